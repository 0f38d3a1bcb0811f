package dev.cosell.gcp.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WirePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a patch: the members that change, and the name and time of change of the record that
 * they were made from.
 *
 * <p>The mask follows from the body, so that the recorded body alone says what is written: every
 * member but the two, by its path; a null empties one. Name and time of change are Google's own
 * (output only), which a server passes over in a request, and which no mask names.
 *
 * @param json the body
 */
record Patch(ObjectNode json) {
  private static final String NAME = "name";
  private static final String UPDATE_TIME = "updateTime";

  /** An empty patch of a record. */
  static Patch of(ObjectNode record) {
    ObjectNode json = GcpJson.newObject();
    for (String member : List.of(NAME, UPDATE_TIME)) {
      if (record.has(member)) {
        json.set(member, record.get(member));
      }
    }
    return new Patch(json);
  }

  static Patch read(String body) {
    return new Patch(GcpJson.object(body));
  }

  /** Takes up what differs between two states of a record, at the given paths. */
  Patch with(ObjectNode before, ObjectNode after, Collection<String> paths) {
    for (String dotted : paths) {
      WirePath path = WirePath.of(dotted);
      JsonNode value = path.in(after);
      if (!value.equals(path.in(before))) {
        path.put(
            json, value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value.deepCopy());
      }
    }
    return this;
  }

  Patch withState(String state) {
    json.put("state", state);
    return this;
  }

  /** The time of change of the record that the patch was made from. */
  Optional<String> expected() {
    return WirePath.of(UPDATE_TIME).text(json);
  }

  boolean isEmpty(Set<String> groups) {
    return paths(groups).isEmpty();
  }

  /** What the request's mask names. */
  String mask(Set<String> groups) {
    return String.join(",", paths(groups));
  }

  /** Whether a record holds all of it already. */
  boolean isIn(ObjectNode record, Set<String> groups) {
    return paths(groups).stream()
        .map(WirePath::of)
        .allMatch(path -> path.in(record).equals(path.in(json)));
  }

  private List<String> paths(Set<String> groups) {
    List<String> paths = new ArrayList<>();
    collect("", json, groups, paths);
    paths.removeAll(List.of(NAME, UPDATE_TIME));
    return paths;
  }

  private static void collect(
      String prefix, JsonNode object, Set<String> groups, List<String> paths) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String path = prefix + member.getKey();
      if (groups.contains(path) && member.getValue().isObject()) {
        collect(path + ".", member.getValue(), groups, paths);
      } else {
        paths.add(path);
      }
    }
  }

  /** The mask of a whole body; nothing that it holds. */
  @Override
  public String toString() {
    return "Patch" + paths(Set.of());
  }
}
