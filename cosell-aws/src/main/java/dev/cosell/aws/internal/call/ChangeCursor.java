package dev.cosell.aws.internal.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.wire.SellingJson;
import java.util.Optional;

/**
 * How far the changes have been read.
 *
 * @param watermark the newest time of change that was read, as AWS wrote it; changes of that time
 *     are read again
 * @param token AWS's token of the next page, where a time alone does not lead on
 * @param atInvitations whether the opportunities are through and the invitations are being read
 */
record ChangeCursor(Optional<String> watermark, Optional<String> token, boolean atInvitations) {
  private static final int VERSION = 1;

  static ChangeCursor beginning() {
    return new ChangeCursor(Optional.empty(), Optional.empty(), false);
  }

  static ChangeCursor parse(String text) {
    ObjectNode json;
    try {
      json = SellingJson.object(text);
    } catch (IllegalArgumentException notOurs) {
      throw new IllegalArgumentException("cursor must be one that an earlier page gave", notOurs);
    }
    if (json.path("v").asInt() != VERSION) {
      throw new IllegalArgumentException("cursor must be one that an earlier page gave");
    }
    return new ChangeCursor(
        Optional.ofNullable(json.path("watermark").textValue()),
        Optional.ofNullable(json.path("token").textValue()),
        json.path("atInvitations").asBoolean());
  }

  ChangeCursor withoutToken() {
    return new ChangeCursor(watermark, Optional.empty(), atInvitations);
  }

  /** The text that {@link #parse} reads. */
  String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", VERSION);
    watermark.ifPresent(time -> json.put("watermark", time));
    token.ifPresent(next -> json.put("token", next));
    if (atInvitations) {
      json.put("atInvitations", true);
    }
    return json.toString();
  }
}
