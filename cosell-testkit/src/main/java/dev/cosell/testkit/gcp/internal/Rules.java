package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What the portal refuses, each rule with what it rests on. */
final class Rules {
  /** Official: members that Google alone writes; a request's values are passed over. */
  private static final Set<String> OUTPUT_ONLY =
      Set.of(
          "name",
          "customerDisplayName",
          "stateDescription",
          "owner",
          "ownerEmail",
          "creatorEmail",
          "source",
          "createTime",
          "updateTime");

  /** Vendor code: what a vendor's form asks for. */
  private static final List<String> REQUIRED =
      List.of(
          "opportunityInfo.displayName",
          "opportunityInfo.partnerEntity",
          "opportunityInfo.productFamily",
          "opportunityInfo.description",
          "qualificationInfo.dealSize",
          "qualificationInfo.contractLengthMonths",
          "qualificationInfo.estimatedCloseDate",
          "qualificationInfo.legalLanguageAccepted",
          "customerInfo.customerDetails.organizationName",
          "customerInfo.customerDetails.domain",
          "customerInfo.customerDetails.address",
          "customerInfo.customerDetails.industry",
          "customerInfo.customerDetails.employeeCount",
          "customerInfo.region",
          "isvSolutionConnectInfo.supportLevel",
          "isvSolutionConnectInfo.contractVehicle",
          "isvSolutionConnectInfo.deliveryModel");

  /** Inferred, but for the stage: Google does not publish what stays open. */
  private static final Set<String> OPEN_WHEN_ACCEPTED =
      Set.of(
          "stage",
          "qualificationInfo.estimatedCloseDate",
          "qualificationInfo.dealSize",
          "isvSolutionConnectInfo.notes",
          "isvSolutionConnectInfo.nextStep",
          "salesCycle.partnerReadyToClose",
          "customerContacts",
          "opportunityTeamMembers",
          "rebateExtensions");

  private static final Set<String> TOP =
      Set.of(
          "state",
          "stage",
          "opportunityInfo",
          "qualificationInfo",
          "customerInfo",
          "isvSolutionConnectInfo",
          "partnerInfo",
          "salesCycle",
          "winLossInfo",
          "opportunityLines",
          "opportunityTeamMembers",
          "customerContacts",
          "rebateExtensions",
          "referenceOpportunityId",
          "opportunityType",
          "submitterEmail");

  private Rules() {}

  static Set<String> outputOnly() {
    return OUTPUT_ONLY;
  }

  /** Official: a member that the message does not have is no JSON of it. */
  static void requireKnown(ObjectNode body) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!TOP.contains(name) && !OUTPUT_ONLY.contains(name)) {
                throw Refusal.of(
                    "INVALID_ARGUMENT",
                    "Invalid JSON payload received. Unknown name \"" + name + "\"");
              }
            });
  }

  /** Official: the partner writes DRAFT and SUBMITTED alone. */
  static void requireWritableState(JsonNode record) {
    String state = record.path("state").asText();
    if (!state.equals("DRAFT") && !state.equals("SUBMITTED")) {
      throw Refusal.invalid("opportunity.state", "state must be DRAFT or SUBMITTED");
    }
  }

  /**
   * Official that they are checked at the review's begin is not; inferred from the vendor's form.
   */
  static void requireComplete(JsonNode record) {
    for (String path : REQUIRED) {
      if (!Paths.isStated(record, path)) {
        throw Refusal.invalid("opportunity." + path, path + " is required");
      }
    }
    if (!Paths.at(record, "qualificationInfo.legalLanguageAccepted").asBoolean()) {
      throw Refusal.invalid(
          "opportunity.qualification_info.legal_language_accepted", "terms must be accepted");
    }
  }

  /** Whether a record may be changed at a path. */
  static void requireOpen(JsonNode record, String path) {
    String state = record.path("state").asText();
    if (!TOP.contains(path.split("\\.", 2)[0])) {
      throw Refusal.invalid("update_mask", "no such member: " + path);
    }
    if (state.equals("SUBMITTED")) { // official
      throw Refusal.of("INVALID_ARGUMENT", "a submitted opportunity cannot be changed");
    }
    if (record.path("stage").asText().equals("CLOSED")) { // vendor code
      throw Refusal.of("INVALID_ARGUMENT", "a closed opportunity cannot be changed");
    }
    boolean accepted = state.equals("ACCEPTED");
    if (path.equals("stage") && !accepted) { // official
      throw Refusal.invalid("opportunity.stage", "stage can be set once accepted");
    }
    if (path.equals("state") && accepted) { // inferred
      throw Refusal.invalid("opportunity.state", "an accepted opportunity keeps its state");
    }
    if (accepted && OPEN_WHEN_ACCEPTED.stream().noneMatch(open -> covers(open, path))) {
      throw Refusal.invalid("opportunity." + path, path + " cannot be changed once accepted");
    }
  }

  private static boolean covers(String open, String path) {
    return path.equals(open) || path.startsWith(open + ".");
  }

  /** Official: the partner cannot close. */
  static void requireOpenStage(JsonNode body) {
    if (body.path("stage").asText().equals("CLOSED")) {
      throw Refusal.invalid("opportunity.stage", "stage cannot be set to CLOSED");
    }
  }
}
