package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Changing a referral by sending it whole, the older way (update page of October 2023, bulk
 * template of August 2023; read 2026-11-22). What the service sets stays whatever is sent; a member
 * that is left out is gone, but for those (inferred).
 */
final class Replacing {
  private static final List<String> READ_ONLY =
      List.of(
          "id",
          "engagementId",
          "organizationId",
          "organizationName",
          "createdDateTime",
          "updatedDateTime",
          "acceptedDateTime",
          "closedDateTime",
          "expirationDateTime",
          "direction",
          "eTag",
          "trackingInfo",
          "links",
          "registrations",
          "registrationStatus");
  private static final List<String> FROZEN =
      List.of(
          "/customerProfile/name",
          "/customerProfile/address",
          "/type",
          "/qualification",
          "/target",
          "/inviteContext");

  private final Transitions transitions;

  Replacing(ReferralStore store) {
    transitions = new Transitions(store);
  }

  /** The referral after the change; the one in the store stays as it is. */
  ObjectNode replaced(ObjectNode referral, ObjectNode sent) {
    if (sent.has("links")) {
      throw Refusal.invalid("The links must be left out.", "/links");
    }
    if (referral.path("status").asText().equals("Closed")) {
      throw Refusal.invalid("A closed referral cannot be changed.", "/status");
    }
    ObjectNode after = sent.deepCopy();
    after.remove("@odata.context");
    Creation.number(after);
    KnownMembers.require(after, referral);
    for (String pointer : FROZEN) {
      JsonNode before = referral.at(pointer);
      if (!after.at(pointer).isMissingNode() && !after.at(pointer).equals(before)) {
        throw Refusal.invalid("The member cannot be changed.", pointer);
      }
    }
    for (String name : READ_ONLY) {
      after.remove(name);
      if (referral.has(name)) {
        after.set(name, referral.path(name).deepCopy());
      }
    }
    for (String required : Creation.REQUIRED) {
      if (after.at(required).isMissingNode()) {
        throw Refusal.invalid("A required member is missing.", required);
      }
    }
    transitions.check(referral, after);
    return after;
  }
}
