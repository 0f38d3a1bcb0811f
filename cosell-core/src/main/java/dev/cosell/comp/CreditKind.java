package dev.cosell.comp;

/** What an amount of credit is for; the two are never added to each other. */
public enum CreditKind {
  /** Bookings that count toward a quota that the payee has anyway. */
  QUOTA_RETIREMENT,
  /** Pay on top of the quota. */
  INCREMENTAL_BOOKING
}
