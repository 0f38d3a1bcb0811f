package dev.cosell.stageone;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.stageone.StageOneCondition.DocumentedReason;
import dev.cosell.stageone.StageOneCondition.FieldEngagement;
import dev.cosell.stageone.StageOneCondition.FurtherEvidence;
import dev.cosell.stageone.StageOneCondition.NamedContact;
import dev.cosell.stageone.StageOneCondition.StatedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One assessment being made. */
final class Assessor {
  private final Opportunity deal;
  private final LocalDate asOf;
  private final List<StageOneEvidence> evidence = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final TreeMap<String, String> dropped = new TreeMap<>();

  Assessor(Opportunity deal, EvidenceLog log, LocalDate asOf) {
    this.deal = deal;
    this.asOf = asOf;
    for (StageOneEvidence each : log.about(deal.id())) {
      if (each.recordedOn().isAfter(asOf)) {
        dropped.put(each.id(), "was recorded on " + each.recordedOn() + ", after " + asOf);
      } else {
        evidence.add(each);
      }
    }
  }

  StageOneAssessment assess(Optional<StageOneDefinition> definition) {
    List<ConditionFinding> findings =
        definition.stream().flatMap(each -> each.conditions().stream()).map(this::finding).toList();
    evidence.stream()
        .map(StageOneEvidence::id)
        .filter(id -> !used.contains(id))
        .forEach(id -> dropped.putIfAbsent(id, "no condition asks for it"));
    return new StageOneAssessment(
        deal.id(),
        asOf,
        definition.map(StageOneDefinition::version),
        findings,
        dropped.entrySet().stream()
            .map(entry -> new DroppedEvidence(entry.getKey(), entry.getValue()))
            .toList());
  }

  private ConditionFinding finding(StageOneCondition condition) {
    if (condition instanceof NamedContact) {
      return contact(condition);
    }
    if (condition instanceof FieldEngagement engagement) {
      return dated(
          condition,
          EvidenceKind.FIELD_ENGAGEMENT,
          engagement.maxAgeDays(),
          "log a meeting or a call with a named person of the cloud's field");
    }
    if (condition instanceof FurtherEvidence further) {
      return dated(
          condition,
          further.evidence(),
          further.maxAgeDays(),
          "record evidence of '" + further.evidence() + "'");
    }
    if (condition instanceof DocumentedReason reason) {
      return reason(condition, reason.minWords());
    }
    return field(condition, ((StatedField) condition).field());
  }

  private ConditionFinding contact(StageOneCondition condition) {
    NamedPeople people = NamedPeople.of(deal.contacts());
    List<String> seen = people.customers() == 0 ? List.of() : List.of(name(Field.CONTACTS));
    if (people.named() > 0) {
      return met(
          condition, seen, people.named() + " of the prospect's people on the deal are named");
    }
    if (people.withoutName() > 0) {
      return open(
          condition,
          ConditionStatus.CANNOT_TELL,
          seen,
          "the prospect's people on the deal are known by their CRM ids only",
          "read the contacts' names from the CRM");
    }
    return open(
        condition,
        people.customers() > 0 ? ConditionStatus.NOT_MET : ConditionStatus.NOT_YET,
        seen,
        people.customers() > 0
            ? "the prospect's people on the deal have no name"
            : people.all() > 0
                ? "all people on the deal are a cloud's"
                : "nobody of the prospect is on the deal",
        "put somebody at the prospect on the deal, by name");
  }

  private ConditionFinding dated(
      StageOneCondition condition, EvidenceKind kind, int maxAgeDays, String toDo) {
    DatedEvidence found = new DatedEvidence(asOf, maxAgeDays);
    for (StageOneEvidence each : evidence) {
      if (each.kind().equals(kind)) {
        used.add(each.id());
        found.add(each, kind.equals(EvidenceKind.FIELD_ENGAGEMENT));
      }
    }
    ConditionFinding finding = dated(condition, kind, maxAgeDays, found, toDo);
    drop(found.reasons(), finding);
    return finding;
  }

  private ConditionFinding dated(
      StageOneCondition condition,
      EvidenceKind kind,
      int maxAgeDays,
      DatedEvidence found,
      String toDo) {
    if (!found.good().isEmpty()) {
      return met(
          condition,
          found.good(),
          "'" + kind + "' is shown by evidence of the last " + maxAgeDays + " days");
    }
    if (!found.undated().isEmpty()) {
      return open(
          condition,
          ConditionStatus.CANNOT_TELL,
          found.undated(),
          "the evidence of '" + kind + "' has no day",
          "find out on which day it was, and record that");
    }
    if (!found.planned().isEmpty()) {
      return open(
          condition,
          ConditionStatus.NOT_YET,
          found.planned(),
          "'" + kind + "' is planned for a day after " + asOf,
          "ask again after the day for which it is planned");
    }
    if (!found.insufficient().isEmpty()) {
      return open(
          condition,
          ConditionStatus.NOT_MET,
          found.insufficient(),
          "the evidence of '"
              + kind
              + "' does not count: "
              + String.join("; ", new TreeSet<>(found.reasons().values())),
          toDo);
    }
    return open(
        condition,
        ConditionStatus.NOT_YET,
        List.of(),
        "there is no evidence of '" + kind + "' by " + asOf,
        toDo);
  }

  /** What a finding does not name was dropped. */
  private void drop(Map<String, String> reasons, ConditionFinding finding) {
    reasons.forEach(
        (id, reason) -> {
          if (!finding.evidence().contains(id)) {
            dropped.putIfAbsent(id, reason);
          }
        });
  }

  private ConditionFinding reason(StageOneCondition condition, int minWords) {
    TreeMap<String, Integer> words = new TreeMap<>();
    TreeMap<String, String> reasons = new TreeMap<>();
    List<String> wordless = new ArrayList<>();
    deal.customerProblem()
        .filter(text -> !text.isBlank())
        .ifPresent(text -> words.put(name(Field.CUSTOMER_PROBLEM), ReasonText.words(text)));
    for (StageOneEvidence each : evidence) {
      if (each.kind().equals(EvidenceKind.REASON)) {
        used.add(each.id());
        int count = each.words().map(ReasonText::words).orElse(0);
        if (each.words().isPresent()) {
          words.put(each.id(), count);
        } else {
          wordless.add(each.id());
        }
        reasons.put(each.id(), "it has " + count + " of " + minWords + " different words");
      }
    }
    ConditionFinding finding = reason(condition, minWords, words, wordless);
    drop(reasons, finding);
    return finding;
  }

  private static ConditionFinding reason(
      StageOneCondition condition,
      int minWords,
      SortedMap<String, Integer> words,
      List<String> wordless) {
    List<String> enough =
        words.keySet().stream().filter(id -> words.getOrDefault(id, 0) >= minWords).toList();
    String toDo =
        "write down which problem the prospect has and why the product solves it, in at least "
            + minWords
            + " different words";
    if (!enough.isEmpty()) {
      return met(condition, enough, "a reason of at least " + minWords + " words is documented");
    }
    if (!wordless.isEmpty()) {
      return open(
          condition,
          ConditionStatus.CANNOT_TELL,
          wordless,
          "the recorded reason is without its words",
          "record what the reason says");
    }
    if (words.isEmpty()) {
      return open(condition, ConditionStatus.NOT_YET, List.of(), "no reason is documented", toDo);
    }
    int most = words.values().stream().max(Integer::compare).orElse(0);
    return open(
        condition,
        ConditionStatus.NOT_MET,
        List.copyOf(words.keySet()),
        "the reason has " + most + " of " + minWords + " different words",
        toDo);
  }

  private ConditionFinding field(StageOneCondition condition, Field field) {
    Optional<FieldValue> value = deal.fieldValues().get(field).filter(stated -> !stated.isBlank());
    if (value.isEmpty()) {
      return open(
          condition,
          ConditionStatus.NOT_YET,
          List.of(),
          field + " has no value",
          "state " + field + " on the deal");
    }
    if (value.get() instanceof FieldValue.Text text && ReasonText.isStandIn(text.text())) {
      return open(
          condition,
          ConditionStatus.NOT_MET,
          List.of(name(field)),
          field + " holds a placeholder",
          "replace the placeholder in " + field);
    }
    return met(condition, List.of(name(field)), field + " is stated");
  }

  private static String name(Field field) {
    return "deal:" + field;
  }

  private static ConditionFinding met(
      StageOneCondition condition, List<String> evidence, String because) {
    return new ConditionFinding(
        condition.id(), condition.kind(), ConditionStatus.MET, evidence, because, Optional.empty());
  }

  private static ConditionFinding open(
      StageOneCondition condition,
      ConditionStatus status,
      List<String> evidence,
      String because,
      String nextStep) {
    return new ConditionFinding(
        condition.id(), condition.kind(), status, evidence, because, Optional.of(nextStep));
  }
}
