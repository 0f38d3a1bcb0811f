package dev.cosell.cli;

import dev.cosell.account.Account;
import dev.cosell.cli.report.DealLine;
import dev.cosell.cli.report.DealRow;
import dev.cosell.cli.report.Problem;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.sync.CloudRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result's rows: one per row of the export, and one per deal that a cloud brought. */
final class ResultRows {
  private final CrmImport read;
  private final Routes routes;

  ResultRows(CrmImport read, Routes routes) {
    this.read = read;
    this.routes = routes;
  }

  /**
   * The rows, in the order of the export: deals, rows that are none, deals of the clouds.
   *
   * @param clouds what became of the deals at each cloud
   */
  List<DealRow> rows(List<CloudLines> clouds) {
    List<Map<OpportunityId, DealLine>> lines = clouds.stream().map(CloudLines::ofTheCrm).toList();
    List<DealRow> rows = new ArrayList<>();
    for (MappedRecord record : read.records()) {
      CloudRoute route = routes.of(record.id());
      List<Problem> notes = new ArrayList<>(Problem.notes(record));
      notes.addAll(routes.notes(record.id()));
      DealRow.Builder row =
          DealRow.builder()
              .id(record.id().value())
              .title(record.opportunity().title())
              .customer(record.opportunity().account().flatMap(Account::name))
              .route(route.rule() + ": " + route.because())
              .notes(notes);
      for (Map<OpportunityId, DealLine> cloud : lines) {
        DealLine line = cloud.get(record.id());
        if (line != null) {
          row.addLines(line);
        }
      }
      rows.add(row.build());
    }
    read.refused().forEach(problem -> rows.add(row(problem)));
    clouds.forEach(cloud -> cloud.brought().forEach((line, deal) -> rows.add(row(line, deal))));
    return rows;
  }

  private static DealRow row(CrmProblem problem) {
    return DealRow.builder()
        .row(problem.row() == 0 ? problem.file() : problem.file() + " row " + problem.row())
        .addRowProblems(Problem.of(problem))
        .build();
  }

  private static DealRow row(DealLine line, Opportunity deal) {
    return DealRow.builder()
        .title(deal.title())
        .customer(deal.account().flatMap(Account::name))
        .addLines(line)
        .build();
  }

  /** What is to be said of the export as a whole. */
  static List<String> notes(CrmImport read) {
    List<String> notes = new ArrayList<>();
    read.problems().stream()
        .filter(problem -> problem.row() == 0 && problem.effect() == CrmProblem.Effect.NOTED)
        .forEach(problem -> notes.add(problem.message()));
    read.leftovers()
        .columns()
        .forEach(
            (table, columns) -> {
              if (!columns.isEmpty()) {
                notes.add(table + ": the map uses no column of " + columns);
              }
            });
    read.leftovers()
        .rows()
        .forEach(
            (table, rows) -> {
              if (!rows.isEmpty()) {
                notes.add(table + ": no deal refers to " + rows.size() + " of the rows");
              }
            });
    if (!read.leftovers().tables().isEmpty()) {
      notes.add("the map does not speak of the tables " + read.leftovers().tables());
    }
    read.leftovers()
        .values()
        .forEach(
            (field, values) ->
                notes.add(field + ": not in the value map: " + new LinkedHashMap<>(values)));
    return notes;
  }
}
