package dev.cosell.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Stage;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a deal that does not move is reviewed, and what lets it go on.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "threshold": "Technical Validation", "periodDays": 90, "reviewDays": 14, "removeAfterDays": 180,
 *  "advanceWhen": ["NEXT_STEP_STATED", "CLOSE_DATE_AHEAD"]}
 * }</pre>
 *
 * @param header what the policy says of itself
 * @param threshold the stage that a deal has to reach within the period; one on the way forward
 *     after the first
 * @param periodDays in how many days after its first stage, at least 1
 * @param reviewDays in how many days after the period the review has to be done, at least 1
 * @param removeAfterDays after how many days a deal is to go that does not meet all criteria; not
 *     before the review is due
 * @param advanceWhen what a deal has to show so that it may go on, at least one
 */
public record InspectionPolicy(
    PolicyHeader header,
    Stage threshold,
    int periodDays,
    int reviewDays,
    int removeAfterDays,
    Set<InspectionCriterion> advanceWhen) {
  /**
   * Checks what the type asks for.
   *
   * @param header as the type says
   * @param threshold as the type says
   * @param periodDays as the type says
   * @param reviewDays as the type says
   * @param removeAfterDays as the type says
   * @param advanceWhen as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public InspectionPolicy {
    advanceWhen = Set.copyOf(advanceWhen);
    List<String> problems = problems(threshold, periodDays, reviewDays, removeAfterDays);
    if (advanceWhen.isEmpty()) {
      problems.add("advanceWhen must hold at least one criterion");
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }

  private static List<String> problems(
      Stage threshold, int periodDays, int reviewDays, int removeAfterDays) {
    List<String> problems = new ArrayList<>();
    if (threshold.rank().orElse(0) == 0) {
      problems.add(
          "threshold must be a stage on the way forward after "
              + Stage.PROSPECT
              + ", but was '"
              + threshold
              + "'");
    }
    atLeastOne("periodDays", periodDays, problems);
    atLeastOne("reviewDays", reviewDays, problems);
    if (removeAfterDays < (long) periodDays + reviewDays) {
      problems.add(
          "removeAfterDays must be at least periodDays and reviewDays together, but was "
              + removeAfterDays);
    }
    return problems;
  }

  private static void atLeastOne(String member, int days, List<String> problems) {
    if (days < 1) {
      problems.add(member + " must be at least 1, but was " + days);
    }
  }

  /**
   * A quarter to reach technical validation, two weeks for the review, half a year in all.
   *
   * @return the policy, version 1
   */
  public static InspectionPolicy standard() {
    return new InspectionPolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()),
        Stage.TECHNICAL_VALIDATION,
        90,
        14,
        180,
        EnumSet.of(InspectionCriterion.NEXT_STEP_STATED, InspectionCriterion.CLOSE_DATE_AHEAD));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static InspectionPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    Stage threshold =
        document
            .optionalText("threshold")
            .map(Stage::new)
            .orElseGet(() -> document.required("threshold", Optional.empty(), Stage.QUALIFIED));
    int period = document.whole("periodDays", 1, Integer.MAX_VALUE);
    int review = document.whole("reviewDays", 1, Integer.MAX_VALUE);
    int remove = document.whole("removeAfterDays", 1, Integer.MAX_VALUE);
    Set<InspectionCriterion> advance = EnumSet.noneOf(InspectionCriterion.class);
    List<String> names = document.texts("advanceWhen");
    for (String name : names) {
      Optional<InspectionCriterion> criterion = criterion(name);
      criterion.ifPresent(advance::add);
      if (criterion.isEmpty()) {
        document.problem(
            "advanceWhen",
            "must hold criteria out of "
                + EnumSet.allOf(InspectionCriterion.class)
                + ", but held '"
                + name
                + "'");
      }
    }
    if (names.isEmpty()) {
      document.problem("advanceWhen", "must hold at least one criterion");
    }
    for (String problem : problems(threshold, period, review, remove)) {
      String member = problem.substring(0, problem.indexOf(' '));
      if (document.has(member)) {
        document.problem(member, problem.substring(member.length() + 1));
      }
    }
    document.finish();
    return new InspectionPolicy(header, threshold, period, review, remove, advance);
  }

  private static Optional<InspectionCriterion> criterion(String name) {
    return EnumSet.allOf(InspectionCriterion.class).stream()
        .filter(criterion -> criterion.name().equals(name))
        .findFirst();
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("threshold", threshold.name());
    document.put("periodDays", periodDays);
    document.put("reviewDays", reviewDays);
    document.put("removeAfterDays", removeAfterDays);
    advanceWhen.stream()
        .sorted()
        .forEach(criterion -> document.withArray("advanceWhen").add(criterion.name()));
    return Json.writePretty(document);
  }
}
