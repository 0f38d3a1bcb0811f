package dev.cosell.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The calls of one hour.
 *
 * @param reads calls of operations that only read
 * @param writes calls of the other operations
 * @param throttled calls refused for their rate
 */
public record Hour(long reads, long writes, long throttled) {

  static Hour of(Call call) {
    if (call.throttled()) {
      return new Hour(0, 0, 1);
    }
    return call.reads() ? new Hour(1, 0, 0) : new Hour(0, 1, 0);
  }

  static Hour plus(Hour one, Hour other) {
    return new Hour(
        one.reads + other.reads, one.writes + other.writes, one.throttled + other.throttled);
  }

  ObjectNode write() {
    return Json.object().put("reads", reads).put("writes", writes).put("throttled", throttled);
  }

  static Hour read(JsonNode node) {
    return new Hour(
        node.path("reads").asLong(), node.path("writes").asLong(), node.path("throttled").asLong());
  }
}
