package dev.cosell.aws.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.util.Optional;

/**
 * The record or invitation that an EventBridge event of the selling API speaks of.
 *
 * <p>Events of one's own invitations to AWS, of engagements and of shared copies name nothing that
 * could be read here: what they tell of a deal comes as an update of the opportunity as well.
 */
public final class EventSubject {
  private EventSubject() {}

  /**
   * The subject of an event.
   *
   * @param event the event as EventBridge delivers it
   * @param catalog the catalog that is of interest
   * @return the record or invitation; empty if the event speaks of neither
   */
  public static Optional<PortalId> of(String event, String catalog) {
    ObjectNode json;
    try {
      json = SellingJson.object(event);
    } catch (IllegalArgumentException notJson) {
      return Optional.empty(); // whatever was delivered, it is no event of AWS
    }
    JsonNode detail = json.path("detail");
    boolean isOurs =
        json.path("source").asText().equals("aws.partnercentral-selling")
            && detail.path("catalog").asText().equals(catalog);
    String type = json.path("detail-type").asText();
    if (!isOurs) {
      return Optional.empty();
    }
    if (type.startsWith("Opportunity ")) {
      return id(detail.path("opportunity").path("identifier"));
    }
    JsonNode invitation = detail.path("engagementInvitation");
    return type.startsWith("Engagement Invitation ")
            && invitation.path("participantType").asText().equals("RECEIVER")
        ? id(invitation.path("id"))
        : Optional.empty();
  }

  private static Optional<PortalId> id(JsonNode node) {
    String text = node.asText();
    return text.isBlank() ? Optional.empty() : Optional.of(new PortalId(Cloud.AWS, text));
  }
}
