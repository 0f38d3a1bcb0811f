package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes JSON objects, digit for digit. */
public final class GcpJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private GcpJson() {}

  /**
   * Parses a JSON object.
   *
   * @param json the text
   * @return the object
   * @throws IllegalArgumentException if the text is not a JSON object; the message quotes nothing
   *     of it
   */
  public static ObjectNode object(String json) {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // The cause may quote the text, which is confidential; where it broke is not.
      JsonLocation at = e.getLocation();
      throw new IllegalArgumentException(
          "text is not JSON" + (at == null ? "" : ", broken at character " + at.getCharOffset()));
    }
    throw new IllegalArgumentException("text is JSON but not an object");
  }

  /**
   * A new object.
   *
   * @return an object without members
   */
  public static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  /**
   * Writes an object.
   *
   * @param object the object
   * @return its JSON, in one line
   */
  public static String write(ObjectNode object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
