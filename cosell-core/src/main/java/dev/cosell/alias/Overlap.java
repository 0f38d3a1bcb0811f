package dev.cosell.alias;

import dev.cosell.account.AccountId;
import java.util.List;

/**
 * A row of a cloud's customer list that is one of one's own accounts.
 *
 * @param account the account
 * @param customer the row
 * @param confidence how likely it is, from 0 to 1; exactly 1 where somebody decided so
 * @param relation what the account is to the customer: the same company, or what somebody decided
 * @param evidence what speaks for and against it, the strongest first
 */
public record Overlap(
    AccountId account,
    CloudCustomer customer,
    double confidence,
    AccountRelation relation,
    List<Evidence> evidence) {
  /**
   * Copies the evidence.
   *
   * @param account as the type says
   * @param customer as the type says
   * @param confidence as the type says
   * @param relation as the type says
   * @param evidence as the type says
   */
  public Overlap {
    evidence = List.copyOf(evidence);
  }

  static Overlap of(CloudCustomer customer, Candidate answer) {
    return new Overlap(
        answer.account(), customer, answer.confidence(), answer.relation(), answer.evidence());
  }

  Candidate answer() {
    return new Candidate(account, confidence, relation, evidence);
  }
}
