package dev.cosell.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.PolicyHeader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The JSON form of a triage policy. */
final class TriageJson {
  private static final int MOST_HOURS = 24;
  private static final int MOST_DAYS = 20;
  private static final int YEAR = 366;

  private TriageJson() {}

  static TriagePolicy read(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    int answerAtMost = document.whole("answerAtMostHours", 1, MOST_HOURS);
    int near = document.whole("nearDays", 0, YEAR);
    Map<InboundSource, Set<String>> roles = roles(document);
    List<TriageRule> rules = rules(document);
    RuleCoverage.check(document, rules);
    Map<Track, List<EscalationRule>> escalation = escalation(document, rules);
    Map<String, String> readiness = readiness(document);
    document.finish();
    return new TriagePolicy(header, answerAtMost, near, roles, rules, escalation, readiness);
  }

  private static Map<InboundSource, Set<String>> roles(JsonReader document) {
    Map<InboundSource, Set<String>> roles = new EnumMap<>(InboundSource.class);
    Set<String> seen = new HashSet<>();
    document
        .optionalObject("sourceRoles")
        .ifPresent(
            object -> {
              for (InboundSource source : InboundSource.values()) {
                if (source != InboundSource.UNKNOWN) {
                  Set<String> names = new TreeSet<>(object.texts(source.name()));
                  names.stream()
                      .filter(name -> !seen.add(name.toLowerCase(Locale.ROOT)))
                      .forEach(
                          name ->
                              object.problem(
                                  source.name(),
                                  "must not have '"
                                      + name
                                      + "', which stands elsewhere, too; keep"
                                      + " one"));
                  if (!names.isEmpty()) {
                    roles.put(source, names);
                  }
                }
              }
            });
    return roles;
  }

  private static List<TriageRule> rules(JsonReader document) {
    List<TriageRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonReader rule : document.objects("rules")) {
      String id = rule.text("id");
      if (rule.has("id") && !ids.add(id)) {
        rule.problem("id", "stands twice; rename one '" + id + "'");
      }
      rules.add(
          new TriageRule(
              id,
              rule.required("track", rule.optionalChoice("track", Track.class), Track.STANDARD),
              when(rule),
              rule.whole("answerWithinHours", 1, MOST_HOURS),
              rule.whole("callWithinDays", 1, MOST_DAYS),
              rule.text("why")));
    }
    return rules;
  }

  private static Map<FactKind, Set<String>> when(JsonReader rule) {
    Map<FactKind, Set<String>> when = new EnumMap<>(FactKind.class);
    rule.optionalObject("when")
        .ifPresent(
            object -> {
              for (FactKind kind : FactKind.values()) {
                Set<String> values = new TreeSet<>(object.texts(kind.word()));
                values.stream()
                    .filter(value -> !kind.choices().contains(value))
                    .forEach(
                        value ->
                            object.problem(
                                kind.word(),
                                "must be of " + kind.choices() + ", but was '" + value + "'"));
                if (object.has(kind.word())) {
                  if (values.isEmpty()) {
                    object.problem(kind.word(), "must have a value; leave it out for any");
                  }
                  when.put(kind, values);
                }
              }
            });
    return when;
  }

  private static Map<Track, List<EscalationRule>> escalation(
      JsonReader document, List<TriageRule> rules) {
    Map<Track, List<EscalationRule>> escalation = new EnumMap<>(Track.class);
    document
        .optionalObject("escalation")
        .ifPresent(
            object -> {
              for (Track track : Track.values()) {
                List<EscalationRule> steps = steps(object, track, minutes(track, rules));
                if (!steps.isEmpty()) {
                  escalation.put(track, steps);
                }
              }
            });
    return escalation;
  }

  private static int minutes(Track track, List<TriageRule> rules) {
    return 60
        * rules.stream()
            .filter(rule -> rule.track() == track)
            .mapToInt(TriageRule::answerWithinHours)
            .min()
            .orElse(MOST_HOURS);
  }

  private static List<EscalationRule> steps(JsonReader object, Track track, int within) {
    List<EscalationRule> steps = new ArrayList<>();
    int before = -1;
    for (JsonReader step : object.objects(track.name())) {
      int after = step.whole("afterMinutes", 0, within);
      if (after <= before) {
        step.problem(
            "afterMinutes", "must be more than " + before + " before it, but was " + after);
      }
      before = after;
      steps.add(new EscalationRule(after, step.text("to")));
    }
    return steps;
  }

  private static Map<String, String> readiness(JsonReader document) {
    Map<String, String> readiness = new LinkedHashMap<>();
    for (JsonReader item : document.objects("readiness")) {
      String id = item.text("id");
      if (readiness.put(id, item.text("what")) != null && item.has("id")) {
        item.problem("id", "stands twice; rename one '" + id + "'");
      }
    }
    return readiness;
  }

  static String write(TriagePolicy policy) {
    ObjectNode document = Json.newPolicy(policy.header());
    document
        .put("answerAtMostHours", policy.answerAtMostHours())
        .put("nearDays", policy.nearDays());
    ObjectNode roles = document.putObject("sourceRoles");
    policy
        .sourceRoles()
        .forEach((source, names) -> names.forEach(roles.putArray(source.name())::add));
    for (TriageRule rule : policy.rules()) {
      ObjectNode node = document.withArray("rules").addObject();
      node.put("id", rule.id())
          .put("track", rule.track().name())
          .put("answerWithinHours", rule.answerWithinHours())
          .put("callWithinDays", rule.callWithinDays());
      if (!rule.when().isEmpty()) {
        ObjectNode when = node.putObject("when");
        rule.when().forEach((kind, values) -> values.forEach(when.putArray(kind.word())::add));
      }
      node.put("why", rule.why());
    }
    ObjectNode escalation = document.putObject("escalation");
    for (Track track : Track.values()) {
      policy
          .escalation(track)
          .forEach(
              step ->
                  escalation
                      .withArray(track.name())
                      .addObject()
                      .put("afterMinutes", step.afterMinutes())
                      .put("to", step.to()));
    }
    policy
        .readiness()
        .forEach(
            (id, what) ->
                document.withArray("readiness").addObject().put("id", id).put("what", what));
    return Json.writePretty(document);
  }
}
