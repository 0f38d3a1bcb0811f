package dev.cosell.aws.internal.table;

/** Whether a partner may change a member that the portal holds already. */
public enum EditPermission {
  /** It may be changed. */
  YES,
  /** It may not; send the stored value. */
  NO,
  /** AWS's documents contradict each other; send the stored value. */
  DISPUTED,
  /** Only from needs for visibility to needs for co-sell, never back. */
  TO_CO_SELL,
  /** Only by software partners. */
  SOFTWARE_PARTNER,
  /** Only by software partners who deliver as a service. */
  SOFTWARE_PARTNER_WITH_SAAS,
  /** Only by partners in AWS's special programs, such as SRRP. */
  SPECIAL_PROGRAM,
  /** No document says. */
  NOT_STATED
}
