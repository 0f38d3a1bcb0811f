package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.rule.Findings;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TagResource, UntagResource and ListTagsForResource, on opportunities. */
final class TagOperations {

  private static final int MOST = 200;

  private final Portal portal;

  TagOperations(Portal portal) {
    this.portal = portal;
  }

  void register(Map<String, Operation> byName) {
    byName.put("TagResource", this::tag);
    byName.put("UntagResource", this::untag);
    byName.put("ListTagsForResource", this::list);
  }

  /** A key may occur once in a list of tags (inferred from the code's name). */
  static void check(JsonNode tags, Findings findings) {
    Set<String> keys = new HashSet<>();
    for (JsonNode tag : tags) {
      if (!keys.add(tag.path("Key").asText())) {
        findings.add(
            "tags.key", ProblemCode.DUPLICATE_KEY_VALUE, "A tag key must not occur twice.");
      }
    }
  }

  static void put(Portal portal, String arn, JsonNode tags) {
    if (Json.blank(tags)) {
      return;
    }
    Map<String, String> all = of(portal, arn);
    tags.forEach(tag -> all.put(tag.path("Key").asText(), tag.path("Value").asText()));
    save(portal, arn, all);
  }

  private Optional<ObjectNode> tag(ObjectNode request) {
    String arn = existing(request);
    Findings findings = new Findings();
    check(request.path("Tags"), findings);
    findings.refuseIfAny();
    put(portal, arn, request.path("Tags"));
    if (of(portal, arn).size() > MOST) {
      throw Refusal.of(
          ErrorType.SERVICE_QUOTA_EXCEEDED, "A resource can have at most " + MOST + " tags.");
    }
    return Optional.of(Json.object());
  }

  private Optional<ObjectNode> untag(ObjectNode request) {
    String arn = existing(request);
    Map<String, String> tags = of(portal, arn);
    Json.texts(request, "TagKeys").forEach(tags::remove);
    save(portal, arn, tags);
    return Optional.of(Json.object());
  }

  private Optional<ObjectNode> list(ObjectNode request) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Tags");
    of(portal, existing(request))
        .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
    return Optional.of(answer);
  }

  private String existing(ObjectNode request) {
    String arn = Json.text(request, "ResourceArn");
    String id = arn.substring(arn.lastIndexOf('/') + 1);
    boolean exists =
        portal
            .opportunities()
            .find(id)
            .filter(found -> Json.text(found.document(), "Arn").equals(arn))
            .isPresent();
    if (!exists) {
      throw Refusal.of(ErrorType.RESOURCE_NOT_FOUND, "There is no resource with this ARN.");
    }
    return arn;
  }

  private static Map<String, String> of(Portal portal, String arn) {
    Map<String, String> tags = new LinkedHashMap<>();
    portal
        .store()
        .find(Shelf.TAGS, arn)
        .ifPresent(
            node -> node.properties().forEach(e -> tags.put(e.getKey(), e.getValue().asText())));
    return tags;
  }

  private static void save(Portal portal, String arn, Map<String, String> tags) {
    ObjectNode node = Json.object();
    tags.forEach(node::put);
    portal.store().put(Shelf.TAGS, arn, node);
  }
}
