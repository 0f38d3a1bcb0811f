package dev.cosell.comp;

/** How things stand with a line of the ledger. */
public enum LineStatus {
  /** Nobody has approved the run that wrote it. */
  AWAITS_APPROVAL,
  /** It counts toward the quota; no money is paid for it. */
  CREDITED,
  /** The customer's billing has not closed. */
  AWAITS_BILLING,
  /** It is expected to become payable. */
  EXPECTED,
  /** It can be paid. Below zero it is money that comes back. */
  PAYABLE,
  /** The cloud verifies the transaction, and it waits. */
  HELD,
  /** It was reversed before it was paid, or is such a reversal; nothing is left to pay. */
  REVERSED,
  /** It was paid, or taken back with a payment. */
  PAID
}
