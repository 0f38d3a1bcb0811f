package dev.cosell.cli;

import dev.cosell.authority.FieldDecision;
import dev.cosell.cli.report.DealLine;
import dev.cosell.cli.report.FieldNote;
import dev.cosell.cli.report.FieldNote.Kind;
import dev.cosell.cli.report.Problem;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What became of the deals at one cloud: one line each, and what did not cross as it stood. */
final class CloudLines {
  private final SyncReport report;
  private final RunRecord record;
  private final Map<String, Link> links = new HashMap<>();
  private final Map<OpportunityId, DealLine> ofTheCrm = new LinkedHashMap<>();
  private final Map<DealLine, Opportunity> brought = new LinkedHashMap<>();

  CloudLines(SyncReport report, RunRecord record, List<Link> links) {
    this.report = report;
    this.record = record;
    links.forEach(link -> this.links.put(link.portalId().value(), link));
    for (DealResult deal : report.deals()) {
      DealLine line = line(deal);
      if (deal.crmId().isPresent()) {
        ofTheCrm.put(deal.crmId().get(), line);
      } else {
        FieldValues known =
            link(deal).map(each -> each.record().values()).orElseGet(FieldValues::none);
        brought.put(line, Opportunity.of(new OpportunityId("unknown"), known));
      }
    }
  }

  /** All deals: the CRM's, and then what the cloud brought. */
  List<DealLine> all() {
    List<DealLine> all = new ArrayList<>(ofTheCrm.values());
    all.addAll(brought.keySet());
    return all;
  }

  /** The CRM's deals. */
  Map<OpportunityId, DealLine> ofTheCrm() {
    return Collections.unmodifiableMap(ofTheCrm);
  }

  /** The deals that the cloud brought, as it tells them; the CRM has none of them. */
  Map<DealLine, Opportunity> brought() {
    return Collections.unmodifiableMap(brought);
  }

  private Optional<Link> link(DealResult deal) {
    return deal.portalId().map(id -> links.get(id.value()));
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

  private DealLine line(DealResult deal) {
    return DealLine.builder()
        .cloud(report.cloud())
        .standing(deal.standing())
        .portalId(deal.portalId())
        .inSync(deal.inSync())
        .waitingFor(deal.waitingFor())
        .problems(problems(deal))
        .comments(link(deal).flatMap(each -> comment(deal, each)).stream().toList())
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
    for (DealResult deal : report.deals()) {
      deal.recognised().stream()
          .map(person -> "a cloud's person without the mark: " + person.because())
          .distinct()
          .forEach(why -> count(counts, Kind.WITHHELD, Field.CRM_COUNTERPARTS, why));
    }
    for (Link link : links.values()) {
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
}
