package dev.cosell.authority;

/** The system whose value of a field stands. */
public enum Owner {
  /** The seller's CRM. */
  CRM,
  /** The cloud's partner portal. */
  PORTAL,
  /** The cloud's marketplace. */
  MARKETPLACE,
  /** The cloud's disbursement file. */
  DISBURSEMENT_FILE;

  /**
   * Whether values of the owner come in from a cloud.
   *
   * @return whether the owner is any system but the CRM
   */
  public boolean isCloudSide() {
    return this != CRM;
  }
}
