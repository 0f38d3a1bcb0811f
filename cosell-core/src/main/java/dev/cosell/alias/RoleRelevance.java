package dev.cosell.alias;

/** How much a counterpart matters for an account. */
public enum RoleRelevance {
  /** The role is one of those that matter most under the account's archetype. */
  LEADING,
  /** The role helps under the account's archetype. */
  SUPPORTING,
  /** The policy says nothing of the role. */
  OTHER,
  /** The role or the account's archetype is not known. */
  UNKNOWN
}
