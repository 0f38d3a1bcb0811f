package dev.cosell.cli.report;

import dev.cosell.attribution.AttributionFinding;
import dev.cosell.attribution.CloudAttribution;
import dev.cosell.stageone.ConditionFinding;
import dev.cosell.stageone.ConditionStatus;
import dev.cosell.stageone.Contest;
import dev.cosell.stageone.DroppedEvidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How deals stand at stage one, as tables for a terminal. */
public final class StageOneTable {
  private static final int MOST_DEALS = 100;
  private static final int MOST_REFUSED = 15;

  private StageOneTable() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @param files the files that were written, for the last lines
   * @return the tables, with a line break at their end
   */
  public static String render(StageOneResult result, List<Path> files) {
    StringBuilder out = new StringBuilder("cosell stage-one: ");
    out.append(TextTable.ascii(result.source())).append(" as of ").append(result.asOf());
    out.append(", by ").append(TextTable.ascii(result.version())).append('\n');
    result.rows().stream().limit(MOST_DEALS).forEach(row -> deal(row, out));
    more(result.rows().size() - MOST_DEALS, "deals", out);
    contests(result, out);
    if (!result.refused().isEmpty()) {
      out.append("\nNOT READ\n");
      TextTable refused = new TextTable("  ", 0);
      result.refused().stream().limit(MOST_REFUSED).forEach(refused::row);
      refused.print(out);
      more(result.refused().size() - MOST_REFUSED, "that were not read", out);
    }
    out.append(
        String.format(
            Locale.ROOT,
            "\n%,d deals: %,d may be registered, %,d not met, %,d not yet, %,d cannot be told\n",
            result.rows().size(),
            result.count(ConditionStatus.MET),
            result.count(ConditionStatus.NOT_MET),
            result.count(ConditionStatus.NOT_YET),
            result.count(ConditionStatus.CANNOT_TELL)));
    FileLines.append(files, out);
    return out.toString();
  }

  private static void more(int number, String what, StringBuilder out) {
    if (number > 0) {
      out.append("  ... and ").append(number).append(" more ").append(what);
      out.append("; --out DIR or --json has all\n");
    }
  }

  private static void deal(StageOneRow row, StringBuilder out) {
    out.append('\n').append(TextTable.ascii(row.name())).append(": ");
    out.append(row.assessment().status()).append('\n');
    TextTable conditions = new TextTable("  ", 12, 11, 20, 0);
    for (ConditionFinding finding : row.assessment().findings()) {
      conditions.row(
          finding.condition(),
          finding.status(),
          String.join(", ", finding.evidence()),
          finding.because());
      finding.nextStep().ifPresent(step -> conditions.row("", "", "", "NEXT: " + step));
    }
    if (row.assessment().findings().isEmpty()) {
      row.assessment().nextSteps().forEach(step -> conditions.row("", "", "", "NEXT: " + step));
    }
    for (DroppedEvidence dropped : row.assessment().dropped()) {
      conditions.row("", "dropped", dropped.evidence(), dropped.because());
    }
    for (CloudAttribution cloud : row.attribution().clouds()) {
      conditions.row(
          cloud.cloud(),
          cloud.credit(),
          String.join(", ", cloud.evidence()),
          cloud.rule().map(rule -> "rule '" + rule + "': ").orElse("") + cloud.because());
    }
    for (AttributionFinding finding : row.attribution().findings()) {
      conditions.row(
          finding.cloud().map(Object::toString).orElse(""),
          "found",
          String.join(", ", finding.evidence()),
          finding.kind() + ": " + finding.message());
    }
    conditions.print(out);
  }

  private static void contests(StageOneResult result, StringBuilder out) {
    if (result.open().isEmpty()) {
      return;
    }
    out.append("\nOPEN CONTESTS\n");
    TextTable table = new TextTable("  ", 22, 16, 16, 0);
    table.row("deal", "state", "ruled by", "next");
    for (Contest contest : result.open()) {
      table.row(
          contest.deal(),
          contest.stateOn(result.asOf()),
          contest.definition().version(),
          contest
              .deadline()
              .map(each -> StageOneResult.words(each, result.asOf()))
              .orElse("nothing"));
    }
    table.print(out);
  }
}
