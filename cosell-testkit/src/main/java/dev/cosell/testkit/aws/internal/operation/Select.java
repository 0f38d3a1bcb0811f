package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters of the list operations: a filter that says nothing lets everything pass. */
final class Select {

  private Select() {}

  /** Items of which a text stands in a list of the request. */
  static Predicate<ObjectNode> in(
      ObjectNode request, String filter, Function<ObjectNode, String> text) {
    Set<String> wanted = new HashSet<>(Json.texts(request, filter));
    return item -> wanted.isEmpty() || wanted.contains(text.apply(item));
  }

  /** Like {@link #in}, for a filter that takes ids or ARNs that end with the id. */
  static Predicate<ObjectNode> inIds(
      ObjectNode request, String filter, Function<ObjectNode, String> id) {
    Set<String> wanted = new HashSet<>();
    Json.texts(request, filter)
        .forEach(text -> wanted.add(text.substring(text.lastIndexOf('/') + 1)));
    return item -> wanted.isEmpty() || wanted.contains(id.apply(item));
  }

  /** Some members of an item, null where it lacks one. */
  static ObjectNode members(JsonNode item, List<String> names) {
    ObjectNode copy = Json.object();
    for (String name : names) {
      JsonNode value = item.path(name);
      copy.set(name, value.isMissingNode() ? copy.nullNode() : value);
    }
    return copy;
  }
}
