package dev.cosell.inbound;

/** Whether the cloud has put something of its own into the account. */
public enum CloudInvestment {
  /** It has spent commercial or customer-success time there. */
  INVESTED,
  /** It has not. */
  NONE,
  /** It is not known whether. */
  UNKNOWN
}
