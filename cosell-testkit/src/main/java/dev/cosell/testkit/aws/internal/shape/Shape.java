package dev.cosell.testkit.aws.internal.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.internal.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One shape of the service model.
 *
 * @param type structure, list, map, string, integer, boolean or timestamp
 * @param members member name to shape name, of a structure
 * @param required the members that the model requires
 * @param member the shape name of a list's items
 * @param pattern what a text must match as a whole
 * @param values the enum as published, empty if there is none
 * @param alsoAccepted values that are documented although the enum lacks them
 * @param min least length, size or number
 * @param max greatest length, size or number
 */
record Shape(
    String type,
    Map<String, String> members,
    List<String> required,
    String member,
    Optional<Pattern> pattern,
    List<String> values,
    Set<String> alsoAccepted,
    OptionalInt min,
    OptionalInt max) {

  static Shape parse(JsonNode node) {
    Map<String, String> members = new LinkedHashMap<>();
    node.path("members").properties().forEach(e -> members.put(e.getKey(), e.getValue().asText()));
    String pattern = Json.text(node, "pattern");
    return new Shape(
        Json.text(node, "type"),
        members,
        Json.texts(node, "required"),
        Json.text(node, "member"),
        pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern)),
        Json.texts(node, "enum"),
        Set.copyOf(Json.texts(node, "alsoAccepted")),
        number(node.path("min")),
        number(node.path("max")));
  }

  private static OptionalInt number(JsonNode node) {
    return node.isInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
  }

  /** The values as an error message lists them. */
  String listed() {
    List<String> all = new ArrayList<>(values);
    all.addAll(alsoAccepted);
    return all.size() > 30 ? "of " + all.size() + " values" : all.toString();
  }

  boolean admits(String value) {
    return values.isEmpty() || values.contains(value) || alsoAccepted.contains(value);
  }
}
