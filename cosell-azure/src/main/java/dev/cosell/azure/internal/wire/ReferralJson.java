package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;

/**
 * Reads and writes the JSON of the referrals API.
 *
 * <p>Any JSON object is read without an exception, whatever its members are, and written back as an
 * equal tree, nulls and unknown members included.
 */
public final class ReferralJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new SimpleModule("cosell").setDeserializerModifier(new Leniency()))
          // Absent instead of empty, but empty text is a value.
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          // Numbers come back digit for digit.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReferralJson() {}

  /**
   * Reads a tree as a typed value.
   *
   * @param json the tree
   * @param type the type
   * @param <T> the type
   * @return the value
   */
  public static <T extends WireObject> T read(ObjectNode json, Class<T> type) {
    try {
      return MAPPER.reader().readValue(json, type);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + type.getSimpleName(), e);
    }
  }

  /**
   * Reads a text as a typed value.
   *
   * @param json the text
   * @param type the type
   * @param <T> the type
   * @return the value
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public static <T extends WireObject> T read(String json, Class<T> type) {
    return read(object(json), type);
  }

  /**
   * Turns a value into a tree.
   *
   * @param value the value
   * @return a new tree
   */
  public static ObjectNode tree(WireObject value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Parses any JSON.
   *
   * @param json the text, one that {@link #write} wrote
   * @return the tree
   */
  public static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("text is not JSON");
    }
  }

  /**
   * Writes a tree.
   *
   * @param json the tree
   * @return its text
   */
  public static String write(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a tree", e);
    }
  }

  /**
   * Parses any JSON object.
   *
   * @param json the text
   * @return the object, with numbers digit for digit
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
}
