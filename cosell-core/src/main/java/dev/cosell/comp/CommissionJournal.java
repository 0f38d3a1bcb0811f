package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.Adjusted;
import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerEntry.RunApproved;
import dev.cosell.comp.LedgerEntry.RunPosted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The ledger's money as a journal of double entry for the ERP.
 *
 * <p>A line of {@link CreditKind#INCREMENTAL_BOOKING} is booked on the day on which its run was
 * approved, an adjustment on its own: debit commission expense, credit accrued commissions of the
 * payee. A line below zero, such as a clawback, is booked the other way round. A payment debits the
 * accrual and credits payroll. Quota retirement is credit and not money, and is not in it, and
 * neither are lines of zero and of runs that nobody has approved. So debits are credits, booking by
 * booking, and the accrual of a payee is what is owed.
 *
 * @param entries the entries, in the order in which they were booked; each booking is a debit and
 *     then a credit
 */
public record CommissionJournal(List<Entry> entries) {
  /**
   * The numbers of the accounts in the ERP.
   *
   * @param expense commission expense
   * @param accrued accrued commissions, a liability kept by payee
   * @param payroll what pays, such as payroll clearing
   */
  public record Accounts(String expense, String accrued, String payroll) {}

  /** Which side of an account. */
  public enum Side {
    /** The left. */
    DEBIT,
    /** The right. */
    CREDIT
  }

  /**
   * One side of a booking.
   *
   * @param booking what the booking is called: the line's id, and for a payment also the payment's
   * @param bookedOn the day
   * @param account the account
   * @param payee whose commission it is
   * @param side debit or credit
   * @param amount how much, above zero
   * @param line the ledger's line
   */
  public record Entry(
      String booking,
      LocalDate bookedOn,
      String account,
      Payee payee,
      Side side,
      Money amount,
      LedgerLine line) {}

  private static final List<String> HEADER =
      List.of(
          "booking",
          "booked_on",
          "period",
          "account",
          "payee_id",
          "debit",
          "credit",
          "currency",
          "line_id",
          "reason");

  /**
   * Copies the entries.
   *
   * @param entries as the type says
   */
  public CommissionJournal {
    entries = List.copyOf(entries);
  }

  /**
   * The journal of a ledger.
   *
   * @param ledger the ledger
   * @param accounts the accounts
   * @return all that was booked
   */
  public static CommissionJournal of(CompLedger ledger, Accounts accounts) {
    List<Entry> entries = new ArrayList<>();
    for (LedgerEntry entry : ledger.entries()) {
      if (entry instanceof RunApproved approved) {
        for (RunPosted run : ledger.runs()) {
          if (run.id().equals(approved.run())) {
            run.lines().forEach(line -> accrue(entries, accounts, line, approved.recordedOn()));
          }
        }
      } else if (entry instanceof Adjusted adjusted) {
        adjusted.lines().forEach(line -> accrue(entries, accounts, line, adjusted.recordedOn()));
      } else if (entry instanceof LinesPaid payment) {
        for (String id : payment.paid()) {
          LedgerLine line = ledger.line(id).orElseThrow();
          String booking = payment.id() + " " + id;
          book(
              entries, booking, accounts.accrued(), accounts.payroll(), line, payment.recordedOn());
        }
      }
    }
    return new CommissionJournal(entries);
  }

  private static void accrue(
      List<Entry> entries, Accounts accounts, LedgerLine line, LocalDate day) {
    if (line.kind() == CreditKind.INCREMENTAL_BOOKING) {
      book(entries, line.id(), accounts.expense(), accounts.accrued(), line, day);
    }
  }

  private static void book(
      List<Entry> entries,
      String booking,
      String debit,
      String credit,
      LedgerLine line,
      LocalDate day) {
    Money amount = line.amount().abs();
    if (amount.isZero()) {
      return;
    }
    boolean isTurned = line.amount().isNegative();
    entries.add(
        new Entry(booking, day, isTurned ? credit : debit, line.payee(), Side.DEBIT, amount, line));
    entries.add(
        new Entry(
            booking, day, isTurned ? debit : credit, line.payee(), Side.CREDIT, amount, line));
  }

  /**
   * What was booked in a stretch of days, to hand over what the ERP does not have yet.
   *
   * @param from the first day
   * @param to the last day
   * @return the bookings of these days, each whole
   */
  public CommissionJournal between(LocalDate from, LocalDate to) {
    return new CommissionJournal(
        entries.stream()
            .filter(each -> !each.bookedOn().isBefore(from) && !each.bookedOn().isAfter(to))
            .toList());
  }

  /**
   * The entries as CSV, one row each: {@code booking}, {@code booked_on}, {@code period} (the pay
   * period of the line), {@code account}, {@code payee_id}, {@code debit}, {@code credit} (one of
   * the two is empty), {@code currency}, {@code line_id} and {@code reason}.
   *
   * @return the text, with a header and CRLF; a text that a spreadsheet would take for a formula
   *     has an apostrophe before it
   */
  public String toCsv() {
    GuardedCsv csv = new GuardedCsv(HEADER);
    for (Entry each : entries) {
      boolean isDebit = each.side() == Side.DEBIT;
      csv.row(
          each.booking(),
          each.bookedOn(),
          each.line().period(),
          each.account(),
          each.payee(),
          isDebit ? each.amount() : "",
          isDebit ? "" : each.amount(),
          each.amount().getCurrencyUnit(),
          each.line().id(),
          each.line().reason());
    }
    return csv.toString();
  }

  /** How many entries there are; nothing personal. */
  @Override
  public String toString() {
    return "CommissionJournal[" + entries.size() + " entries]";
  }
}
