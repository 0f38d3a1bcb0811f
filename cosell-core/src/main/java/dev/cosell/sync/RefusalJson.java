package dev.cosell.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.internal.Json;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The JSON form of what a {@link Refusal} says beside its key and its time. */
final class RefusalJson {
  private RefusalJson() {}

  static String write(Refusal refusal) {
    ObjectNode node = Json.newObject();
    node.put("refusedAt", refusal.refusedAt().toString());
    refusal.recordVersion().ifPresent(version -> node.put("recordVersion", version));
    ArrayNode violations = node.putArray("violations");
    for (Violation violation : refusal.violations()) {
      violations
          .addObject()
          .put("path", violation.path())
          .put("code", violation.code().name())
          .put("message", violation.message())
          .put("remedy", violation.remedy());
    }
    return LinkJson.storable(Json.write(node));
  }

  static Refusal read(Cloud cloud, String idempotencyKey, String json) {
    return LinkJson.reading(
        "a refusal",
        () -> {
          ObjectNode node = Json.object(json);
          List<Violation> violations = new ArrayList<>();
          for (JsonNode one : node.path("violations")) {
            violations.add(
                new Violation(
                    LinkJson.text(one, "path"),
                    ViolationCode.valueOf(LinkJson.text(one, "code")),
                    LinkJson.text(one, "message"),
                    LinkJson.text(one, "remedy")));
          }
          return new Refusal(
              cloud,
              idempotencyKey,
              LinkJson.optional(node, "recordVersion"),
              Instant.parse(LinkJson.text(node, "refusedAt")),
              violations);
        });
  }
}
