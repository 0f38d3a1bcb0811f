package dev.cosell.azure.internal.call;

import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.azure.internal.wire.WebhookEvent;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The referral that a webhook's event speaks of.
 *
 * <p>An event of a related referral names Microsoft's side; reading that gives the partner's
 * record. The address in an event is not called: its host and path are not those of the API.
 */
public final class EventSubject {
  private static final Set<String> EVENTS =
      Set.of(
          "referral-created",
          "referral-updated",
          "related-referral-created",
          "related-referral-updated");
  private static final Pattern LAST_STEP = Pattern.compile(".*/referrals/([A-Za-z0-9-]{1,64})/?");

  private EventSubject() {}

  /**
   * The subject of an event.
   *
   * @param event the event as it was delivered
   * @return the referral; empty if the event speaks of none
   */
  public static Optional<PortalId> of(String event) {
    WebhookEvent read;
    try {
      read = ReferralJson.read(event, WebhookEvent.class);
    } catch (IllegalArgumentException notJson) {
      return Optional.empty(); // whatever was delivered, it is no event of Microsoft
    }
    return read.eventName().filter(EVENTS::contains).isPresent()
        ? read.resourceUri()
            .map(LAST_STEP::matcher)
            .filter(Matcher::matches)
            .map(found -> new PortalId(Cloud.AZURE, found.group(1)))
        : Optional.empty();
  }
}
