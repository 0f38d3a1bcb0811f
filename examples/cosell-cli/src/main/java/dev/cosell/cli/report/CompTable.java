package dev.cosell.cli.report;

import dev.cosell.comp.CompRun;
import dev.cosell.comp.CreditKind;
import dev.cosell.comp.Payee;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A run's credit as tables for a terminal. */
public final class CompTable {
  private static final int MOST = 50;

  private CompTable() {}

  /**
   * Renders a run.
   *
   * @param run the run
   * @param id what it is called in the ledger
   * @param posted how many lines the ledger took
   * @param notes what a person should know of its deals
   * @param folder where the files are
   * @return the tables, with a line break at their end
   */
  public static String render(
      CompRun run, String id, int posted, List<DealNote> notes, Path folder) {
    StringBuilder out = new StringBuilder();
    out.append("cosell comp: run ").append(TextTable.ascii(id)).append(", as of ");
    out.append(run.asOf()).append(", in ").append(run.currency()).append("\n\n");
    Map<Payee, Money> retired = run.totals(CreditKind.QUOTA_RETIREMENT);
    Map<Payee, Money> paid = run.totals(CreditKind.INCREMENTAL_BOOKING);
    TreeSet<Payee> payees = new TreeSet<>(retired.keySet());
    payees.addAll(paid.keySet());
    TextTable table = new TextTable("  ", 40, -22, -22);
    table.row("payee", "retires quota", "on top of quota");
    payees.stream()
        .limit(MOST)
        .forEach(payee -> table.row(payee, amount(retired.get(payee)), amount(paid.get(payee))));
    table.row("all", sum(retired), sum(paid));
    table.print(out);
    if (payees.size() > MOST) {
      out.append("  and ").append(payees.size() - MOST).append(" more payees\n");
    }
    out.append('\n').append(run.lines().size()).append(" claims; the ledger took ");
    out.append(posted).append(" lines");
    out.append(posted == 0 ? ": nothing has changed since the run before\n" : "\n");
    if (run.later() > 0) {
      out.append(run.later()).append(" deals were won after the day and are not in it\n");
    }
    counts(notes, out);
    out.append("written to ").append(TextTable.ascii(folder.toString())).append('\n');
    return out.toString();
  }

  private static void counts(List<DealNote> notes, StringBuilder out) {
    Map<String, Integer> counts = new TreeMap<>();
    notes.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    counts.forEach(
        (kind, count) -> out.append(count).append(' ').append(kind).append(": see findings.csv\n"));
  }

  private static String amount(@Nullable Money money) {
    return money == null ? "" : money.getAmount().toPlainString();
  }

  private static String sum(Map<Payee, Money> of) {
    return of.values().stream().reduce(Money::plus).map(CompTable::amount).orElse("");
  }
}
