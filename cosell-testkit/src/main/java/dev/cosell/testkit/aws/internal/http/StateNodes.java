package dev.cosell.testkit.aws.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.CallStatistics;
import dev.cosell.testkit.aws.OpportunityState;
import dev.cosell.testkit.aws.internal.wire.Json;
import java.util.SortedMap;

/** The operator's values as JSON. */
final class StateNodes {

  private StateNodes() {}

  static ObjectNode write(OpportunityState state) {
    return Json.object()
        .put("id", state.id())
        .put("catalog", state.catalog())
        .put("partnerIdentifier", state.partnerIdentifier())
        .put("reviewStatus", state.reviewStatus())
        .put("stage", state.stage())
        .put("lastModified", state.lastModified());
  }

  static ObjectNode write(CallStatistics calls) {
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
