package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.LinesPaid;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a statement: one of the ledger, and how things stand with it.
 *
 * @param line the ledger's line
 * @param status how things stand
 * @param pay when it is expected to become payable, and why
 * @param payment with which payment it was paid
 * @param reversedBy the line that takes it back
 */
public record StatementLine(
    LedgerLine line,
    LineStatus status,
    Optional<PayExpectation> pay,
    Optional<LinesPaid> payment,
    Optional<String> reversedBy) {
  static StatementLine of(CompLedger ledger, LedgerLine line) {
    return new StatementLine(
        line,
        ledger.status(line),
        ledger.expectation(line),
        ledger.payment(line.id()),
        ledger.reversedBy(line.id()));
  }

  /** When it is payable or was paid, in words; empty where there is nothing to say. */
  String when() {
    Optional<LocalDate> from = pay.flatMap(PayExpectation::from);
    return switch (status) {
      case PAID -> payment.map(of -> "on " + of.recordedOn() + " with " + of.id()).orElse("");
      case PAYABLE -> from.map(day -> "since " + day).orElse("");
      case EXPECTED ->
          from.flatMap(day -> pay.flatMap(PayExpectation::to).map(to -> days(day, to))).orElse("");
      case AWAITS_APPROVAL, CREDITED, AWAITS_BILLING, HELD, REVERSED -> "";
    };
  }

  /** From when to when, in words, such as {@code 2031-03-01 to 2031-03-16}. */
  static String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
