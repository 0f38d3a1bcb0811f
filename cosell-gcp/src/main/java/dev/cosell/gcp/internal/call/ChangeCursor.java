package dev.cosell.gcp.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the changes have been read.
 *
 * @param newest the newest time of change that was read
 * @param from the time that the present reading asks from; empty before a reading begins
 * @param token Google's token of the next page, where a time alone does not lead on
 */
record ChangeCursor(Optional<Instant> newest, Optional<Instant> from, Optional<String> token) {
  private static final int VERSION = 1;
  private static final String NOT_OURS = "cursor must be one that an earlier page gave";

  static ChangeCursor beginning() {
    return new ChangeCursor(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static ChangeCursor parse(String text) {
    ObjectNode json;
    try {
      json = GcpJson.object(text);
    } catch (IllegalArgumentException notOurs) {
      throw new IllegalArgumentException(NOT_OURS, notOurs);
    }
    if (json.path("v").asInt() != VERSION) {
      throw new IllegalArgumentException(NOT_OURS);
    }
    return new ChangeCursor(
        time(json, "newest"),
        time(json, "from"),
        Optional.ofNullable(json.path("token").textValue()));
  }

  private static Optional<Instant> time(ObjectNode json, String member) {
    return Optional.ofNullable(json.path(member).textValue()).flatMap(WireOpportunity::instant);
  }

  ChangeCursor withoutToken() {
    return new ChangeCursor(newest, from, Optional.empty());
  }

  /** The text that {@link #parse} reads. */
  String text() {
    ObjectNode json = GcpJson.newObject().put("v", VERSION);
    newest.ifPresent(time -> json.put("newest", time.toString()));
    from.ifPresent(time -> json.put("from", time.toString()));
    token.ifPresent(next -> json.put("token", next));
    return GcpJson.write(json);
  }
}
