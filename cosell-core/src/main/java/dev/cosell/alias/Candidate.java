package dev.cosell.alias;

import dev.cosell.account.AccountId;
import java.util.List;

/**
 * An account that a question may be about.
 *
 * @param account the account
 * @param confidence how likely it is that the account is the company that is asked for, from 0 to
 *     1; exactly 1 where somebody decided so
 * @param relation what the account is to that company: {@link AccountRelation#SAME} as far as the
 *     confidence goes, or a relation that is known or that the names suggest
 * @param evidence what speaks for and against it, the strongest first
 */
public record Candidate(
    AccountId account, double confidence, AccountRelation relation, List<Evidence> evidence) {
  /**
   * Copies the evidence.
   *
   * @param account as the type says
   * @param confidence as the type says
   * @param relation as the type says
   * @param evidence as the type says
   * @throws IllegalArgumentException if the confidence is not from 0 to 1
   */
  public Candidate {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, but was " + confidence);
    }
    evidence = List.copyOf(evidence);
  }
}
