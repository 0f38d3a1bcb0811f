package dev.cosell.alias;

import dev.cosell.account.AccountId;

/**
 * A decision that is in force, and the account that it means after all merges.
 *
 * @param decision the decision, as it was made
 * @param account the account that survives; the decision's own if that was not merged away
 */
public record StandingAlias(AliasDecision decision, AccountId account) {
  /**
   * What the decision is about.
   *
   * @return the decision's subject
   */
  public AliasSubject subject() {
    return decision.subject();
  }

  /**
   * How the subject relates to the account.
   *
   * @return the decision's kind, never {@code REVOKED}
   */
  public AliasKind kind() {
    return decision.kind();
  }
}
