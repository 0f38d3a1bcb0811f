package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/** Members by dotted paths. */
final class Paths {
  private Paths() {}

  static JsonNode at(JsonNode record, String path) {
    JsonNode node = record;
    for (String name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return node;
  }

  static Optional<String> text(JsonNode record, String path) {
    JsonNode node = at(record, path);
    return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  /** A null, an empty text and an empty list are as good as nothing in Google's JSON. */
  static boolean isStated(JsonNode record, String path) {
    JsonNode node = at(record, path);
    return node.isContainerNode() ? !node.isEmpty() : text(record, path).isPresent();
  }

  static void put(ObjectNode record, String path, JsonNode value) {
    String[] names = path.split("\\.", -1);
    ObjectNode object = record;
    for (String name : Arrays.copyOf(names, names.length - 1)) {
      object = object.path(name) instanceof ObjectNode child ? child : object.putObject(name);
    }
    String last = names[names.length - 1];
    if (value.isMissingNode() || value.isNull()) {
      object.remove(last);
    } else {
      object.set(last, value.deepCopy());
    }
  }
}
