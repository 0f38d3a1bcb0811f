package dev.cosell.stageone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.PolicyTerm;
import dev.cosell.opportunity.Field;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.stageone.StageOneCondition.DocumentedReason;
import dev.cosell.stageone.StageOneCondition.FieldEngagement;
import dev.cosell.stageone.StageOneCondition.FurtherEvidence;
import dev.cosell.stageone.StageOneCondition.Kind;
import dev.cosell.stageone.StageOneCondition.NamedContact;
import dev.cosell.stageone.StageOneCondition.StatedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What was read of a definition, for as long as it may have problems.
 *
 * @param header the header
 * @param effectiveUntil the last day in force
 * @param offices the offices
 * @param conditions the conditions that could be read
 * @param contest the terms of a contest
 */
record DefinitionJson(
    PolicyHeader header,
    Optional<LocalDate> effectiveUntil,
    Offices offices,
    List<StageOneCondition> conditions,
    ContestTerms contest) {

  static DefinitionJson of(StageOneDefinition definition) {
    return new DefinitionJson(
        definition.header(),
        definition.effectiveUntil(),
        definition.offices(),
        definition.conditions(),
        definition.contest());
  }

  /** Tells what keeps this version from following another. */
  void follow(DefinitionJson before, BiConsumer<String, String> problems) {
    term().follow(before.term(), problems);
  }

  private PolicyTerm term() {
    return new PolicyTerm(header, effectiveUntil);
  }

  /** Reads a definition and tells the reader what is wrong with it. */
  static DefinitionJson read(JsonReader document) {
    PolicyHeader header = document.header();
    Optional<LocalDate> until = document.optionalDate("effectiveUntil");
    Offices offices = document.offices();
    List<StageOneCondition> conditions = new ArrayList<>();
    boolean allRead = true;
    for (JsonReader each : document.requiredObjects("conditions")) {
      Optional<StageOneCondition> condition = condition(each);
      condition.ifPresent(conditions::add);
      allRead &= condition.isPresent();
    }
    ContestTerms contest =
        document
            .optionalObject("contest")
            .map(DefinitionJson::contest)
            .orElse(ContestTerms.standard());
    boolean hasDay = !header.effectiveFrom().equals(JsonReader.NO_DAY);
    boolean isWhole = allRead && document.has("conditions");
    new DefinitionRules(
            (member, rule) -> {
              // What could not be read may be what is missed.
              boolean isTold = member.equals("conditions") ? isWhole : hasDay || !isDay(member);
              if (isTold) {
                document.problem(member, rule);
              }
            })
        .check(header, until, offices, conditions);
    return new DefinitionJson(header, until, offices, conditions, contest);
  }

  private static boolean isDay(String member) {
    return member.equals("effectiveUntil") || member.endsWith(".signedOn");
  }

  private static ContestTerms contest(JsonReader contest) {
    return new ContestTerms(
        contest.positive("fileWithinDays"),
        contest.positive("assignWithinDays"),
        contest.positive("ruleWithinDays"),
        contest.positive("appealWithinDays"));
  }

  private static Optional<StageOneCondition> condition(JsonReader condition) {
    Optional<String> stated = condition.stated("id", condition.optionalText("id"));
    String id = stated.orElse("?");
    Optional<Kind> kind = kind(condition);
    if (kind.isEmpty()) {
      // Which other members the condition has depends on the kind.
      condition.passOver();
      return Optional.empty();
    }
    Optional<StageOneCondition> read =
        switch (kind.get()) {
          case NAMED_CONTACT -> Optional.of(new NamedContact(id));
          case FIELD_ENGAGEMENT ->
              Optional.of(new FieldEngagement(id, condition.positive("maxAgeDays")));
          case DOCUMENTED_REASON ->
              Optional.of(new DocumentedReason(id, condition.positive("minWords")));
          case STATED_FIELD ->
              condition
                  .stated(
                      "field",
                      condition.optional(
                          "field", Field::new, "must be a field of a deal such as targetCloseDate"))
                  .map(field -> new StatedField(id, field));
          case FURTHER_EVIDENCE ->
              Optional.of(
                  new FurtherEvidence(
                      id,
                      new EvidenceKind(condition.text("evidence")),
                      condition.positive("maxAgeDays")));
        };
    return read.filter(each -> stated.isPresent());
  }

  private static Optional<Kind> kind(JsonReader condition) {
    Optional<String> text = condition.stated("kind", condition.optionalText("kind"));
    Optional<Kind> kind =
        text.flatMap(
            name -> Stream.of(Kind.values()).filter(each -> each.name().equals(name)).findFirst());
    if (text.isPresent() && kind.isEmpty()) {
      condition.problem(
          "kind",
          "must be one of "
              + List.of(Kind.values())
              + ", but was '"
              + text.get()
              + "'; for a condition of your own take FURTHER_EVIDENCE or STATED_FIELD");
    }
    return kind;
  }

  StageOneDefinition definition() {
    return new StageOneDefinition(header, effectiveUntil, offices, conditions, contest);
  }

  static String text(StageOneDefinition definition) {
    return Json.writePretty(write(definition));
  }

  static ObjectNode write(StageOneDefinition definition) {
    ObjectNode document = Json.newPolicy(definition.header());
    definition.effectiveUntil().ifPresent(day -> document.put("effectiveUntil", day.toString()));
    Json.putOffices(document, definition.offices());
    for (StageOneCondition condition : definition.conditions()) {
      write(condition, document.withArray("conditions").addObject());
    }
    document
        .putObject("contest")
        .put("fileWithinDays", definition.contest().fileWithinDays())
        .put("assignWithinDays", definition.contest().assignWithinDays())
        .put("ruleWithinDays", definition.contest().ruleWithinDays())
        .put("appealWithinDays", definition.contest().appealWithinDays());
    return document;
  }

  private static void write(StageOneCondition condition, ObjectNode node) {
    node.put("id", condition.id()).put("kind", condition.kind().name());
    if (condition instanceof FieldEngagement engagement) {
      node.put("maxAgeDays", engagement.maxAgeDays());
    } else if (condition instanceof DocumentedReason reason) {
      node.put("minWords", reason.minWords());
    } else if (condition instanceof StatedField stated) {
      node.put("field", stated.field().name());
    } else if (condition instanceof FurtherEvidence further) {
      node.put("evidence", further.evidence().name()).put("maxAgeDays", further.maxAgeDays());
    }
  }
}
