package dev.cosell.testkit.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.CallStatistics;
import java.util.SortedMap;

/** {@code GET /operator/calls} of every fake. */
public final class StatisticsNode {

  private StatisticsNode() {}

  /**
   * Writes statistics.
   *
   * @param calls the statistics
   * @return their members by name
   */
  public static ObjectNode write(CallStatistics calls) {
    ObjectNode node = Json.object();
    node.put("total", calls.total()).put("throttledTotal", calls.throttledTotal());
    put(node.putObject("served"), calls.served());
    put(node.putObject("throttled"), calls.throttled());
    node.put("readsPeakPerDay", calls.readsPeakPerDay())
        .put("writesPeakPerDay", calls.writesPeakPerDay())
        .put("readsPeakPerSecond", calls.readsPeakPerSecond())
        .put("writesPeakPerSecond", calls.writesPeakPerSecond());
    ArrayNode hours = node.putArray("hours");
    calls
        .hours()
        .forEach(
            hour ->
                hours
                    .addObject()
                    .put("hour", hour.hour().toString())
                    .put("reads", hour.reads())
                    .put("writes", hour.writes())
                    .put("throttled", hour.throttled()));
    return node;
  }

  private static void put(ObjectNode node, SortedMap<String, Long> counts) {
    counts.forEach(node::put);
  }
}
