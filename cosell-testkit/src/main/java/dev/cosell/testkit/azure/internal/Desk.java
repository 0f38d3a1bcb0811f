package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What Microsoft's people do with referrals, inside the store's lock. */
public final class Desk {
  private static final BigDecimal REASON_IS_SHOWN_FROM = new BigDecimal("25000");

  private final ReferralStore store;

  Desk(ReferralStore store) {
    this.store = store;
  }

  /**
   * Joins a deal.
   *
   * @param own the partner's referral
   */
  public void accept(ObjectNode own) {
    ObjectNode microsoft = waiting(own);
    String id = own.path("id").asText();
    String msx = "7-FAKE" + id.substring(id.length() - 4);
    microsoft.put("status", "Active").put("substatus", "Accepted");
    microsoft.put("acceptedDateTime", store.time());
    microsoft.putObject("trackingInfo").put("microsoftMsxId", msx);
    own.putObject("trackingInfo").put("microsoftMsxId", msx);
    store.changed(microsoft);
    store.changed(own);
  }

  /**
   * Turns a deal down; the reason is not shown for small deals.
   *
   * @param own the partner's referral
   * @param reason why
   */
  public void decline(ObjectNode own, String reason) {
    boolean isSmall =
        own.at("/details/currency").asText().equals("USD")
            && own.at("/details/dealValue").decimalValue().compareTo(REASON_IS_SHOWN_FROM) < 0;
    store.close(waiting(own), "Declined", isSmall ? "" : reason);
  }

  /**
   * Puts one of Microsoft's people on a deal.
   *
   * @param own the partner's referral
   * @param person the person, as a member of a team
   */
  public void assign(ObjectNode own, ObjectNode person) {
    ObjectNode microsoft = microsofts(own);
    ArrayNode team =
        microsoft.path("team") instanceof ArrayNode some ? some : microsoft.putArray("team");
    team.add(person);
    store.changed(microsoft);
  }

  /**
   * Sets where the review of a deal registration stands.
   *
   * @param own the partner's referral
   * @param status the status
   * @param reason why, or blank
   */
  public void review(ObjectNode own, String status, String reason) {
    if (!(own.at("/registrations/0") instanceof ObjectNode registration)) {
      throw new IllegalStateException("the referral must have a deal registration");
    }
    Registrations.move(own, registration, status, store.time());
    registration.put("statusReason", reason);
    store.changed(own);
  }

  /**
   * Refers a deal to the partner.
   *
   * @param customer the customer's name
   * @param title the deal's name
   * @param dealValue its value
   * @param currency the value's currency
   * @return the referral's id
   */
  public String refer(String customer, String title, BigDecimal dealValue, String currency) {
    String id = store.newId();
    ObjectNode referral = JsonNodeFactory.instance.objectNode();
    referral.put("id", id).put("engagementId", store.newId()).put("name", title);
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
    profile.putArray("team");
    ObjectNode consent = referral.putObject("consent");
    consent.put("consentToToShareInfoWithOthers", true).put("consentToContact", true);
    consent.put("consentToShareReferralWithMicrosoftSellers", true);
    ObjectNode details = referral.putObject("details");
    details.put("dealValue", dealValue).put("currency", currency);
    details.putObject("requirements").putArray("solutions");
    referral.putArray("team");
    referral
        .putObject("inviteContext")
        .putObject("invitedBy")
        .put("organizationId", ReferralStore.MICROSOFT);
    referral.put("registrationStatus", "None").putArray("registrations");
    store.add(referral);
    return id;
  }

  private ObjectNode waiting(ObjectNode own) {
    ObjectNode microsoft = microsofts(own);
    if (!microsoft.path("status").asText().equals("New")) {
      throw new IllegalStateException("Microsoft has answered the invitation already");
    }
    return microsoft;
  }

  private ObjectNode microsofts(ObjectNode own) {
    return store
        .microsofts(own)
        .orElseThrow(() -> new IllegalStateException("Microsoft was not invited to the deal"));
  }
}
