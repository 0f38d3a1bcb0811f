package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of a member in Google's record, such as {@code opportunityInfo.displayName}.
 *
 * @param names the members' names from the outside in, at least one
 */
public record WirePath(List<String> names) {
  /**
   * Reads the dotted form.
   *
   * @param dotted the names, joined by dots
   * @return the path
   */
  public static WirePath of(String dotted) {
    return new WirePath(List.of(dotted.split("\\.", -1)));
  }

  /**
   * What stands there.
   *
   * @param record the record
   * @return the value; a missing node for nothing and for null
   */
  public JsonNode in(JsonNode record) {
    JsonNode node = record;
    for (String name : names) {
      node = node.path(name);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  /**
   * The text that stands there.
   *
   * @param record the record
   * @return the text, or a number's or a truth value's text; empty for a blank one and for anything
   *     else
   */
  public Optional<String> text(JsonNode record) {
    return shown(in(record));
  }

  /**
   * The text of a value.
   *
   * @param node the value
   * @return the text, or a number's or a truth value's text; empty for a blank one and for anything
   *     else
   */
  public static Optional<String> shown(JsonNode node) {
    boolean isText = node.isTextual() || node.isNumber() || node.isBoolean();
    return isText ? Optional.of(node.asText()).filter(text -> !text.isBlank()) : Optional.empty();
  }

  /**
   * Puts a value there, and makes the objects around it where they are missing.
   *
   * @param record the record, changed in place
   * @param value the value
   */
  public void put(ObjectNode record, JsonNode value) {
    parent(record).set(last(), value);
  }

  /**
   * Puts a text there.
   *
   * @param record the record, changed in place
   * @param text the text
   */
  public void put(ObjectNode record, String text) {
    parent(record).put(last(), text);
  }

  /**
   * The object that stands there; one is made if there is none.
   *
   * @param record the record, changed in place
   * @return the object, part of the record
   */
  public ObjectNode need(ObjectNode record) {
    ObjectNode object = record;
    for (String name : names) {
      object = object.path(name) instanceof ObjectNode child ? child : object.putObject(name);
    }
    return object;
  }

  /**
   * Takes away what stands there.
   *
   * @param record the record, changed in place
   */
  public void remove(ObjectNode record) {
    JsonNode parent = record;
    for (String name : names.subList(0, names.size() - 1)) {
      parent = parent.path(name);
    }
    if (parent instanceof ObjectNode object) {
      object.remove(last());
    }
  }

  /**
   * The paths of the objects around the member.
   *
   * @return the paths, from the outside in, without this one
   */
  public List<String> around() {
    List<String> paths = new ArrayList<>();
    for (int depth = 1; depth < names.size(); depth++) {
      paths.add(String.join(".", names.subList(0, depth)));
    }
    return paths;
  }

  private ObjectNode parent(ObjectNode record) {
    return names.size() == 1
        ? record
        : new WirePath(names.subList(0, names.size() - 1)).need(record);
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
