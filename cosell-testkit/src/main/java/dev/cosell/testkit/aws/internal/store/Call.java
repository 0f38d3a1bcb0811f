package dev.cosell.testkit.aws.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.Json;
import java.time.Instant;

/**
 * One call of the API.
 *
 * @param operation what was called
 * @param at when, by the portal's clock
 * @param reads whether the operation only reads
 * @param window the quota window in which it counts, empty if none
 * @param throttled whether it was refused for its rate
 */
public record Call(String operation, Instant at, boolean reads, String window, boolean throttled) {

  ObjectNode write() {
    return Json.object()
        .put("op", operation)
        .put("at", at.toEpochMilli())
        .put("reads", reads)
        .put("window", window)
        .put("throttled", throttled);
  }

  static Call read(JsonNode node) {
    return new Call(
        node.path("op").asText(),
        Instant.ofEpochMilli(node.path("at").asLong()),
        node.path("reads").asBoolean(),
        node.path("window").asText(),
        node.path("throttled").asBoolean());
  }
}
