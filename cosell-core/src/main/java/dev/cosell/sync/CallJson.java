package dev.cosell.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;

/** The JSON form of a {@link PortalCall}; the body comes back exactly as it was. */
final class CallJson {
  private CallJson() {}

  static String write(PortalCall call) {
    ObjectNode node = Json.newObject();
    node.put("cloud", call.cloud().id());
    node.put("kind", call.kind().name());
    call.crmId().ifPresent(id -> node.put("crmId", id.value()));
    call.target().ifPresent(id -> node.put("target", id.toString()));
    node.put("idempotencyKey", call.idempotencyKey());
    node.put("operation", call.operation());
    node.put("body", call.body());
    return LinkJson.storable(Json.write(node));
  }

  static PortalCall read(String json) {
    return LinkJson.reading(
        "a call",
        () -> {
          ObjectNode node = Json.object(json);
          return PortalCall.builder()
              .cloud(new Cloud(LinkJson.text(node, "cloud")))
              .kind(CallKind.valueOf(LinkJson.text(node, "kind")))
              .crmId(LinkJson.optional(node, "crmId").map(OpportunityId::new))
              .target(LinkJson.optional(node, "target").map(PortalId::parse))
              .idempotencyKey(LinkJson.text(node, "idempotencyKey"))
              .operation(LinkJson.text(node, "operation"))
              .body(LinkJson.text(node, "body"))
              .build();
        });
  }
}
