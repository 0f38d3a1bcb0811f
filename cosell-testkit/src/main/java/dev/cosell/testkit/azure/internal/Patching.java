package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Changing a referral by JSON Patch (patch page of October 2023, connector of 2023-10-23, bulk
 * template of August 2023, registration page of May 2023; read 2026-11-22). That a path outside the
 * connector's list is refused with 400 is inferred.
 */
final class Patching {
  private static final Set<String> PATHS =
      Set.of(
          "/campaignId",
          "/consent/consentToShareReferralWithMicrosoftSellers",
          "/customerProfile/team",
          "/customerProfile/team/-",
          "/details/closingDateTime",
          "/details/currency",
          "/details/dealValue",
          "/details/notes",
          "/details/requirements/solutions",
          "/details/requirements/solutions/-",
          "/externalReferenceId",
          "/referralProgram",
          "/salesStage",
          "/status",
          "/substatus",
          "/statusReason",
          "/team",
          "/team/-",
          "/registrations/-");
  private static final Pattern REGISTRATION =
      Pattern.compile("/registrations/0/(contract|solutionDetails/0)/[A-Za-z/]+");
  private static final Map<String, Set<String>> NEXT =
      Map.of(
          "New", Set.of("New", "Active", "Closed"),
          "Active", Set.of("Active", "Closed"),
          "Closed", Set.of("Closed"));
  private static final Map<String, Set<String>> SUBSTATUSES =
      Map.of(
          "New", Set.of("Pending", "Received"),
          "Active", Set.of("Accepted"),
          "Closed", Set.of("Won", "Lost", "Declined", "Expired"));
  private static final List<String> REQUIRED =
      List.of(
          "/contract/value",
          "/contract/currency",
          "/contract/term",
          "/contract/signDateTime",
          "/contract/startDateTime",
          "/solutionDetails/0/value",
          "/solutionDetails/0/currency",
          "/solutionDetails/0/isDeployedOnAzure",
          "/solutionDetails/0/primaryDeploymentOn",
          "/solutionDetails/0/pricingModel",
          "/solutionDetails/0/marketplaceTransactionDetails/isMarketplaceTransacted");
  private static final Duration BEFORE_WON = Duration.ofDays(3);
  private static final String SHARING = "/consent/consentToShareReferralWithMicrosoftSellers";

  private final ReferralStore store;

  Patching(ReferralStore store) {
    this.store = store;
  }

  /** The referral after the patch; the one in the store stays as it is. */
  ObjectNode patched(ObjectNode referral, ArrayNode patch) {
    ObjectNode after = referral.deepCopy();
    for (JsonNode operation : patch) {
      String path = operation.path("path").asText();
      String op = operation.path("op").asText();
      if (!op.equals("add") && !op.equals("replace")) {
        throw Refusal.invalid("Only add and replace are supported.", path);
      }
      boolean isRegistration = path.startsWith("/registrations/");
      if (!PATHS.contains(path)
          && !(REGISTRATION.matcher(path).matches() && op.equals("replace"))) {
        throw Refusal.invalid("The path cannot be patched.", path);
      }
      if (referral.path("status").asText().equals("Closed") && !isRegistration) {
        throw Refusal.invalid("A closed referral cannot be changed.", path);
      }
      if (isRegistration) {
        register(referral, operation, path);
      }
      frozen(referral, operation, path);
      apply(after, path, operation.path("value"));
    }
    status(referral, after);
    Creation.number(after);
    return after;
  }

  private static void apply(ObjectNode after, String path, JsonNode value) {
    if (path.endsWith("/-")) {
      String list = path.substring(0, path.length() - 2);
      if (!(after.at(list) instanceof ArrayNode array)) {
        throw Refusal.invalid("The list does not exist.", path);
      }
      array.add(path.startsWith("/registrations") ? registration(value) : value);
      return;
    }
    JsonPointer pointer = JsonPointer.compile(path);
    if (!(after.at(pointer.head()) instanceof ObjectNode parent)) {
      throw Refusal.invalid("The member does not exist.", path);
    }
    parent.set(pointer.last().getMatchingProperty(), value);
  }

  private static JsonNode registration(JsonNode value) {
    ObjectNode registration = value.deepCopy();
    registration.put("id", "REG-1").put("status", "ReviewPending");
    return registration;
  }

  /** One may register what is won, was open for 72 hours, is shared, and was accepted if asked. */
  private void register(ObjectNode referral, JsonNode operation, String path) {
    if (!referral.path("substatus").asText().equals("Won")) {
      throw Refusal.invalid("Only a won deal can be registered.", path);
    }
    if (!referral.at(SHARING).asBoolean()) {
      throw Refusal.invalid("A private deal cannot be registered.", path);
    }
    Instant made = Instant.parse(referral.path("createdDateTime").asText());
    Instant won = Instant.parse(referral.path("closedDateTime").asText());
    if (Duration.between(made, won).compareTo(BEFORE_WON) < 0) {
      throw Refusal.invalid("The deal was won within 72 hours.", path);
    }
    Optional<ObjectNode> microsoft = store.microsofts(referral);
    boolean isRefused =
        microsoft
            .filter(side -> !Set.of("Accepted", "Won").contains(side.path("substatus").asText()))
            .isPresent();
    if (isRefused) {
      throw Refusal.invalid("Microsoft has not accepted the deal.", path);
    }
    if (path.equals("/registrations/-")) {
      for (String required : REQUIRED) {
        if (operation.path("value").at(required).isMissingNode()) {
          throw Refusal.invalid("A required member is missing.", path + required);
        }
      }
    }
  }

  /** What froze when Microsoft was invited, and the switch that goes one way. */
  private void frozen(ObjectNode referral, JsonNode operation, String path) {
    if (path.startsWith("/customerProfile/team") && store.microsofts(referral).isPresent()) {
      throw Refusal.invalid("Contacts are read-only once shared with Microsoft.", path);
    }
    if (path.equals(SHARING)
        && referral.at(SHARING).asBoolean()
        && !operation.path("value").asBoolean()) {
      throw Refusal.invalid("Sharing with Microsoft cannot be taken back.", path);
    }
  }

  private void status(ObjectNode before, ObjectNode after) {
    String from = before.path("status").asText();
    String to = after.path("status").asText();
    if (!NEXT.getOrDefault(from, Set.of()).contains(to)) {
      throw Refusal.invalid("The status cannot change from " + from + " to " + to + ".", "/status");
    }
    String substatus = after.path("substatus").asText();
    if (!SUBSTATUSES.getOrDefault(to, Set.of()).contains(substatus)) {
      throw Refusal.invalid("The substatus does not belong to " + to + ".", "/substatus");
    }
    if (to.equals("Closed") && !from.equals("Closed")) {
      after.put("closedDateTime", store.time());
    }
    if (to.equals("Active") && from.equals("New")) {
      after.put("acceptedDateTime", store.time());
    }
  }
}
