package dev.cosell.alias;

/**
 * How what is decided about relates to the account.
 *
 * <p>The order is that of weight: of two decisions of the same instant, the one whose kind comes
 * later here counts as the later one. So a doubt weighs more than a likeness.
 */
public enum AliasKind {
  /** Another name that the account does business under. */
  DBA,

  /** A name that the account had before. */
  FORMER_NAME,

  /** The account's name in another language or script. */
  TRANSLATION,

  /** The account's name in one country or region. */
  REGIONAL,

  /** A company that belongs to the account, and is not the account. */
  SUBSIDIARY,

  /** A company that the account belongs to, and is not the account. */
  PARENT,

  /** An account of the CRM that was merged into the account. */
  MERGE,

  /** A company that is not the account, however alike the two look. */
  DIFFERENT,

  /** What was decided before about the same subject and account no longer stands. */
  REVOKED;

  /**
   * Whether the decision names the account itself.
   *
   * @return whether this is another name of the same account
   */
  public boolean isSameAccount() {
    return this == DBA || this == FORMER_NAME || this == TRANSLATION || this == REGIONAL;
  }

  /** What {@link #fits} asks for, in words that follow the name of the member. */
  static final String RULE =
      "must be MERGE or REVOKED for a merged account and anything but MERGE for others";

  boolean fits(AliasSubject subject) {
    return this == REVOKED || (this == MERGE) == (subject instanceof AliasSubject.MergedAccount);
  }
}
