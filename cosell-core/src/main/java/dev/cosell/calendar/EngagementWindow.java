package dev.cosell.calendar;

/** A part of a cloud's fiscal year in which its people work otherwise than in the rest of it. */
public enum EngagementWindow {
  /** The first weeks of the fiscal year: new quotas, and time for new plans. */
  YEAR_OPENING,
  /** The last weeks of the fiscal year: closed for all that does not close a deal. */
  YEAR_CLOSING,
  /** The last weeks of any other quarter: little time for what is not urgent. */
  QUARTER_CLOSING
}
