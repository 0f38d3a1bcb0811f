package dev.cosell.crm;

/** What an expression gives; {@code PERIOD} stands only beside a day. */
enum ExpressionType {
  TEXT,
  NUMBER,
  AMOUNT,
  DAY,
  PERIOD,
  TRUTH
}
