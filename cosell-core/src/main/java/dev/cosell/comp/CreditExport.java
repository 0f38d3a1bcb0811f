package dev.cosell.comp;

import java.util.Collection;
import java.util.List;

/**
 * Lines of a ledger as a CSV file, for the credit import of an incentive compensation system such
 * as Xactly or CaptivateIQ.
 *
 * <p>One row is one line, reversals included, so an import that adds up the rows of a claim has the
 * claim's credit. A line never changes: what was imported is not imported again. The columns and
 * their names are this library's own and not the schema of any vendor, whose imports are mapped
 * column by column:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>Column</th><th>Holds</th></tr>
 * <tr><td>{@code line_id}</td><td>the line, such as {@code 2031-01/000017}</td></tr>
 * <tr><td>{@code recorded_on}</td><td>the day on which it was written</td></tr>
 * <tr><td>{@code period}</td><td>the pay period in which it lands, by its first month and, if it is
 * longer, its months: {@code 2031-01}, {@code 2031-01+3}</td></tr>
 * <tr><td>{@code payee_id}</td><td>whose it is; {@code HOUSE} is the company</td></tr>
 * <tr><td>{@code deal_id}</td><td>the deal; empty for an adjustment without one</td></tr>
 * <tr><td>{@code pool}, {@code role}</td><td>of the claim; empty for an adjustment</td></tr>
 * <tr><td>{@code kind}</td><td>{@code QUOTA_RETIREMENT} or {@code INCREMENTAL_BOOKING}; the two are
 * never added up</td></tr>
 * <tr><td>{@code amount}</td><td>a plain decimal; below zero it takes credit away</td></tr>
 * <tr><td>{@code currency}</td><td>its code</td></tr>
 * <tr><td>{@code rule}</td><td>the split or the rule; {@code adjustment} for one by hand</td></tr>
 * <tr><td>{@code plan}, {@code plan_version}</td><td>of the credit; empty for an adjustment</td></tr>
 * <tr><td>{@code reverses}</td><td>the line that it takes back</td></tr>
 * <tr><td>{@code reason}</td><td>{@code NEW}, {@code CORRECTION}, {@code CLAWBACK} or {@code
 * ADJUSTMENT}</td></tr>
 * <tr><td>{@code status}</td><td>a {@link LineStatus}</td></tr>
 * <tr><td>{@code expected_from}, {@code expected_to}</td><td>when it is expected to become payable;
 * empty while nobody can tell</td></tr>
 * </table>
 *
 * <p>Days are written as {@code 2031-01-15}, lines end with CRLF, and a text that a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
public final class CreditExport {
  private static final List<String> HEADER =
      List.of(
          "line_id",
          "recorded_on",
          "period",
          "payee_id",
          "deal_id",
          "pool",
          "role",
          "kind",
          "amount",
          "currency",
          "rule",
          "plan",
          "plan_version",
          "reverses",
          "reason",
          "status",
          "expected_from",
          "expected_to");

  private CreditExport() {}

  /**
   * Writes lines.
   *
   * @param ledger the ledger
   * @param lines lines of it, such as those of a period
   * @return the text, with a header
   */
  public static String toCsv(CompLedger ledger, Collection<LedgerLine> lines) {
    GuardedCsv csv = new GuardedCsv(HEADER);
    for (LedgerLine line : lines) {
      csv.row(
          line.id(),
          line.recordedOn(),
          line.period(),
          line.payee(),
          line.deal(),
          line.claim().map(ClaimId::pool),
          line.claim().map(ClaimId::role),
          line.kind(),
          line.amount(),
          line.amount().getCurrencyUnit(),
          line.rule(),
          line.plan().map(PlanVersion::name),
          line.plan().map(PlanVersion::version),
          line.reverses(),
          line.reason(),
          ledger.status(line),
          ledger.expectation(line).flatMap(PayExpectation::from),
          ledger.expectation(line).flatMap(PayExpectation::to));
    }
    return csv.toString();
  }
}
