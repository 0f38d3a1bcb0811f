package dev.cosell.cli.report;

import dev.cosell.cli.report.Tiles.Tile;
import dev.cosell.pipeline.ReviewAdvice;
import java.util.List;

/** {@code report.html} of an inspection. */
public final class InspectionReport {
  private InspectionReport() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, without personal data
   */
  public static String render(InspectionResult result) {
    InspectionSections sections = new InspectionSections(result);
    return HtmlPage.of(
        "cosell inspect: " + result.source() + " as of " + result.asOf(),
        List.of(
            sections.heading(),
            tiles(result),
            sections.reviews(),
            sections.totals(),
            sections.answered(),
            sections.removed(),
            sections.undated(),
            sections.unregistered(),
            sections.registrations(),
            sections.hygieneCounts(),
            sections.hygieneFindings(),
            sections.bypass(),
            sections.mappings(),
            new ListSection("Rows that are no deals", result.refusedRows()),
            new ListSection("To be known", result.notes())),
        "Written by cosell. Holds no personal data of contacts, and nobody who decided.");
  }

  private static Section tiles(InspectionResult result) {
    return new Tiles(
        List.of(
            new Tile(result.inspection().totals().open(), "open deals"),
            new Tile(result.inspection().reviews().size(), "to be reviewed"),
            new Tile(
                result.inspection().counts().getOrDefault(ReviewAdvice.REMOVE, 0),
                "advised to remove"),
            new Tile(result.inspection().undated().size(), "without any day"),
            new Tile(result.hygiene().findings().size(), "findings in submissions"),
            new Tile(result.bypass().patterns().size(), "patterns beside the marketplace")));
  }
}
