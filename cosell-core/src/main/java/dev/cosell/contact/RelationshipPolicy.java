package dev.cosell.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * After how many days without a touch a relationship has lapsed, in bands.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "bands": [{"days": 60}, {"days": 90}, {"days": 120}]}
 * }</pre>
 *
 * @param header what the policy says of itself
 * @param days the bands in days, each at least 1, rising, at least one
 */
public record RelationshipPolicy(PolicyHeader header, List<Integer> days) {
  /**
   * Checks and normalises what the type asks for: the bands are put in order.
   *
   * @param header as the type says
   * @param days as the type says
   * @throws IllegalArgumentException if there is no band, or one below 1
   */
  public RelationshipPolicy {
    TreeSet<Integer> rising = new TreeSet<>(days);
    if (rising.isEmpty()) {
      throw new IllegalArgumentException("days must hold at least one band");
    }
    if (rising.first() < 1) {
      throw new IllegalArgumentException("days must be at least 1, but was " + rising.first());
    }
    days = List.copyOf(rising);
  }

  /**
   * Today's best practice: bands of 60, 90 and 120 days.
   *
   * @return the policy, version 1
   */
  public static RelationshipPolicy standard() {
    return new RelationshipPolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()), List.of(60, 90, 120));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static RelationshipPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    List<Integer> days = new ArrayList<>();
    for (JsonReader band : document.objects("bands")) {
      int after = band.required("days", band.optionalWhole("days"), 1);
      if (after < 1) {
        band.problem("days", "must be at least 1, but was " + after);
      }
      days.add(after);
    }
    if (days.isEmpty()) {
      document.problem("bands", "must hold at least one band");
    }
    document.finish();
    return new RelationshipPolicy(header, days);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    days.forEach(after -> document.withArray("bands").addObject().put("days", after));
    return Json.writePretty(document);
  }
}
