package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.comp.DisputeEntry.EvidenceShown;
import dev.cosell.comp.DisputeEntry.Filed;
import dev.cosell.comp.DisputeEntry.Kind;
import dev.cosell.comp.DisputeEntry.Outcome;
import dev.cosell.comp.DisputeEntry.Ruled;
import dev.cosell.comp.DisputeEntry.RuledCredit;
import dev.cosell.comp.DisputeEntry.Withdrawn;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON form of a dispute. */
final class DisputeJson {
  private static final int FORMAT = 1;

  private DisputeJson() {}

  static String write(CompDispute dispute) {
    ObjectNode document = Json.newDocument(FORMAT);
    document
        .putObject("terms")
        .put("fileWithinDays", dispute.terms().fileWithinDays())
        .put("proveWithinDays", dispute.terms().proveWithinDays())
        .put("ruleWithinDays", dispute.terms().ruleWithinDays());
    document.putArray("entries");
    for (DisputeEntry entry : dispute.entries()) {
      ObjectNode node = document.withArray("entries").addObject();
      node.put("kind", entry.kind().name()).put("on", entry.on().toString());
      CompJson.write(entry.by(), node);
      if (entry instanceof Filed filed) {
        node.put("id", filed.id()).put("payee", filed.payee().id());
        node.put("deal", filed.deal().value()).put("wonOn", filed.wonOn().toString());
        node.put("statedOn", filed.statedOn().toString());
        filed.line().ifPresent(line -> node.put("line", line));
        node.put("reasons", filed.reasons());
      } else if (entry instanceof EvidenceShown shown) {
        shown.evidence().forEach(each -> node.withArray("evidence").add(each));
      } else if (entry instanceof Ruled ruled) {
        CompJson.write(ruled.plan(), node);
        node.put("outcome", ruled.outcome().name());
        ruled
            .credit()
            .ifPresent(
                credit ->
                    node.putObject("credit")
                        .put("kind", credit.kind().name())
                        .put("amount", credit.amount().toString()));
        node.put("reasons", ruled.reasons());
      }
    }
    return Json.writePretty(document);
  }

  static CompDispute read(JsonReader document, CompPlans plans) {
    document.format(FORMAT);
    DisputeTerms terms =
        document
            .stated("terms", document.optionalObject("terms"))
            .map(DisputeJson::terms)
            .orElse(DisputeTerms.standard());
    List<JsonReader> readers = document.requiredObjects("entries");
    List<DisputeEntry> entries = new ArrayList<>();
    for (JsonReader each : readers) {
      read(each).ifPresent(entries::add);
    }
    if (document.has("entries") && readers.isEmpty()) {
      document.problem("entries", "must begin with a step of kind FILED; a dispute has one");
    }
    document.finish();
    Optional<CompDispute> dispute = Optional.empty();
    for (int i = 0; i < entries.size(); i++) {
      dispute = step(dispute, entries.get(i), readers.get(i), plans, terms);
      document.finish();
    }
    return dispute.orElseThrow();
  }

  private static Optional<CompDispute> step(
      Optional<CompDispute> dispute,
      DisputeEntry entry,
      JsonReader reader,
      CompPlans plans,
      DisputeTerms terms) {
    DisputeRules rules = new DisputeRules(reader::problem);
    if (dispute.isPresent()) {
      rules.check(dispute.get(), entry);
      return Optional.of(dispute.get().with(entry));
    }
    if (entry instanceof Filed filed) {
      return rules
          .file(filed, plans, terms)
          .map(plan -> new CompDispute(plan, terms, filed, List.of(filed)));
    }
    reader.problem("kind", "must be FILED in the first step, but was " + entry.kind());
    return Optional.empty();
  }

  private static DisputeTerms terms(JsonReader terms) {
    return new DisputeTerms(
        terms.positive("fileWithinDays"),
        terms.positive("proveWithinDays"),
        terms.positive("ruleWithinDays"));
  }

  /** Empty where the kind cannot be told. */
  private static Optional<DisputeEntry> read(JsonReader entry) {
    Optional<Kind> kind = entry.stated("kind", entry.optionalChoice("kind", Kind.class));
    if (kind.isEmpty()) {
      entry.passOver();
      return Optional.empty();
    }
    return Optional.of(
        switch (kind.get()) {
          case FILED ->
              new Filed(
                  entry.text("id"),
                  entry.date("on"),
                  CompJson.by(entry),
                  CompJson.payee(entry, "payee"),
                  new OpportunityId(entry.text("deal")),
                  entry.date("wonOn"),
                  entry.date("statedOn"),
                  entry.optionalText("line"),
                  entry.text("reasons"));
          case EVIDENCE ->
              new EvidenceShown(entry.date("on"), CompJson.by(entry), entry.texts("evidence"));
          case RULED ->
              new Ruled(
                  entry.date("on"),
                  CompJson.by(entry),
                  entry.required("plan", CompJson.plan(entry), new PlanVersion("?", 1)),
                  CompJson.choice(entry, "outcome", Outcome.class),
                  entry.optionalObject("credit").map(DisputeJson::credit),
                  entry.text("reasons"));
          case WITHDRAWN -> new Withdrawn(entry.date("on"), CompJson.by(entry));
        });
  }

  private static RuledCredit credit(JsonReader credit) {
    return new RuledCredit(
        CompJson.choice(credit, "kind", CreditKind.class), CompJson.money(credit, "amount"));
  }
}
