package dev.cosell.cli.report;

import dev.cosell.cli.report.Tiles.Tile;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.CreditKind;
import dev.cosell.comp.NeutralityBreach;
import dev.cosell.comp.NeutralityCheck;
import dev.cosell.comp.Payee;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** {@code report.html} of a run of comp credit. */
public final class CompReport {
  private CompReport() {}

  /**
   * Renders a run.
   *
   * @param id what the run is called in the ledger
   * @param run the run
   * @param notes what a person should know of its deals
   * @param neutrality the check of its plan on its deals
   * @param statements for each payee of the ledger the pages of the statements, as paths from the
   *     report, by period
   * @return the document
   */
  public static String render(
      String id,
      CompRun run,
      List<DealNote> notes,
      NeutralityCheck neutrality,
      SortedMap<Payee, SortedMap<String, String>> statements) {
    return HtmlPage.of(
        "cosell comp: run " + id,
        List.of(
            new PageHeading(
                "Who earns what",
                List.of("Run " + id + ", as of " + run.asOf() + ", in " + run.currency())),
            new Tiles(
                List.of(
                    new Tile(run.lines().size(), "claims"),
                    new Tile(statements.size(), "payees"),
                    new Tile(notes.size(), "findings"),
                    new Tile(neutrality.breaches().size(), "breaches of neutrality"))),
            new CompPayees(
                run.totals(CreditKind.QUOTA_RETIREMENT),
                run.totals(CreditKind.INCREMENTAL_BOOKING),
                statements),
            findings(notes),
            breaches(neutrality.breaches())),
        "Written by cosell. Totals are those of the run; how things stand with a line is said by"
            + " its statement.");
  }

  private static Section findings(List<DealNote> notes) {
    return new TableSection(
        "Findings",
        Optional.empty(),
        List.of("Deal", "Finding", "What was found, and what to do"),
        notes.stream()
            .map(each -> List.<Object>of(each.deal(), each.kind(), each.detail()))
            .toList(),
        Optional.of("There are none."));
  }

  private static Section breaches(List<NeutralityBreach> breaches) {
    return new TableSection(
        "Direct or through a marketplace",
        Optional.of("Somebody earns another amount if the same deal is sold the other way:"),
        List.of("Deal", "What differs"),
        breaches.stream().map(each -> List.<Object>of(each.claim().deal(), each.text())).toList(),
        Optional.of("Everybody earns the same on either way."));
  }
}
