package dev.cosell.testkit.azure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.azure.internal.ReferralStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Microsoft's side of a fake: answers invitations, refers deals, and reviews deal registrations.
 *
 * <p>Methods take the id of the partner's referral. All may be called from any thread.
 */
public final class MicrosoftSide {
  private static final BigDecimal REASON_IS_SHOWN_FROM = new BigDecimal("25000");

  private final ReferralStore store;
  private final Runnable afterwards;

  MicrosoftSide(ReferralStore store, Runnable afterwards) {
    this.store = store;
    this.afterwards = afterwards;
  }

  /**
   * Microsoft joins a deal: its referral becomes active, and the deal gets an id in Microsoft's CRM
   * on both referrals (documented for the partner's).
   *
   * @param id the partner's referral
   * @throws IllegalArgumentException if there is no such referral, or Microsoft was not invited
   */
  public void accept(String id) {
    change(
        id,
        own -> {
          ObjectNode microsoft = microsofts(own);
          microsoft.put("status", "Active").put("substatus", "Accepted");
          microsoft.put("acceptedDateTime", store.time());
          String msx = "7-FAKE" + id.substring(id.length() - 4);
          microsoft.putObject("trackingInfo").put("microsoftMsxId", msx);
          own.putObject("trackingInfo").put("microsoftMsxId", msx);
          store.changed(microsoft);
          store.changed(own);
        });
  }

  /**
   * Microsoft turns a deal down. The reason is shown for deals of 25,000 US dollars and more
   * (portal documentation of October 2023); in other currencies the fake shows it always.
   *
   * @param id the partner's referral
   * @param reason why
   * @throws IllegalArgumentException if there is no such referral, or Microsoft was not invited
   */
  public void decline(String id, String reason) {
    change(
        id,
        own -> {
          boolean isSmall =
              own.at("/details/currency").asText().equals("USD")
                  && own.at("/details/dealValue").decimalValue().compareTo(REASON_IS_SHOWN_FROM)
                      < 0;
          store.close(microsofts(own), "Declined", isSmall ? "" : reason);
        });
  }

  /**
   * Puts one of Microsoft's people on a deal; the place in the related referral's team is inferred.
   *
   * @param id the partner's referral
   * @param firstName the given name
   * @param lastName the family name
   * @param email the address
   * @throws IllegalArgumentException if there is no such referral, or Microsoft was not invited
   */
  public void assign(String id, String firstName, String lastName, String email) {
    change(
        id,
        own -> {
          ObjectNode microsoft = microsofts(own);
          ArrayNode team =
              microsoft.path("team") instanceof ArrayNode some ? some : microsoft.putArray("team");
          team.addObject()
              .put("firstName", firstName)
              .put("lastName", lastName)
              .put("email", email);
          store.changed(microsoft);
        });
  }

  /**
   * Sets where the review of a deal registration stands.
   *
   * @param id the partner's referral
   * @param status such as {@code ActionRequired} or {@code Approved}
   * @param reason why; blank for none
   * @throws IllegalArgumentException if there is no such referral, or it is not registered
   */
  public void reviewRegistration(String id, String status, String reason) {
    change(
        id,
        own -> {
          if (!(own.at("/registrations/0") instanceof ObjectNode registration)) {
            throw new IllegalArgumentException("the referral must have a deal registration");
          }
          registration.put("status", status).put("statusReason", reason);
          own.put("registrationStatus", status);
          store.changed(own);
        });
  }

  /**
   * Microsoft refers a deal to the partner.
   *
   * @param customer the customer's name
   * @return the id of the referral, which waits for an answer
   */
  public String refer(String customer) {
    String id;
    synchronized (store) {
      id = store.newId();
      ObjectNode referral = JsonNodeFactory.instance.objectNode();
      referral.put("id", id).put("engagementId", store.newId());
      referral.put("name", "Referral of " + customer);
      referral.put("organizationId", ReferralStore.PARTNER);
      referral.put("status", "New").put("substatus", "Pending");
      referral.put("qualification", "SalesQualified").put("type", "Shared");
      referral.put("direction", "Incoming").put("externalReferenceId", "");
      ObjectNode profile = referral.putObject("customerProfile").put("name", customer);
      profile
          .putObject("address")
          .put("addressLine1", "1 Example Street")
          .put("city", "Zurich")
          .put("country", "CH");
      ObjectNode consent = referral.putObject("consent");
      consent.put("consentToToShareInfoWithOthers", true).put("consentToContact", true);
      consent.put("consentToShareReferralWithMicrosoftSellers", true);
      referral.putObject("details").put("dealValue", 60000).put("currency", "USD");
      referral.putArray("team");
      referral
          .putObject("inviteContext")
          .putObject("invitedBy")
          .put("organizationId", ReferralStore.MICROSOFT);
      store.add(referral);
    }
    afterwards.run();
    return id;
  }

  /**
   * Changes a referral in whatever way, as the portal's pages or a colleague would.
   *
   * @param id the referral
   * @param change changes the JSON of the referral
   * @throws IllegalArgumentException if there is no such referral
   */
  public void edit(String id, Consumer<ObjectNode> change) {
    change(
        id,
        referral -> {
          change.accept(referral);
          store.changed(referral);
        });
  }

  /**
   * All referrals.
   *
   * @return copies of the referrals as JSON, Microsoft's among them, oldest first
   */
  public List<ObjectNode> referrals() {
    synchronized (store) {
      return store.all().stream().map(ObjectNode::deepCopy).toList();
    }
  }

  private void change(String id, Consumer<ObjectNode> change) {
    synchronized (store) {
      change.accept(
          store
              .find(Objects.requireNonNull(id))
              .orElseThrow(() -> new IllegalArgumentException("no referral has the id " + id)));
    }
    afterwards.run();
  }

  private ObjectNode microsofts(ObjectNode own) {
    return store
        .microsofts(own)
        .orElseThrow(() -> new IllegalArgumentException("Microsoft was not invited to the deal"));
  }
}
