package dev.cosell.stageone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.stageone.ContestEntry.Appealed;
import dev.cosell.stageone.ContestEntry.Assigned;
import dev.cosell.stageone.ContestEntry.Filed;
import dev.cosell.stageone.ContestEntry.Kind;
import dev.cosell.stageone.ContestEntry.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON form of a contest's steps. */
final class ContestJson {
  static final int FORMAT = 1;

  private ContestJson() {}

  static String write(List<ContestEntry> entries) {
    ObjectNode document = Json.newDocument(FORMAT);
    document.putArray("entries");
    for (ContestEntry entry : entries) {
      ObjectNode node = document.withArray("entries").addObject();
      node.put("kind", entry.kind().name()).put("on", entry.on().toString());
      write(entry.by(), node.putObject("by"));
      if (entry instanceof Filed filed) {
        node.put("deal", filed.deal().value()).put("registeredOn", filed.registeredOn().toString());
        write(filed.registeredBy(), node.putObject("registeredBy"));
        node.put("reasons", filed.reasons());
      } else if (entry instanceof Ruling ruling) {
        write(ruling, node);
      } else if (entry instanceof Appealed appealed) {
        node.put("reasons", appealed.reasons());
      }
    }
    return Json.writePretty(document);
  }

  private static void write(OfficeHolder party, ObjectNode node) {
    node.put("user", party.user()).put("office", party.office());
  }

  private static void write(Ruling ruling, ObjectNode node) {
    node.put("deal", ruling.deal().value()).put("asOf", ruling.asOf().toString());
    ruling
        .definition()
        .ifPresent(
            version ->
                node.putObject("definition")
                    .put("name", version.name())
                    .put("version", version.version()));
    for (RuledCondition each : ruling.conditions()) {
      ObjectNode condition = node.withArray("conditions").addObject();
      condition.put("condition", each.condition()).put("status", each.status().name());
      each.evidence().forEach(condition.withArray("evidence")::add);
      condition.put("byAdjudicator", each.byAdjudicator());
    }
    node.put("outcome", ruling.outcome().name()).put("reasons", ruling.reasons());
  }

  /** Empty where the kind cannot be told. */
  static Optional<ContestEntry> read(JsonReader entry) {
    Optional<Kind> kind = entry.stated("kind", entry.optionalChoice("kind", Kind.class));
    if (kind.isEmpty()) {
      entry.passOver();
      return Optional.empty();
    }
    return Optional.of(
        switch (kind.get()) {
          case FILED ->
              new Filed(
                  entry.date("on"),
                  party(entry, "by"),
                  new OpportunityId(entry.text("deal")),
                  entry.date("registeredOn"),
                  party(entry, "registeredBy"),
                  entry.text("reasons"));
          case ASSIGNED -> new Assigned(entry.date("on"), party(entry, "by"));
          case RULED -> ruling(entry);
          case APPEALED ->
              new Appealed(entry.date("on"), party(entry, "by"), entry.text("reasons"));
          case WITHDRAWN -> new Withdrawn(entry.date("on"), party(entry, "by"));
        });
  }

  private static OfficeHolder party(JsonReader entry, String name) {
    return entry.required(
        name,
        entry.optionalPair(name, "user", "office", OfficeHolder::new),
        new OfficeHolder("?", "?"));
  }

  private static Ruling ruling(JsonReader entry) {
    List<RuledCondition> conditions = new ArrayList<>();
    for (JsonReader each : entry.requiredObjects("conditions")) {
      conditions.add(
          new RuledCondition(
              each.text("condition"),
              each.required(
                  "status",
                  each.optionalChoice("status", ConditionStatus.class),
                  ConditionStatus.MET),
              each.texts("evidence"),
              each.flag("byAdjudicator", false)));
    }
    Ruling ruling =
        new Ruling(
            entry.date("on"),
            party(entry, "by"),
            new OpportunityId(entry.text("deal")),
            entry.date("asOf"),
            entry
                .optionalObject("definition")
                .map(
                    version ->
                        new DefinitionVersion(version.text("name"), version.positive("version"))),
            conditions,
            entry.text("reasons"));
    Optional<Ruling.Outcome> stated = entry.optionalChoice("outcome", Ruling.Outcome.class);
    if (stated.filter(outcome -> outcome != ruling.outcome()).isPresent()) {
      entry.problem(
          "outcome",
          "must be "
              + ruling.outcome()
              + ", which follows from the conditions, but was "
              + stated.get()
              + "; leave it out, or correct the conditions");
    }
    return ruling;
  }
}
