package dev.cosell.calendar;

/** Whom at a cloud a piece of advice is about. */
public enum CloudTeam {
  /** Those who sell to the customer: account executives, specialists, customer success. */
  ACCOUNT_TEAM,
  /** Those who look after partners, such as partner development managers. */
  PARTNER_TEAM
}
