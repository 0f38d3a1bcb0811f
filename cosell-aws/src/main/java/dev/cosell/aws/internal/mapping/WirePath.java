package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The place of a member in AWS's record, such as {@code Project.Title}.
 *
 * @param names the members' names from the outside in, at least one
 */
record WirePath(List<String> names) {
  static WirePath of(String dotted) {
    return new WirePath(List.of(dotted.split("\\.", -1)));
  }

  /** What stands there; a missing node if nothing does. */
  JsonNode in(JsonNode record) {
    JsonNode node = record;
    for (String name : names) {
      node = node.path(name);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  /** The text that stands there; empty for nothing, for a blank one and for anything else. */
  Optional<String> text(JsonNode record) {
    return shown(in(record));
  }

  /** The text of a node; numbers and truth values count as their text. */
  static Optional<String> shown(JsonNode node) {
    boolean isText = node.isTextual() || node.isNumber() || node.isBoolean();
    return isText ? Optional.of(node.asText()).filter(text -> !text.isBlank()) : Optional.empty();
  }

  /** Puts a value there, and makes the objects around it where they are missing. */
  void put(ObjectNode record, JsonNode value) {
    parent(record).set(last(), value);
  }

  void put(ObjectNode record, String value) {
    parent(record).put(last(), value);
  }

  /** Takes away what stands there, and the objects around it that are empty then. */
  void remove(ObjectNode record) {
    remove(record, 0);
  }

  private void remove(ObjectNode object, int depth) {
    String name = names.get(depth);
    if (depth == names.size() - 1) {
      object.remove(name);
    } else if (object.path(name) instanceof ObjectNode child) {
      remove(child, depth + 1);
      if (child.isEmpty()) {
        object.remove(name);
      }
    }
  }

  private ObjectNode parent(ObjectNode record) {
    ObjectNode object = record;
    for (String name : names.subList(0, names.size() - 1)) {
      object = object.path(name) instanceof ObjectNode child ? child : object.putObject(name);
    }
    return object;
  }

  private String last() {
    return names.get(names.size() - 1);
  }

  /** The dotted form. */
  @Override
  public String toString() {
    return String.join(".", names);
  }
}
