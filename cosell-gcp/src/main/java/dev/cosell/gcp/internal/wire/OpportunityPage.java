package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of {@code opportunities:query}.
 *
 * @param json the tree, not to be changed
 */
public record OpportunityPage(ObjectNode json) {
  /** {@return the opportunities, with as many members as Google shows of each} */
  public List<WireOpportunity> opportunities() {
    List<WireOpportunity> all = new ArrayList<>();
    for (JsonNode each : json.path("opportunities")) {
      if (each instanceof ObjectNode object) {
        all.add(new WireOpportunity(object));
      }
    }
    return all;
  }

  /** {@return the token of the next page; empty on the last one} */
  public Optional<String> nextPageToken() {
    return WirePath.of("nextPageToken").text(json);
  }

  /** How many; nothing of the opportunities themselves. */
  @Override
  public String toString() {
    return "OpportunityPage{" + json.path("opportunities").size() + "}";
  }
}
