package dev.cosell.cli.report;

import dev.cosell.comp.CompDispute;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.DisputeCount;
import dev.cosell.comp.DisputeState;
import dev.cosell.comp.LedgerLine;
import java.util.List;
import java.util.Optional;

/** Disputes over credit as a table for a terminal. */
public final class DisputeTable {
  private DisputeTable() {}

  /**
   * Renders disputes.
   *
   * @param disputes the disputes
   * @param ledger the ledger that they are about
   * @return where each stands and how many there are by quarter, with a line break at the end
   */
  public static String render(List<CompDispute> disputes, CompLedger ledger) {
    if (disputes.isEmpty()) {
      return "there are no disputes\n";
    }
    StringBuilder out = new StringBuilder();
    TextTable table = new TextTable("", 14, 14, 14, 10, 0);
    table.row("dispute", "deal", "payee", "stands at", "what comes next");
    for (CompDispute each : disputes) {
      table.row(
          each.filed().id(),
          each.filed().deal(),
          each.filed().payee(),
          each.state(),
          next(each, settled(each, ledger)));
    }
    table.print(out);
    out.append('\n');
    DisputeCount.perQuarter(disputes)
        .forEach(
            (quarter, count) ->
                out.append(quarter)
                    .append(": ")
                    .append(count.filed())
                    .append(" filed, ")
                    .append(count.open())
                    .append(" open, ")
                    .append(count.upheld())
                    .append(" upheld, ")
                    .append(count.rejected())
                    .append(" rejected, ")
                    .append(count.withdrawn())
                    .append(" withdrawn\n"));
    return out.toString();
  }

  /**
   * Where a dispute stands after a step.
   *
   * @param dispute the dispute
   * @return the state and what comes next, in one line without a line break
   */
  public static String standing(CompDispute dispute) {
    String next = next(dispute, Optional.empty());
    return TextTable.ascii("dispute " + dispute.filed().id())
        + " is "
        + dispute.state()
        + (next.isEmpty() ? "" : ": " + next);
  }

  private static Optional<LedgerLine> settled(CompDispute dispute, CompLedger ledger) {
    return ledger.lines(line -> line.dispute().equals(Optional.of(dispute.filed().id()))).stream()
        .findAny();
  }

  private static String next(CompDispute dispute, Optional<LedgerLine> settled) {
    if (dispute.state() == DisputeState.UPHELD) {
      return settled
          .map(line -> "credited in " + line.period() + ", see " + line.id())
          .orElse("settle it, so that it is credited");
    }
    return dispute
        .lastDayForRuling()
        .map(last -> "evidence until " + dispute.lastDayForEvidence() + ", ruling until " + last)
        .orElse("");
  }
}
