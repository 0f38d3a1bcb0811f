package dev.cosell.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;

/** JSON trees from and to text: a member that stands twice is refused, decimals stay exact. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final String BEYOND_LIMITS =
      "not JSON that can be read: nested too deeply, or a name or a number is too long";

  private Json() {}

  /**
   * A new object.
   *
   * @return an object without members
   */
  public static ObjectNode newObject() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * A new object with what every policy says of itself, as {@link JsonReader#header} reads it.
   *
   * @param header name, version, first day in force and signatories
   * @return an object with the header's members
   */
  public static ObjectNode newPolicy(PolicyHeader header) {
    ObjectNode document = newObject();
    document.put("name", header.name());
    document.put("version", header.version());
    document.put("effectiveFrom", header.effectiveFrom().toString());
    for (Signatory signatory : header.signatories()) {
      document
          .withArray("signatories")
          .addObject()
          .put("role", signatory.role())
          .put("signedOn", signatory.signedOn().toString());
    }
    return document;
  }

  /**
   * Writes who signs for which side, as {@link JsonReader#offices} reads it.
   *
   * @param document the object that takes the member {@code offices}
   * @param offices the offices
   */
  public static void putOffices(ObjectNode document, Offices offices) {
    ObjectNode node = document.putObject("offices");
    offices.alliances().forEach(node.withArray("alliances")::add);
    offices.sales().forEach(node.withArray("sales")::add);
    offices.neutral().forEach(node.withArray("neutral")::add);
  }

  /**
   * A new document of which {@link JsonReader#format} reads the version.
   *
   * @param format the version of the form in which the document is written
   * @return an object with the version
   */
  public static ObjectNode newDocument(int format) {
    return newObject().put("format", format);
  }

  /**
   * Reads one JSON value.
   *
   * @param text the text
   * @return the tree
   * @throws IllegalArgumentException if the text is not one JSON value; the message has the line
   *     and the column, not the text
   */
  public static JsonNode tree(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new IllegalArgumentException("not JSON: the text is empty");
      }
      return node;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(problem(broken));
    } catch (NumberFormatException hugeExponent) {
      throw new IllegalArgumentException(BEYOND_LIMITS);
    }
  }

  private static String problem(JsonProcessingException broken) {
    if (broken instanceof StreamConstraintsException) {
      return BEYOND_LIMITS;
    }
    String what =
        broken.getOriginalMessage().startsWith("Duplicate ") ? "a member stands twice" : "not JSON";
    JsonLocation at = broken.getLocation();
    return what + " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /**
   * Reads one JSON object.
   *
   * @param text the text
   * @return the object
   * @throws IllegalArgumentException if the text is not one JSON object
   */
  public static ObjectNode object(String text) {
    if (tree(text) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("must be a JSON object");
  }

  /**
   * Writes a tree on one line.
   *
   * @param node the tree
   * @return the text
   */
  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a JSON tree could not be written", impossible);
    }
  }

  /**
   * Writes a tree for a person to read.
   *
   * @param node the tree
   * @return the text, indented, with a line break at its end
   */
  public static String writePretty(JsonNode node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a JSON tree could not be written", impossible);
    }
  }
}
