package dev.cosell.cli;

import dev.cosell.attribution.Credit;
import dev.cosell.cli.report.StageOneResult;
import dev.cosell.cli.report.StageOneRow;
import dev.cosell.stageone.ConditionStatus;
import dev.cosell.stageone.Contest;
import dev.cosell.stageone.DefinitionVersion;
import java.util.stream.Collectors;

/** {@code stage-one.csv}: one line per deal. */
final class StageOneFile {
  private StageOneFile() {}

  static String render(StageOneResult result) {
    StringBuilder csv =
        new StringBuilder(
            "deal_id,title,customer,status,definition,met,not_met,not_yet,cannot_tell,next_steps,"
                + "sourced,influenced,supported,direct,findings,contest\n");
    result.rows().forEach(row -> csv.append(line(row, result)));
    return csv.toString();
  }

  private static String line(StageOneRow row, StageOneResult result) {
    return CsvLine.of(
        row.assessment().deal().value(),
        CsvLine.foreign(row.title().orElse("")),
        CsvLine.foreign(row.customer().orElse("")),
        row.assessment().status().name(),
        row.assessment().definition().map(DefinitionVersion::toString).orElse(""),
        conditions(row, ConditionStatus.MET),
        conditions(row, ConditionStatus.NOT_MET),
        conditions(row, ConditionStatus.NOT_YET),
        conditions(row, ConditionStatus.CANNOT_TELL),
        String.join("; ", row.assessment().nextSteps()),
        clouds(row, Credit.SOURCED),
        clouds(row, Credit.INFLUENCED),
        clouds(row, Credit.SUPPORTED),
        clouds(row, Credit.DIRECT),
        row.attribution().findings().stream()
            .map(each -> each.kind() + each.cloud().map(cloud -> "@" + cloud).orElse(""))
            .collect(Collectors.joining("|")),
        result.contests().stream()
            .filter(each -> each.deal().equals(row.assessment().deal()))
            .map(each -> state(each, result))
            .collect(Collectors.joining("|")));
  }

  private static String conditions(StageOneRow row, ConditionStatus status) {
    return row.assessment().findings().stream()
        .filter(each -> each.status() == status)
        .map(each -> CsvLine.foreign(each.condition()))
        .collect(Collectors.joining("|"));
  }

  private static String clouds(StageOneRow row, Credit credit) {
    return row.attribution().clouds().stream()
        .filter(each -> each.credit() == credit)
        .map(each -> each.cloud().id())
        .collect(Collectors.joining("|"));
  }

  private static String state(Contest contest, StageOneResult result) {
    return contest.stateOn(result.asOf()).name();
  }
}
