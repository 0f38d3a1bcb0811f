package dev.cosell.azure.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.azure.internal.wire.ReferralJson;
import java.util.Map;
import java.util.Optional;

/**
 * A change of a referral as it is recorded: the JSON Patch document together with the version that
 * the referral must have, which goes into a header.
 *
 * @param ifMatch the version, with its quotation marks; without one, Microsoft compares nothing
 * @param patch the JSON Patch document
 */
record PatchBody(Optional<String> ifMatch, String patch) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DEAL_VALUE = "/details/dealValue";

  /**
   * A patch of single members.
   *
   * @param current the referral as it was read
   * @param values the values by JSON pointer
   * @throws IllegalArgumentException if a member is not one that may be patched
   */
  static PatchBody of(ObjectNode current, Map<String, JsonNode> values) {
    ArrayNode patch = NODES.arrayNode();
    values.forEach(
        (pointer, value) -> {
          if (!Tables.EDITS.patchable().contains(pointer)) {
            throw new IllegalArgumentException(pointer + " must be a member that may be patched");
          }
          boolean exists = !current.at(pointer).isMissingNode();
          ObjectNode operation = patch.addObject();
          operation.put("op", exists ? "replace" : "add").put("path", pointer);
          operation.set("value", sent(pointer, value));
        });
    return new PatchBody(
        Optional.ofNullable(current.path("eTag").textValue()), ReferralJson.write(patch));
  }

  /** Microsoft's examples send the deal value as text, and answer with a number. */
  private static JsonNode sent(String pointer, JsonNode value) {
    return pointer.equals(DEAL_VALUE) && value.isNumber()
        ? NODES.textNode(value.decimalValue().toPlainString())
        : value;
  }

  static PatchBody parse(String text) {
    ObjectNode json = ReferralJson.object(text);
    return new PatchBody(
        Optional.ofNullable(json.path("ifMatch").textValue()),
        ReferralJson.write(json.path("patch")));
  }

  String text() {
    ObjectNode json = NODES.objectNode();
    ifMatch.ifPresent(version -> json.put("ifMatch", version));
    json.set("patch", ReferralJson.tree(patch));
    return ReferralJson.write(json);
  }
}
