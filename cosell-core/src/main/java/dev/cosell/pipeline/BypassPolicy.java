package dev.cosell.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.List;

/**
 * From when on deals that go beside the marketplace are a pattern and no exception.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01", "leastDeals": 3, "percent": 50}
 * }</pre>
 *
 * @param header what the policy says of itself
 * @param leastDeals how many deals have to have gone beside it, at least 1
 * @param percent which share of the deals with that cloud's help that has to be, from 1 to 100
 */
public record BypassPolicy(PolicyHeader header, int leastDeals, int percent) {
  /**
   * Checks what the type asks for.
   *
   * @param header as the type says
   * @param leastDeals as the type says
   * @param percent as the type says
   * @throws IllegalArgumentException if a number is out of its range
   */
  public BypassPolicy {
    if (leastDeals < 1) {
      throw new IllegalArgumentException("leastDeals must be at least 1, but was " + leastDeals);
    }
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("percent must be from 1 to 100, but was " + percent);
    }
  }

  /**
   * Three deals and half of all.
   *
   * @return the policy, version 1
   */
  public static BypassPolicy standard() {
    return new BypassPolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()), 3, 50);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static BypassPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    int deals = document.whole("leastDeals", 1, Integer.MAX_VALUE);
    int percent = document.whole("percent", 1, 100);
    document.finish();
    return new BypassPolicy(header, deals, percent);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("leastDeals", leastDeals);
    document.put("percent", percent);
    return Json.writePretty(document);
  }
}
