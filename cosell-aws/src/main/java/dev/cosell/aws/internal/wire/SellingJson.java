package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;

/**
 * Reads and writes the JSON of the selling API.
 *
 * <p>Any JSON object is read without an exception, whatever its members are. Written JSON has the
 * members in the order of the service model, then the others, and no member that has no value.
 */
public final class SellingJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new SimpleModule("cosell").setDeserializerModifier(new Leniency()))
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
          // Absent instead of empty, but empty text is a value.
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          // Numbers in members that are not known here must come back digit for digit.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SellingJson() {}

  /**
   * Reads an answer of the portal, and undoes the portal's own encoding of three text members (see
   * {@link EncodedText}). That must happen once, so what was written by {@link #write} is read with
   * {@link #read(String, Class)}.
   *
   * @param body the answer's body; an empty one counts as an object without members, which is how
   *     the portal answers where it has nothing to say
   * @param type the type of the answer
   * @param <T> the type of the answer
   * @return the answer
   * @throws IllegalArgumentException if the body is not a JSON object
   */
  public static <T extends WireObject> T readAnswer(String body, Class<T> type) {
    ObjectReader reader = MAPPER.reader().withAttribute(EncodedText.ENCODED, true);
    return read(reader, object(body.isBlank() ? "{}" : body), type);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param json the JSON
   * @param type the type that was written
   * @param <T> the type that was written
   * @return the value
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public static <T extends WireObject> T read(String json, Class<T> type) {
    return read(object(json), type);
  }

  static <T extends WireObject> T read(ObjectNode json, Class<T> type) {
    return read(MAPPER.reader(), json, type);
  }

  /**
   * Writes a value.
   *
   * @param value the value
   * @return its JSON
   */
  public static String write(WireObject value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value, e);
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

  /**
   * Turns a value into a tree.
   *
   * @param value the value
   * @return a new tree that equals what {@link #write} writes
   */
  public static ObjectNode tree(WireObject value) {
    return MAPPER.valueToTree(value);
  }

  private static <T> T read(ObjectReader reader, ObjectNode json, Class<T> type) {
    try {
      return reader.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + type.getSimpleName(), e);
    }
  }
}
