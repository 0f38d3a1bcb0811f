package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Making a referral (create-a-referral page of October 2023 and the connector's document; read
 * 2026-11-22): the partner's own is stored as being worked on whatever is sent; one that is meant
 * for {@code msft} waits for Microsoft. That it needs an engagement of the partner's that is shown
 * to Microsoft, and is open, is inferred.
 */
final class Creation {
  static final List<String> REQUIRED =
      List.of(
          "/type",
          "/customerProfile/name",
          "/customerProfile/address/country",
          "/consent",
          "/details");

  private final ReferralStore store;

  Creation(ReferralStore store) {
    this.store = store;
  }

  ObjectNode create(ObjectNode sent) {
    for (String pointer : REQUIRED) {
      JsonNode value = sent.at(pointer);
      if (value.isMissingNode()
          || value.isNull()
          || (value.isTextual() && value.asText().isBlank())) {
        throw Refusal.invalid("A required member is missing.", pointer);
      }
    }
    KnownMembers.require(sent, JsonNodeFactory.instance.objectNode());
    if (!sent.at("/customerProfile/address/country").asText().matches("[A-Z]{2}")) {
      throw Refusal.invalid(
          "The country must be an ISO 3166-1 alpha-2 code.", "/customerProfile/address/country");
    }
    boolean forMicrosoft = false;
    for (JsonNode target : sent.path("target")) {
      forMicrosoft |= target.path("id").asText().equals(ReferralStore.MICROSOFT);
    }
    ObjectNode referral = sent.deepCopy();
    referral.put("id", store.newId());
    number(referral);
    if (forMicrosoft) {
      invite(referral);
    } else {
      own(referral);
    }
    store.add(referral);
    return referral;
  }

  private void own(ObjectNode referral) {
    if (!referral.path("engagementId").isTextual()) {
      referral.put("engagementId", store.newId());
    }
    referral
        .put("organizationId", ReferralStore.PARTNER)
        .put("organizationName", "Example Partner");
    referral.put("status", "Active").put("substatus", "Accepted").put("direction", "Outgoing");
    referral.put("acceptedDateTime", store.time());
    referral.put("registrationStatus", "None").putArray("registrations");
    referral.putObject("trackingInfo").putNull("microsoftMsxId");
  }

  private void invite(ObjectNode referral) {
    Optional<ObjectNode> own = store.partners(referral);
    if (own.isEmpty()) {
      throw Refusal.invalid("The engagement does not exist.", "/engagementId");
    }
    if (!own.get().at(Patching.SHARING).asBoolean()) {
      throw Refusal.invalid("The referral is not shared with Microsoft.", Patching.SHARING);
    }
    if (own.get().path("status").asText().equals("Closed")) {
      throw Refusal.invalid("A closed referral cannot be changed.", "/engagementId");
    }
    referral.put("organizationId", ReferralStore.MICROSOFT).put("organizationName", "Microsoft");
    referral.put("status", "New").put("substatus", "Pending").put("direction", "Outgoing");
    referral.putArray("team");
  }

  /** The deal value comes as text or as a number, and is kept as a number. */
  static void number(ObjectNode referral) {
    if (referral.path("details") instanceof ObjectNode details
        && details.path("dealValue").isTextual()) {
      try {
        details.put("dealValue", new BigDecimal(details.path("dealValue").asText()));
      } catch (NumberFormatException noNumber) {
        throw Refusal.invalid("The deal value must be a number.", "/details/dealValue");
      }
    }
  }
}
