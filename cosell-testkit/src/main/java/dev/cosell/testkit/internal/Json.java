package dev.cosell.testkit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON trees: read, written, and looked into without tripping over what is missing or null. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /**
   * A new, empty object.
   *
   * @return the object
   */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * A new, empty array.
   *
   * @return the array
   */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /**
   * Reads an object; no text at all is an empty object.
   *
   * @param text what should be a JSON object
   * @return the object, or empty if the text is anything else
   */
  public static Optional<ObjectNode> read(String text) {
    if (text.isBlank()) {
      return Optional.of(object());
    }
    try {
      return MAPPER.readTree(text) instanceof ObjectNode node
          ? Optional.of(node)
          : Optional.empty();
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /**
   * Reads a resource of the testkit.
   *
   * @param name its name beside {@code dev/cosell/testkit/}
   * @return the object that it holds
   */
  public static ObjectNode resource(String name) {
    String path = "/dev/cosell/testkit/" + name;
    try (InputStream in = Json.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the testkit's jar lacks " + path);
      }
      return (ObjectNode) MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a tree on one line.
   *
   * @param node the tree
   * @return its text
   */
  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text at a path.
   *
   * @param node where to start
   * @param path member names
   * @return the text, empty if it is missing, null, blank or no text
   */
  public static String text(JsonNode node, String... path) {
    JsonNode at = at(node, path);
    return at.isTextual() && !at.textValue().isBlank() ? at.textValue() : "";
  }

  /**
   * The node at a path.
   *
   * @param node where to start
   * @param path member names
   * @return the node, a missing node if there is none
   */
  public static JsonNode at(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return at;
  }

  /**
   * The texts of a list.
   *
   * @param node where to start
   * @param path member names that lead to the list
   * @return its texts, in order, empty if there is no list
   */
  public static List<String> texts(JsonNode node, String... path) {
    List<String> texts = new ArrayList<>();
    at(node, path).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /**
   * Whether nothing is said at a path: missing, null, or an empty list or text.
   *
   * @param node where to start
   * @param path member names
   * @return true if nothing is said
   */
  public static boolean blank(JsonNode node, String... path) {
    JsonNode at = at(node, path);
    return at.isMissingNode()
        || at.isNull()
        || (at.isTextual() && at.textValue().isBlank())
        || (at.isContainerNode() && at.isEmpty());
  }
}
