package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/**
 * What a payee has earned in a pay period, line by line with the reasons, and how things stand with
 * it.
 *
 * <pre>{@code
 * CompStatement statement = CompStatement.of(ledger, new Payee("005S1"), period);
 * String page = statement.toHtml();
 * }</pre>
 *
 * <p>Everything is in the ledger's one currency. Quota retirement and pay on top have totals of
 * their own and are never added up. A statement of an earlier day is that of the ledger {@link
 * CompLedger#asKnownOn as known on} the day.
 *
 * @param payee whose it is
 * @param period the pay period
 * @param knownOn the day of the ledger's last entry; empty if it has none
 * @param currency the currency of all amounts
 * @param lines the ledger's lines of the payee in the period, in their order
 * @param carried the lines of earlier periods that are not paid; a line and its reversal that are
 *     both of earlier periods and were never paid are left out
 * @param attainments what the payee has retired in the quota periods that the pay period touches
 * @param findings what the last run found about the deals on the statement, but what is about the
 *     credit of other payees only; of deals for which nobody has credit nothing is known here
 */
public record CompStatement(
    Payee payee,
    CompPeriod period,
    Optional<LocalDate> knownOn,
    CurrencyUnit currency,
    List<StatementLine> lines,
    List<StatementLine> carried,
    List<Attainment> attainments,
    List<CompFinding> findings) {
  /**
   * Copies the lists.
   *
   * @param payee as the type says
   * @param period as the type says
   * @param knownOn as the type says
   * @param currency as the type says
   * @param lines as the type says
   * @param carried as the type says
   * @param attainments as the type says
   * @param findings as the type says
   */
  public CompStatement {
    lines = List.copyOf(lines);
    carried = List.copyOf(carried);
    attainments = List.copyOf(attainments);
    findings = List.copyOf(findings);
  }

  /**
   * A statement.
   *
   * @param ledger the ledger
   * @param payee whose it is
   * @param period a pay period of the ledger
   * @return the statement; without lines if the payee has none
   * @throws IllegalArgumentException if the period is not one of the ledger's pay periods
   */
  public static CompStatement of(CompLedger ledger, Payee payee, CompPeriod period) {
    CompPeriod own = ledger.plans().payPeriod(period.from());
    if (!own.equals(period)) {
      throw new IllegalArgumentException(
          "period must be a pay period such as " + own + ", but was " + period);
    }
    List<StatementLine> lines = new ArrayList<>();
    List<StatementLine> carried = new ArrayList<>();
    Set<OpportunityId> deals = new TreeSet<>();
    for (LedgerLine line : ledger.lines(payee)) {
      boolean isOfPeriod = line.period().equals(period);
      if (isOfPeriod || isCarried(ledger, line, period)) {
        (isOfPeriod ? lines : carried).add(StatementLine.of(ledger, line));
        line.deal().ifPresent(deals::add);
      }
    }
    Optional<CompRun> run =
        ledger.runs().stream()
            .filter(each -> each.covers(period.to()))
            .reduce((earlier, later) -> later)
            .map(RunPosted::run);
    return new CompStatement(
        payee,
        period,
        ledger.entries().stream().reduce((earlier, later) -> later).map(LedgerEntry::recordedOn),
        ledger.plans().currency(),
        lines,
        carried,
        run.map(each -> attainments(each, payee, period)).orElse(List.of()),
        run.map(each -> findings(each, payee, deals)).orElse(List.of()));
  }

  private static boolean isCarried(CompLedger ledger, LedgerLine line, CompPeriod period) {
    if (line.kind() != CreditKind.INCREMENTAL_BOOKING || line.period().compareTo(period) >= 0) {
      return false;
    }
    LineStatus status = ledger.status(line);
    if (status != LineStatus.REVERSED) {
      return status != LineStatus.PAID;
    }
    return line.reverses()
        .or(() -> ledger.reversedBy(line.id()))
        .flatMap(ledger::line)
        .filter(other -> other.period().compareTo(period) >= 0)
        .isPresent();
  }

  private static List<Attainment> attainments(CompRun run, Payee payee, CompPeriod period) {
    return run.attainments().stream()
        .filter(each -> each.payee().equals(payee))
        .filter(each -> !each.period().from().isAfter(period.to()))
        .filter(each -> !each.period().to().isBefore(period.from()))
        .toList();
  }

  private static List<CompFinding> findings(CompRun run, Payee payee, Set<OpportunityId> deals) {
    return run.findings().stream()
        .filter(each -> deals.contains(each.deal()))
        .filter(each -> each.payee().filter(other -> !other.equals(payee)).isEmpty())
        .toList();
  }

  /**
   * The totals of a kind.
   *
   * @param kind the kind
   * @return the totals
   */
  public StatementTotals totals(CreditKind kind) {
    return StatementTotals.of(kind, currency, lines, carried);
  }

  /**
   * The statement as plain text.
   *
   * @return the text
   */
  public String toText() {
    return StatementText.render(this);
  }

  /**
   * The statement as JSON.
   *
   * @return the text, indented: {@code payee}, {@code period}, {@code from}, {@code to}, {@code
   *     knownOn}, {@code currency}, {@code totals} by kind, {@code lines}, {@code carried}, {@code
   *     attainments} and {@code findings}
   */
  public String toJson() {
    return StatementJson.write(this);
  }

  /**
   * The lines as CSV, those of the period first and then what was carried: {@code line_id}, {@code
   * carried} ({@code true} for the latter), {@code period}, {@code recorded_on}, {@code deal_id},
   * {@code kind}, {@code amount}, {@code currency}, {@code rule}, {@code reason}, {@code reverses},
   * {@code status}, {@code when} and {@code why}.
   *
   * @return the text, with a header and CRLF; a text that a spreadsheet would take for a formula
   *     has an apostrophe before it
   */
  public String toCsv() {
    GuardedCsv csv =
        new GuardedCsv(
            List.of(
                "line_id",
                "carried",
                "period",
                "recorded_on",
                "deal_id",
                "kind",
                "amount",
                "currency",
                "rule",
                "reason",
                "reverses",
                "status",
                "when",
                "why"));
    lines.forEach(each -> row(csv, each, false));
    carried.forEach(each -> row(csv, each, true));
    return csv.toString();
  }

  private static void row(GuardedCsv csv, StatementLine each, boolean isCarried) {
    LedgerLine line = each.line();
    csv.row(
        line.id(),
        isCarried,
        line.period(),
        line.recordedOn(),
        line.deal(),
        line.kind(),
        line.amount(),
        line.amount().getCurrencyUnit(),
        line.rule(),
        line.reason(),
        line.reverses(),
        each.status(),
        each.when(),
        String.join("; ", line.why()));
  }

  /**
   * The statement as a page that needs nothing else to be looked at or printed.
   *
   * @return the HTML document
   */
  public String toHtml() {
    return StatementHtml.render(this);
  }

  /** Whose, for when and how much there is; no reason. */
  @Override
  public String toString() {
    return "CompStatement[" + payee + ", " + period + ", " + lines.size() + " lines]";
  }
}
