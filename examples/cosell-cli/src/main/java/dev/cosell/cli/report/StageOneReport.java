package dev.cosell.cli.report;

import dev.cosell.attribution.AttributionFinding;
import dev.cosell.attribution.AttributionFinding.Kind;
import dev.cosell.stageone.ConditionFinding;
import dev.cosell.stageone.ConditionStatus;
import dev.cosell.stageone.Contest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code report.html} of stage one. */
public final class StageOneReport {
  private StageOneReport() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, without personal data of contacts
   */
  public static String render(StageOneResult result) {
    return HtmlPage.of(
        "cosell stage-one: " + result.source(),
        List.of(
            new PageHeading(
                "Stage one as of " + result.asOf(),
                List.of(result.source() + ", by " + result.version() + ".", created(result))),
            new Tiles(
                List.of(
                    new Tiles.Tile(result.rows().size(), "deals"),
                    new Tiles.Tile(result.count(ConditionStatus.MET), "may be registered"),
                    new Tiles.Tile(result.count(ConditionStatus.NOT_MET), "not met"),
                    new Tiles.Tile(result.count(ConditionStatus.NOT_YET), "not yet"),
                    new Tiles.Tile(result.count(ConditionStatus.CANNOT_TELL), "cannot be told"),
                    new Tiles.Tile(result.open().size(), "open contests"))),
            contests(result),
            findings(result),
            deals(result),
            new ListSection("Not read", result.refused())),
        "Written by cosell. Holds no personal data of contacts.");
  }

  private static String created(StageOneResult result) {
    long unknown =
        result.rows().stream()
            .filter(row -> !row.attribution().findings(Kind.CREATION_DAY_UNKNOWN).isEmpty())
            .count();
    return unknown == 0
        ? "The day of creation is known of every deal that a log names."
        : "Of "
            + unknown
            + " deals that a log names it is not known when they were created; the log alone"
            + " decides who brought them.";
  }

  private static Section deals(StageOneResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (StageOneRow row : result.rows()) {
      rows.add(
          List.of(
              row.assessment().deal(),
              row.title().orElse(""),
              row.customer().orElse(""),
              row.assessment().status(),
              row.assessment().findings().stream()
                  .map(StageOneReport::words)
                  .collect(Collectors.joining("; ")),
              row.attribution().clouds().stream()
                  .map(each -> each.cloud() + " " + each.credit())
                  .collect(Collectors.joining("; ")),
              String.join("; ", row.assessment().nextSteps())));
    }
    return new TableSection(
        "Where each deal stands",
        Optional.empty(),
        List.of("Deal", "Title", "Customer", "Status", "Conditions", "Brought by", "What to do"),
        rows,
        Optional.of("The export has no deal."));
  }

  private static String words(ConditionFinding finding) {
    String evidence =
        finding.evidence().isEmpty() ? "" : " (" + String.join(", ", finding.evidence()) + ")";
    return finding.condition() + " " + finding.status() + evidence;
  }

  private static Section contests(StageOneResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (Contest contest : result.open()) {
      rows.add(
          List.of(
              contest.deal(),
              contest.stateOn(result.asOf()),
              contest.definition().version(),
              contest
                  .deadline()
                  .map(each -> StageOneResult.words(each, result.asOf()))
                  .orElse("nothing")));
    }
    return new TableSection(
        "Open contests",
        Optional.empty(),
        List.of("Deal", "State", "Ruled by", "Next"),
        rows,
        Optional.empty());
  }

  private static Section findings(StageOneResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (StageOneRow row : result.rows()) {
      for (AttributionFinding finding : row.attribution().findings()) {
        // Every deal has this one where a CRM states no day; the heading says of how many.
        if (finding.kind() != Kind.CREATION_DAY_UNKNOWN) {
          rows.add(
              List.of(
                  row.assessment().deal(),
                  finding.cloud().map(Object::toString).orElse(""),
                  finding.kind(),
                  finding.rule(),
                  finding.remedy()));
        }
      }
    }
    return new TableSection(
        "Found about who brought the deals",
        Optional.empty(),
        List.of("Deal", "Cloud", "Finding", "What is so", "What to do"),
        rows,
        Optional.empty());
  }
}
