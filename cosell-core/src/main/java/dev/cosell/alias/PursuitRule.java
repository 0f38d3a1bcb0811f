package dev.cosell.alias;

/** What makes an account worth pursuing together with a cloud. */
public enum PursuitRule {
  /** The account is the cloud's customer itself, not a relative of it. */
  SAME_COMPANY,
  /** The customer has a commitment to spend that is in force. */
  COMMIT_IN_FORCE,
  /** Somebody whose role leads under the account's archetype was in touch lately. */
  LEADING_COUNTERPART_IN_TOUCH,
  /** Somebody else who covers the account was in touch lately. */
  OTHER_COUNTERPART_IN_TOUCH,
  /** The cloud names somebody who covers the account. */
  COUNTERPART_NAMED,
  /** The account bought from the vendor through this cloud's marketplace. */
  BOUGHT_AT_THIS_CLOUD,
  /** The account bought from the vendor, but only through other clouds' marketplaces. */
  BOUGHT_AT_ANOTHER_CLOUD,
  /** The customer's spend level, with points of its own for each. */
  SPEND_LEVEL
}
