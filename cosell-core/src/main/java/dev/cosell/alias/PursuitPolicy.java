package dev.cosell.alias;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many points each thing gives that makes an account worth pursuing together with a cloud.
 *
 * <p>The JSON form has points for every rule but {@link PursuitRule#SPEND_LEVEL}, whose points
 * stand under the words that the cloud's list uses, without case:
 *
 * <pre>{@code
 * {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
 *  "points": {"SAME_COMPANY": 10, "COMMIT_IN_FORCE": 30, "LEADING_COUNTERPART_IN_TOUCH": 25,
 *             "OTHER_COUNTERPART_IN_TOUCH": 10, "COUNTERPART_NAMED": 5,
 *             "BOUGHT_AT_THIS_CLOUD": 20, "BOUGHT_AT_ANOTHER_CLOUD": 10},
 *  "spendLevels": {"high": 10, "medium": 5}}
 * }</pre>
 *
 * @param header name, version, first day in force and signatories
 * @param points whole points from -1000 to 1000 for every rule but the spend level
 * @param spendLevels whole points from -1000 to 1000 by spend level, in lower case
 */
public record PursuitPolicy(
    PolicyHeader header, Map<PursuitRule, Integer> points, SortedMap<String, Integer> spendLevels) {
  private static final int MOST = 1000;

  /**
   * Checks and copies.
   *
   * @param header as the type says
   * @param points as the type says
   * @param spendLevels as the type says, in any case
   * @throws IllegalArgumentException if points are missing or beyond the limits
   */
  public PursuitPolicy {
    for (PursuitRule rule : PursuitRule.values()) {
      if (points.containsKey(rule) == (rule == PursuitRule.SPEND_LEVEL)) {
        throw new IllegalArgumentException(
            "points must be for every rule but SPEND_LEVEL, but were for " + points.keySet());
      }
    }
    SortedMap<String, Integer> levels = new TreeMap<>();
    spendLevels.forEach((level, its) -> levels.put(level.strip().toLowerCase(Locale.ROOT), its));
    points.forEach((rule, its) -> check(rule.name(), its));
    levels.forEach(PursuitPolicy::check);
    points = Collections.unmodifiableMap(new EnumMap<>(points));
    spendLevels = Collections.unmodifiableSortedMap(levels);
  }

  private static void check(String name, int points) {
    if (!isWithinLimits(points)) {
      throw new IllegalArgumentException(
          "points of " + name + " must be from -1000 to 1000, but were " + points);
    }
  }

  private static boolean isWithinLimits(int points) {
    return points >= -MOST && points <= MOST;
  }

  /**
   * Today's best practice: commitment first, then living relationships with the people who matter,
   * then what was bought before.
   *
   * @return the policy, version 1; it has no points for spend levels, whose words differ by list
   */
  public static PursuitPolicy standard() {
    Map<PursuitRule, Integer> points = new EnumMap<>(PursuitRule.class);
    points.put(PursuitRule.SAME_COMPANY, 10);
    points.put(PursuitRule.COMMIT_IN_FORCE, 30);
    points.put(PursuitRule.LEADING_COUNTERPART_IN_TOUCH, 25);
    points.put(PursuitRule.OTHER_COUNTERPART_IN_TOUCH, 10);
    points.put(PursuitRule.COUNTERPART_NAMED, 5);
    points.put(PursuitRule.BOUGHT_AT_THIS_CLOUD, 20);
    points.put(PursuitRule.BOUGHT_AT_ANOTHER_CLOUD, 10);
    return new PursuitPolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()),
        points,
        new TreeMap<>());
  }

  /**
   * The points of a rule.
   *
   * @param rule a rule other than the spend level
   * @return whole points
   * @throws IllegalArgumentException if it is the spend level
   */
  public int points(PursuitRule rule) {
    if (rule == PursuitRule.SPEND_LEVEL) {
      throw new IllegalArgumentException("rule must not be SPEND_LEVEL, which has spendLevels");
    }
    return Objects.requireNonNull(points.get(rule));
  }

  /**
   * The points of a spend level.
   *
   * @param level the level, in the words of the list, in any case
   * @return whole points, or empty if the policy does not know the level
   */
  public Optional<Integer> spendLevel(String level) {
    return Optional.ofNullable(spendLevels.get(level.strip().toLowerCase(Locale.ROOT)));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form; lists everything
   *     that is wrong
   */
  public static PursuitPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    JsonReader its =
        document.required("points", document.optionalObject("points"), JsonReader.of("{}"));
    Map<PursuitRule, Integer> points = new EnumMap<>(PursuitRule.class);
    for (PursuitRule rule : PursuitRule.values()) {
      if (rule != PursuitRule.SPEND_LEVEL) {
        if (!its.has(rule.name())) {
          its.problem(rule.name(), "is required; 0 for a rule that is not to count");
        }
        points.put(rule, whole(its, rule.name()));
      }
    }
    SortedMap<String, Integer> levels = new TreeMap<>();
    document
        .optionalObject("spendLevels")
        .ifPresent(object -> object.names().forEach(level -> level(object, level, levels)));
    document.finish();
    return new PursuitPolicy(header, points, levels);
  }

  private static void level(JsonReader object, String level, SortedMap<String, Integer> levels) {
    if (levels.put(level.strip().toLowerCase(Locale.ROOT), whole(object, level)) != null) {
      object.problem(level, "stands twice, since case does not count");
    }
  }

  private static int whole(JsonReader object, String name) {
    int points = object.optionalWhole(name).orElse(0);
    if (!isWithinLimits(points)) {
      object.problem(name, "must be from -1000 to 1000, but was " + points);
      return 0;
    }
    return points;
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    ObjectNode its = document.putObject("points");
    points.forEach((rule, each) -> its.put(rule.name(), each));
    ObjectNode levels = document.putObject("spendLevels");
    spendLevels.forEach(levels::put);
    return Json.writePretty(document);
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "PursuitPolicy[" + header.name() + " v" + header.version() + "]";
  }
}
