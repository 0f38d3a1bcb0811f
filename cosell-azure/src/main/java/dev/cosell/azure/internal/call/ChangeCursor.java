package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.wire.ReferralJson;
import java.util.Optional;

/**
 * How far the changes have been read.
 *
 * @param watermark the newest time of change that was read, as Microsoft wrote it; changes of that
 *     time are read again
 * @param link the query of the next page, where a time alone does not lead on
 */
record ChangeCursor(Optional<String> watermark, Optional<String> link) {
  private static final int VERSION = 1;

  static ChangeCursor beginning() {
    return new ChangeCursor(Optional.empty(), Optional.empty());
  }

  static ChangeCursor parse(String text) {
    ObjectNode json;
    try {
      json = ReferralJson.object(text);
    } catch (IllegalArgumentException notOurs) {
      throw new IllegalArgumentException("cursor must be one that an earlier page gave", notOurs);
    }
    if (json.path("v").asInt() != VERSION) {
      throw new IllegalArgumentException("cursor must be one that an earlier page gave");
    }
    return new ChangeCursor(
        Optional.ofNullable(json.path("watermark").textValue()),
        Optional.ofNullable(json.path("link").textValue()));
  }

  ChangeCursor withoutLink() {
    return new ChangeCursor(watermark, Optional.empty());
  }

  String query() {
    return link.orElseGet(() -> Query.changedSince(watermark));
  }

  /** The text that {@link #parse} reads. */
  String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", VERSION);
    watermark.ifPresent(time -> json.put("watermark", time));
    link.ifPresent(next -> json.put("link", next));
    return json.toString();
  }
}
