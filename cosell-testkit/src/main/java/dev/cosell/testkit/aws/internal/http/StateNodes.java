package dev.cosell.testkit.aws.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.OpportunityState;
import dev.cosell.testkit.internal.Json;

/** The operator's values as JSON. */
final class StateNodes {

  private StateNodes() {}

  static ObjectNode write(OpportunityState state) {
    return Json.object()
        .put("id", state.id())
        .put("catalog", state.catalog())
        .put("partnerIdentifier", state.partnerIdentifier())
        .put("reviewStatus", state.reviewStatus())
        .put("stage", state.stage())
        .put("lastModified", state.lastModified());
  }
}
