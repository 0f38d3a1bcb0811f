package dev.cosell.gcp.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A Pub/Sub message of the Cloud Channel API that speaks of an opportunity (discovery document of
 * {@code cloudchannel} v1, revision 20260627; official, read 2026-11-22).
 *
 * <p>It names the opportunity and holds none of its data. The same topic carries events of
 * customers, channel partners and reseller entitlements; the member that is present tells them
 * apart.
 *
 * @param type {@code CREATED}, {@code UPDATED}, {@code PARTNER_DETACHED} or another word
 * @param opportunity the opportunity's resource name
 * @param partner the partner's resource name, where it is said
 */
public record OpportunityEvent(String type, String opportunity, Optional<String> partner) {
  private static final int DEEPEST = 3;

  /**
   * Reads an event in any form in which it is delivered: the message's data alone, a message as a
   * pull gives it ({@code receivedMessages[]} is not read, one message is), or a push's envelope.
   *
   * @param text the delivery
   * @return the event; empty if it is no event of an opportunity
   */
  public static Optional<OpportunityEvent> read(String text) {
    return read(text, 0);
  }

  private static Optional<OpportunityEvent> read(String text, int depth) {
    ObjectNode json;
    try {
      json = GcpJson.object(text);
    } catch (IllegalArgumentException notJson) {
      return Optional.empty(); // whatever was delivered, it is no event of Google
    }
    JsonNode event = json.path("opportunityEvent");
    if (event.path("opportunity").isTextual()) {
      return Optional.of(
          new OpportunityEvent(
              event.path("eventType").asText(""),
              event.path("opportunity").asText(),
              WirePath.of("partner").text(event)));
    }
    JsonNode data = json.path("message").isObject() ? json.path("message") : json;
    return depth < DEEPEST && data.path("data").isTextual()
        ? decoded(data.path("data").asText()).flatMap(inner -> read(inner, depth + 1))
        : Optional.empty();
  }

  private static Optional<String> decoded(String base64) {
    try {
      // Pub/Sub's REST form is plain base64; some gateways hand the URL-safe form on.
      String plain = base64.replace('-', '+').replace('_', '/');
      return Optional.of(new String(Base64.getDecoder().decode(plain), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
