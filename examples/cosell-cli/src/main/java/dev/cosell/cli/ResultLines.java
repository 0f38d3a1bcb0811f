package dev.cosell.cli;

import dev.cosell.account.Account;
import dev.cosell.authority.FieldDecision;
import dev.cosell.cli.report.DealLine;
import dev.cosell.cli.report.FieldNote;
import dev.cosell.cli.report.FieldNote.Kind;
import dev.cosell.cli.report.Problem;
import dev.cosell.crm.CrmImport;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.MappedRecord;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.ViolationCode;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.Link;
import dev.cosell.sync.Standing;
import dev.cosell.sync.SyncReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The result's lines: one per row of the export, and one per deal that the cloud brought. */
final class ResultLines {
  private final CrmImport read;
  private final SyncReport report;
  private final RunRecord record;
  private final List<Link> links;

  ResultLines(CrmImport read, SyncReport report, RunRecord record, List<Link> links) {
    this.read = read;
    this.report = report;
    this.record = record;
    this.links = links;
  }

  /** The lines, in the order of the export: deals, rows that are none, deals of the cloud. */
  List<DealLine> lines() {
    Map<OpportunityId, MappedRecord> records = new HashMap<>();
    read.records().forEach(each -> records.put(each.id(), each));
    Map<String, Link> byPortalId = new HashMap<>();
    links.forEach(link -> byPortalId.put(link.portalId().value(), link));
    List<DealLine> lines = new ArrayList<>();
    List<DealLine> fromTheCloud = new ArrayList<>();
    for (DealResult deal : report.deals()) {
      MappedRecord mapped = deal.crmId().map(records::get).orElse(null);
      Optional<Link> link = deal.portalId().map(id -> byPortalId.get(id.value()));
      if (mapped != null) {
        List<Problem> notes = new ArrayList<>(Problem.notes(mapped));
        link.flatMap(each -> comment(deal, each)).ifPresent(notes::add);
        lines.add(line(deal, mapped.opportunity(), notes));
      } else {
        Opportunity known =
            Opportunity.of(
                new OpportunityId("unknown"),
                link.map(each -> each.record().values()).orElseGet(FieldValues::none));
        fromTheCloud.add(line(deal, known, List.of()));
      }
    }
    read.refused().forEach(problem -> lines.add(row(problem)));
    lines.addAll(fromTheCloud);
    return lines;
  }

  /** What the cloud's reviewer wrote under a deal that is not approved. */
  private static Optional<Problem> comment(DealResult deal, Link link) {
    boolean asked = deal.standing() == Standing.ACTION_REQUIRED;
    if (!asked && deal.standing() != Standing.REJECTED) {
      return Optional.empty();
    }
    return link.record()
        .registration()
        .reviewComments()
        .map(
            text ->
                new Problem(
                    Field.REVIEW_COMMENTS.name(),
                    deal.standing().name(),
                    text,
                    asked
                        ? "correct the deal in the CRM; the next run sends it again"
                        : "see what the cloud says in its portal"));
  }

  private DealLine line(DealResult deal, Opportunity known, List<Problem> notes) {
    return DealLine.builder()
        .id(deal.crmId().map(OpportunityId::value))
        .title(known.title())
        .customer(known.account().flatMap(Account::name))
        .standing(deal.standing())
        .portalId(deal.portalId())
        .inSync(deal.inSync())
        .waitingFor(deal.waitingFor())
        .problems(problems(deal))
        .notes(notes)
        .differences(deal.crmId().map(record::differences).orElse(List.of()))
        .build();
  }

  /** That a value is missing goes without saying where it is said to be unreadable. */
  private static List<Problem> problems(DealResult deal) {
    Set<String> explained = new HashSet<>();
    deal.violations().stream()
        .filter(each -> each.code() != ViolationCode.REQUIRED_FIELD_MISSING)
        .forEach(each -> explained.add(each.path()));
    return deal.violations().stream()
        .filter(
            each ->
                each.code() != ViolationCode.REQUIRED_FIELD_MISSING
                    || !explained.contains(each.path()))
        .map(Problem::of)
        .distinct()
        .toList();
  }

  private static DealLine row(CrmProblem problem) {
    return DealLine.builder()
        .row(problem.row() == 0 ? problem.file() : problem.file() + " row " + problem.row())
        .standing(Standing.REFUSED)
        .addProblems(Problem.of(problem))
        .build();
  }

  /** What did not cross as it stood, counted over the deals. */
  List<FieldNote> fieldNotes() {
    Map<FieldNote, Integer> counts = new TreeMap<>();
    for (DealResult deal : report.deals()) {
      deal.reconciliation()
          .ifPresent(
              all ->
                  all.decisions()
                      .forEach(
                          decision ->
                              kind(decision)
                                  .ifPresent(
                                      k ->
                                          count(counts, k, decision.field(), decision.because()))));
    }
    for (Link link : links) {
      link.unkept()
          .forEach(
              (field, unkept) ->
                  count(
                      counts,
                      unkept.ignored() ? Kind.IGNORED : Kind.NORMALISED,
                      field,
                      unkept.ignored()
                          ? "answered with success and not kept"
                          : "kept in the portal's own spelling"));
    }
    List<FieldNote> notes = new ArrayList<>();
    counts.forEach(
        (note, deals) -> notes.add(new FieldNote(note.kind(), note.field(), note.reason(), deals)));
    return notes;
  }

  private static void count(Map<FieldNote, Integer> counts, Kind kind, Field field, String why) {
    counts.merge(new FieldNote(kind, field.name(), why, 0), 1, Integer::sum);
  }

  private static Optional<Kind> kind(FieldDecision decision) {
    if (decision.crm().map(FieldValue::isBlank).orElse(false)) {
      return Optional.empty();
    }
    return switch (decision.outcome()) {
      case WITHHELD -> Optional.of(Kind.WITHHELD);
      case NOT_CARRIED -> Optional.of(Kind.NOT_CARRIED);
      case DEFERRED -> Optional.of(Kind.DEFERRED);
      case REVIEW -> Optional.of(Kind.REVIEW);
      case IN_SYNC, PUSH, PULL, KEEP_BOTH -> Optional.empty();
    };
  }

  /** What is to be said of the export as a whole. */
  List<String> exportNotes() {
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
