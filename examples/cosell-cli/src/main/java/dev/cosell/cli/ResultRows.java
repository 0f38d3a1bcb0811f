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
import java.util.Optional;

/** The result's rows: one per row of the export, and one per deal that a cloud brought. */
final class ResultRows {
  private final List<DealRow> deals = new ArrayList<>();
  private final List<DealRow> refused;
  private final List<String> exportNotes;

  /**
   * The rows as far as they are known before anything is sent. The records themselves are not kept,
   * since a run may last days.
   */
  ResultRows(CrmImport read, Routes routes) {
    for (MappedRecord record : read.records()) {
      CloudRoute route = routes.of(record.id());
      List<Problem> notes = new ArrayList<>(Problem.notes(record));
      notes.addAll(routes.notes(record.id()));
      Opportunity deal = record.opportunity();
      deals.add(
          DealRow.builder()
              .id(record.id().value())
              .title(deal.title())
              .customer(deal.account().flatMap(Account::name))
              .route(route.rule() + ": " + route.because())
              .notes(notes)
              .build());
    }
    this.refused = read.refused().stream().map(ResultRows::row).toList();
    this.exportNotes = notes(read);
  }

  /**
   * The rows, in the order of the export: deals, rows that are none, deals of the clouds.
   *
   * @param clouds what became of the deals at each cloud
   */
  List<DealRow> rows(List<CloudLines> clouds) {
    List<DealRow> rows = new ArrayList<>();
    for (DealRow deal : deals) {
      OpportunityId id = new OpportunityId(deal.id().orElseThrow());
      List<DealLine> lines = new ArrayList<>();
      for (CloudLines cloud : clouds) {
        Optional.ofNullable(cloud.ofTheCrm().get(id)).ifPresent(lines::add);
      }
      rows.add(DealRow.builder().from(deal).lines(lines).build());
    }
    rows.addAll(refused);
    clouds.forEach(cloud -> cloud.brought().forEach((line, deal) -> rows.add(row(line, deal))));
    return rows;
  }

  /** What is to be said of the export as a whole. */
  List<String> exportNotes() {
    return exportNotes;
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

  private static List<String> notes(CrmImport read) {
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
