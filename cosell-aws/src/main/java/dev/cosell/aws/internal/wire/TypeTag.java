package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The {@code __type} member that the service puts into some objects of its answers, and that AWS's
 * own sample client takes out before it sends them back (read 2026-11-22).
 */
final class TypeTag {
  private TypeTag() {}

  static void removeFrom(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove("__type");
    }
    json.forEach(TypeTag::removeFrom);
  }
}
