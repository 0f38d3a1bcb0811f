package dev.cosell.testkit.azure.internal;

/** What the portal remembers, by kind. */
enum Shelf {
  /** Referrals by id. */
  REFERRAL,
  /** Events by number, the newest ones. */
  EVENT,
  /** The one registration of a webhook. */
  REGISTRATION,
  /** Deliveries that are still to be made, by number. */
  DELIVERY,
  /** Events that were not taken in ten tries, by number. */
  OFFLINE,
  /** Test events, by correlation id. */
  VALIDATION,
  /** The signing key and the counter. */
  STATE
}
