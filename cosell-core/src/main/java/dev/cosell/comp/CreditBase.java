package dev.cosell.comp;

/** What a share or a multiple is taken of. */
public enum CreditBase {
  /** The deal's credited value: gross of the marketplace's fee, net of what was refunded. */
  DEAL_VALUE(false),
  /** The credited value less the marketplace's fee. A plan that pays on it is not neutral. */
  NET_OF_FEE(false),
  /** What the payee has of the deal's primary pool. */
  OWN_PRIMARY(true),
  /** What the people below the payee, at any depth, have of the deal's primary pool. */
  TEAM_PRIMARY(true),
  /** All quota that the payee retires with the deal. */
  OWN_RETIREMENT(true);

  private final boolean personal;

  CreditBase(boolean personal) {
    this.personal = personal;
  }

  /** Whether each payee has a base of their own, rather than all of a role one together. */
  boolean isPersonal() {
    return personal;
  }
}
