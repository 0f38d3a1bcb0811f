package dev.cosell.example.ownportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.ChangePage.Invitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Step 6: what has changed, page by page, with a cursor that can be stored. */
final class HarborFeed {
  private HarborFeed() {}

  /** The version to tell from. */
  static String version(Optional<String> cursor) {
    String from = cursor.orElse("0");
    if (!from.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("cursor must be one that an earlier page gave");
    }
    return from;
  }

  static Answer<ChangePage> page(ObjectNode json, String from) {
    if (!json.path("deals").isArray()) {
      return new Answer.Unavailable<>("not a list of Harbor's", false);
    }
    List<Change> changes = new ArrayList<>();
    String last = from;
    for (JsonNode deal : json.path("deals")) {
      last = deal.path("version").asText();
      Optional<OpportunityId> crmId = HarborRecord.text(deal, "reference").map(OpportunityId::new);
      changes.add(new Change(id(deal), Optional.of(last), crmId));
    }
    List<Invitation> offers = new ArrayList<>();
    for (JsonNode offer : json.path("offers")) {
      offers.add(new Invitation(id(offer), HarborRecord.fields(offer), Optional.empty()));
    }
    return new Answer.Ok<>(new ChangePage(changes, offers, last, json.path("more").asBoolean()));
  }

  private static PortalId id(JsonNode json) {
    return new PortalId(HarborPortal.HARBOR, json.path("number").asText());
  }
}
