package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.gcp.AcceptanceRule;
import dev.cosell.testkit.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides on submissions by itself, each in its time. That a submitted opportunity is reviewed, and
 * is accepted or not, is official; Google does it by hand.
 */
final class Reviewer {
  private static final String RULE = "reviewRule";

  private final Memory memory;
  private final TreeMap<String, Due> agenda = new TreeMap<>();

  record Due(String name, Instant at, boolean accepted) {}

  Reviewer(Memory memory) {
    this.memory = memory;
    memory.shelf(Shelf.REVIEW).forEach(this::enter);
  }

  private void enter(String name, ObjectNode review) {
    Instant at = Instant.parse(review.path("dueAt").asText());
    agenda.put(key(at, name), new Due(name, at, review.path("accepted").asBoolean()));
  }

  /** Seconds and nanoseconds have a fixed width, so that texts are in the order of time. */
  private static String key(Instant at, String name) {
    return String.format(Locale.ROOT, "%012d.%09d %s", at.getEpochSecond(), at.getNano(), name);
  }

  /** An opportunity came to review, or left it. */
  void follow(ObjectNode record, boolean wasSubmitted, boolean again, Instant now) {
    boolean submitted = record.path("state").asText().equals("SUBMITTED");
    String name = record.path("name").asText();
    if (submitted && !wasSubmitted) {
      rule().ifPresent(rule -> schedule(record, name, rule, again, now));
    } else if (!submitted) {
      cancel(name);
    }
  }

  private void schedule(
      ObjectNode record, String name, AcceptanceRule rule, boolean again, Instant now) {
    String key = Paths.text(record, "referenceOpportunityId").orElse(name);
    ObjectNode review =
        Json.object()
            .put("dueAt", now.plus(rule.duration(again ? key + " again" : key)).toString())
            .put("accepted", again || rule.accepts(key));
    memory.put(Shelf.REVIEW, name, review);
    enter(name, review);
  }

  void cancel(String name) {
    memory
        .find(Shelf.REVIEW, name)
        .ifPresent(
            review -> {
              agenda.remove(key(Instant.parse(review.path("dueAt").asText()), name));
              memory.remove(Shelf.REVIEW, name);
            });
  }

  /** The review that has been due longest. */
  Optional<Due> due(Instant now) {
    return Optional.ofNullable(agenda.firstEntry())
        .map(Map.Entry::getValue)
        .filter(first -> !first.at().isAfter(now));
  }

  Optional<AcceptanceRule> rule() {
    return memory
        .find(Shelf.SETTING, RULE)
        .map(
            node ->
                new AcceptanceRule(
                    node.path("acceptedPercent").asInt(),
                    Duration.parse(node.path("soonest").asText()),
                    Duration.parse(node.path("latest").asText())));
  }

  /** Sets the rule, also for what is under review now; empty to leave all to operators. */
  void rule(Optional<AcceptanceRule> rule, Instant now) {
    rule.ifPresentOrElse(
        set -> memory.put(Shelf.SETTING, RULE, write(set)),
        () -> memory.remove(Shelf.SETTING, RULE));
    for (ObjectNode record : memory.all(Shelf.OPPORTUNITY)) {
      if (record.path("state").asText().equals("SUBMITTED")) {
        cancel(record.path("name").asText());
        follow(record, false, false, now);
      }
    }
  }

  static ObjectNode write(AcceptanceRule rule) {
    return Json.object()
        .put("acceptedPercent", rule.acceptedPercent())
        .put("soonest", rule.soonest().toString())
        .put("latest", rule.latest().toString());
  }
}
