package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A referral in the making, which remembers what was written. */
public final class Draft {
  private final ObjectNode tree;
  private final Set<String> written = new LinkedHashSet<>();

  private Draft(ObjectNode tree) {
    this.tree = tree;
  }

  /**
   * A draft of a new referral.
   *
   * @return a draft without any member
   */
  public static Draft blank() {
    return new Draft(JsonNodeFactory.instance.objectNode());
  }

  /**
   * A draft of a referral's next state.
   *
   * @param referral the referral, which is not changed
   * @return the draft
   */
  public static Draft of(ObjectNode referral) {
    return new Draft(referral.deepCopy());
  }

  /**
   * What stands at a place.
   *
   * @param pointer a JSON pointer
   * @return the node; a missing node if there is none
   */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /**
   * Writes a member of an object, which is made where it is missing.
   *
   * @param pointer a JSON pointer without list positions
   * @param value the value
   */
  public void put(String pointer, JsonNode value) {
    JsonPointer at = JsonPointer.compile(pointer);
    ObjectNode parent = tree;
    for (JsonPointer step = at; !step.tail().matches(); step = step.tail()) {
      String name = step.getMatchingProperty();
      parent = parent.path(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }
    String name = at.last().getMatchingProperty();
    if (!isSame(value, parent.path(name))) {
      written.add(pointer);
    }
    parent.set(name, value);
  }

  /** Numbers are the same whatever their scale. */
  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.equals(other)
        || (one.isNumber()
            && other.isNumber()
            && one.decimalValue().compareTo(other.decimalValue()) == 0);
  }

  /**
   * Writes a text.
   *
   * @param pointer a JSON pointer without list positions
   * @param text the text
   */
  public void put(String pointer, String text) {
    put(pointer, JsonNodeFactory.instance.textNode(text));
  }

  /**
   * The places whose value is another one than before.
   *
   * @return the JSON pointers, in the order of writing
   */
  public Set<String> written() {
    return written;
  }

  /**
   * The whole referral.
   *
   * @return the tree
   */
  public ObjectNode tree() {
    return tree;
  }
}
