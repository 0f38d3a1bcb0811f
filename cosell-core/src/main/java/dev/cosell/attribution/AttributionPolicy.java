package dev.cosell.attribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Field;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a cloud has sourced, influenced or supported a deal, and what counts as proof.
 *
 * <p>The rules are asked in their order and the first that fits decides; where none does, the deal
 * is direct. The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "promptDays": 7, "windowDays": 365,
 *  "selfProving": ["PORTAL_REGISTRATION", "CONVERSATION", "INBOUND_FORM", "MARKETING_TOUCH"],
 *  "rules": [
 *    {"id": "first touch", "test": "FIRST_TOUCH",
 *     "kinds": ["INTRODUCTION", "INTERNAL_REGISTRATION"], "atLeast": 1, "gives": "SOURCED"},
 *    {"id": "engaged", "test": "TOUCHES",
 *     "kinds": ["INTRODUCTION", "INTERNAL_REGISTRATION"], "atLeast": 1, "gives": "INFLUENCED"},
 *    {"id": "worked jointly", "test": "TOUCHES",
 *     "kinds": ["MEETING", "CONVERSATION"], "atLeast": 2, "gives": "INFLUENCED"},
 *    {"id": "helped", "test": "TOUCHES",
 *     "kinds": ["MEETING", "CONVERSATION"], "atLeast": 1, "gives": "SUPPORTED"}],
 *  "created": "crm.createdOn", "firstDemo": "crm.firstDemoOn", "source": "crm.source",
 *  "directSources": ["Direct", "Direct Sales"]}
 * }</pre>
 *
 * @param header name, version, first day in force and signatories
 * @param promptDays within how many days an entry has to be logged to be proof, at least 1
 * @param windowDays for how many days a touch may lead to a deal, at least 1
 * @param selfProving the kinds that a system logs by itself and that are proof whenever they arrive
 * @param rules the rules in their order, each with an id of its own, at least one
 * @param created the deal's field with the day on which it was created
 * @param firstDemo the deal's field with the day of the first demo
 * @param source the deal's field with the source that the seller states
 * @param directSources the words in that field that say that nobody brought the deal; case does not
 *     matter
 */
public record AttributionPolicy(
    PolicyHeader header,
    int promptDays,
    int windowDays,
    Set<EntryKind> selfProving,
    List<AttributionRule> rules,
    Field created,
    Field firstDemo,
    Field source,
    List<String> directSources) {
  private static final String OWN_IDS = "must have ids of their own";
  private static final String SOME_RULES = "must hold at least one rule";

  /**
   * Checks and copies what the type asks for.
   *
   * @param header as the type says
   * @param promptDays as the type says
   * @param windowDays as the type says
   * @param selfProving as the type says
   * @param rules as the type says
   * @param created as the type says
   * @param firstDemo as the type says
   * @param source as the type says
   * @param directSources as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public AttributionPolicy {
    atLeastOne("promptDays", promptDays);
    atLeastOne("windowDays", windowDays);
    Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
    kinds.addAll(selfProving);
    selfProving = Collections.unmodifiableSet(kinds);
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("rules " + SOME_RULES);
    }
    if (repeats(rules)) {
      throw new IllegalArgumentException("rules " + OWN_IDS);
    }
    directSources = List.copyOf(directSources);
  }

  private static void atLeastOne(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but was " + days);
    }
  }

  private static boolean repeats(List<AttributionRule> rules) {
    Set<String> ids = new HashSet<>();
    return !rules.stream().map(AttributionRule::id).allMatch(ids::add);
  }

  /**
   * Today's best practice: what is logged within a week is proof; an introduction or an internal
   * registration that comes before everything else makes the cloud the source; one that comes
   * later, or two meetings or calls, are influence; one meeting or call is support.
   *
   * @return the policy, version 1
   */
  public static AttributionPolicy standard() {
    Set<EntryKind> engaged = EnumSet.of(EntryKind.INTRODUCTION, EntryKind.INTERNAL_REGISTRATION);
    Set<EntryKind> worked = EnumSet.of(EntryKind.MEETING, EntryKind.CONVERSATION);
    return new AttributionPolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()),
        7,
        365,
        EnumSet.of(
            EntryKind.PORTAL_REGISTRATION,
            EntryKind.CONVERSATION,
            EntryKind.INBOUND_FORM,
            EntryKind.MARKETING_TOUCH),
        List.of(
            new AttributionRule(
                "first touch", AttributionRule.Test.FIRST_TOUCH, engaged, 1, Credit.SOURCED),
            new AttributionRule(
                "engaged", AttributionRule.Test.TOUCHES, engaged, 1, Credit.INFLUENCED),
            new AttributionRule(
                "worked jointly", AttributionRule.Test.TOUCHES, worked, 2, Credit.INFLUENCED),
            new AttributionRule(
                "helped", AttributionRule.Test.TOUCHES, worked, 1, Credit.SUPPORTED)),
        new Field("crm.createdOn"),
        new Field("crm.firstDemoOn"),
        new Field("crm.source"),
        List.of("Direct", "Direct Sales"));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static AttributionPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    int promptDays = document.positive("promptDays");
    int windowDays = document.positive("windowDays");
    Set<EntryKind> selfProving = kinds(document, "selfProving");
    List<AttributionRule> rules = new ArrayList<>();
    List<JsonReader> written = document.requiredObjects("rules");
    for (JsonReader each : written) {
      rule(each).ifPresent(rules::add);
    }
    if (document.has("rules") && written.isEmpty()) {
      document.problem("rules", SOME_RULES);
    }
    if (repeats(rules)) {
      document.problem("rules", OWN_IDS + "; rename those that stand twice");
    }
    Field created = field(document, "created");
    Field firstDemo = field(document, "firstDemo");
    Field source = field(document, "source");
    List<String> directSources = document.texts("directSources");
    document.finish();
    return new AttributionPolicy(
        header,
        promptDays,
        windowDays,
        selfProving,
        rules,
        created,
        firstDemo,
        source,
        directSources);
  }

  private static Field field(JsonReader document, String name) {
    return document.required(
        name,
        document.optional(name, Field::new, "must be a field of a deal such as crm.createdOn"),
        Field.TITLE);
  }

  private static Set<EntryKind> kinds(JsonReader reader, String name) {
    Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
    for (String text : reader.texts(name)) {
      try {
        kinds.add(EntryKind.valueOf(text));
      } catch (IllegalArgumentException unknown) {
        reader.problem(
            name, "must be some of " + List.of(EntryKind.values()) + ", but had '" + text + "'");
      }
    }
    return kinds;
  }

  private static Optional<AttributionRule> rule(JsonReader rule) {
    Optional<String> id = rule.stated("id", rule.optionalText("id"));
    Optional<AttributionRule.Test> test =
        rule.stated("test", rule.optionalChoice("test", AttributionRule.Test.class));
    Set<EntryKind> kinds = kinds(rule, "kinds");
    boolean countsClouds = !kinds.isEmpty() && kinds.stream().allMatch(EntryKind::hasCloud);
    if (!countsClouds) {
      rule.problem("kinds", AttributionRule.KINDS + ", but was " + kinds);
    }
    int atLeast = rule.positive("atLeast");
    Optional<Credit> gives = rule.stated("gives", rule.optionalChoice("gives", Credit.class));
    if (gives.filter(credit -> credit == Credit.DIRECT).isPresent()) {
      rule.problem("gives", AttributionRule.GIVES);
      return Optional.empty();
    }
    return id.isPresent() && test.isPresent() && gives.isPresent() && countsClouds
        ? Optional.of(new AttributionRule(id.get(), test.get(), kinds, atLeast, gives.get()))
        : Optional.empty();
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("promptDays", promptDays).put("windowDays", windowDays);
    selfProving.forEach(kind -> document.withArray("selfProving").add(kind.name()));
    for (AttributionRule rule : rules) {
      ObjectNode node = document.withArray("rules").addObject();
      node.put("id", rule.id()).put("test", rule.test().name());
      rule.kinds().forEach(kind -> node.withArray("kinds").add(kind.name()));
      node.put("atLeast", rule.atLeast()).put("gives", rule.gives().name());
    }
    document.put("created", created.name()).put("firstDemo", firstDemo.name());
    document.put("source", source.name());
    directSources.forEach(document.withArray("directSources")::add);
    return Json.writePretty(document);
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "AttributionPolicy[" + header.name() + " v" + header.version() + "]";
  }
}
