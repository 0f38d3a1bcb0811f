package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * The members that a referral has (resource page of October 2023 and recorded answers of 2022, read
 * 2026-11-22). That one which it does not have is refused with 400 is inferred, as OData services
 * with a closed schema do.
 */
final class KnownMembers {
  private static final Set<String> MEMBER =
      Set.of("firstName", "lastName", "phoneNumber", "email", "title", "contactPreference");
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "",
          Set.of(
              ("id engagementId organizationId organizationName mpnId name externalReferenceId"
                      + " campaignId referralProgram createdVia lastModifiedVia lastRunId"
                      + " createdDateTime updatedDateTime acceptedDateTime closedDateTime"
                      + " expirationDateTime status substatus statusReason salesStage qualification"
                      + " type direction referralSource callToAction quality isSpam dealSensitivity"
                      + " tags favorite eTag target customerProfile consent details team"
                      + " inviteContext customerMarketplaceIntent trackingInfo registrations"
                      + " registrationStatus")
                  .split(" ")),
          "/customerProfile",
          Set.of("name", "size", "address", "team", "ids", "isMatchingComplete"),
          "/customerProfile/address",
          Set.of(
              "addressLine1", "addressLine2", "city", "state", "postalCode", "country", "region"),
          "/customerProfile/team",
          MEMBER,
          "/consent",
          Set.of(
              "consentToToShareInfoWithOthers",
              "consentToContact",
              "consentToShareReferralWithMicrosoftSellers",
              "consentToMicrosoftToContactSpecificPartners"),
          "/details",
          Set.of(
              "notes",
              "dealValue",
              "currency",
              "closingDateTime",
              "customerRequestedContact",
              "customerAction",
              "incentiveLevel",
              "requirements"),
          "/team",
          MEMBER);

  private KnownMembers() {}

  /** Refuses members that neither a referral has nor the one in the store. */
  static void require(ObjectNode sent, ObjectNode stored) {
    KNOWN.forEach(
        (pointer, known) -> {
          JsonNode here = sent.at(pointer);
          if (here.isArray()) {
            here.forEach(each -> names(each, stored.at(pointer).path(0), known, pointer));
          } else {
            names(here, stored.at(pointer), known, pointer);
          }
        });
  }

  private static void names(JsonNode sent, JsonNode stored, Set<String> known, String pointer) {
    sent.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && !stored.has(name)) {
                throw Refusal.invalid("The member does not exist.", pointer + "/" + name);
              }
            });
  }
}
