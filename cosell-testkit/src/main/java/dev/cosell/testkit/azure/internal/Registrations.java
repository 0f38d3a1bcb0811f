package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deal registrations (registration page of May 2023, connector of 2023-10-23; read 2026-11-22).
 * That one may be changed only when Microsoft asks for it, and is pending again after that, is
 * inferred from the page's states.
 */
final class Registrations {
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
  private static final Map<String, String> TIMES =
      Map.of(
          "ReviewPending", "reviewPendingDateTime",
          "ActionRequired", "actionRequiredDateTime",
          "Passed", "passedDateTime",
          "Failed", "failedDateTime",
          "Approved", "approvedDateTime");
  private static final String FIRST = "/registrations/0";

  private final ReferralStore store;

  Registrations(ReferralStore store) {
    this.store = store;
  }

  static boolean isPending(ObjectNode referral) {
    return referral.at(FIRST + "/status").asText().equals("ReviewPending");
  }

  static Instant pendingSince(ObjectNode referral) {
    return Instant.parse(referral.at(FIRST + "/statusHistory/reviewPendingDateTime").asText());
  }

  /** Moves a registration to a status, and notes when. */
  static void move(ObjectNode referral, ObjectNode registration, String status, String time) {
    registration.put("status", status);
    Optional.ofNullable(TIMES.get(status))
        .ifPresent(
            member -> {
              ObjectNode history =
                  registration.path("statusHistory") instanceof ObjectNode known
                      ? known
                      : registration.putObject("statusHistory");
              history.put(member, time);
            });
    referral.put("registrationStatus", status);
  }

  /** One may register what is won, was open for 72 hours, is shared, and was accepted if asked. */
  void require(ObjectNode referral, JsonNode operation, String path) {
    if (!referral.path("substatus").asText().equals("Won")) {
      throw Refusal.invalid("Only a won deal can be registered.", path);
    }
    if (!referral.at(Patching.SHARING).asBoolean()) {
      throw Refusal.invalid("A private deal cannot be registered.", path);
    }
    Instant made = Instant.parse(referral.path("createdDateTime").asText());
    Instant won = Instant.parse(referral.path("closedDateTime").asText());
    if (Duration.between(made, won).compareTo(BEFORE_WON) < 0) {
      throw Refusal.invalid("The deal was won within 72 hours.", path);
    }
    boolean isRefused =
        store
            .microsofts(referral)
            .filter(side -> !Set.of("Accepted", "Won").contains(side.path("substatus").asText()))
            .isPresent();
    if (isRefused) {
      throw Refusal.invalid("Microsoft has not accepted the deal.", path);
    }
    boolean isRegistered = !referral.at(FIRST).isMissingNode();
    if (path.endsWith("/-")) {
      if (isRegistered) {
        throw Refusal.invalid("The deal is registered already.", path);
      }
      if (!operation.path("value").isObject()) {
        throw Refusal.invalid("A registration must be an object.", path);
      }
      for (String required : REQUIRED) {
        if (operation.path("value").at(required).isMissingNode()) {
          throw Refusal.invalid("A required member is missing.", path + required);
        }
      }
    } else if (!referral.at(FIRST + "/status").asText().equals("ActionRequired")) {
      throw Refusal.invalid("Microsoft has not asked for a change.", path);
    }
  }

  /** What becomes of a registration that was sent, or sent again. */
  void submit(ObjectNode referral) {
    if (referral.at(FIRST) instanceof ObjectNode registration) {
      if (!registration.has("id")) {
        registration
            .put("id", "REG-" + store.newNumber())
            .put("registrationDateTime", store.time());
      }
      move(referral, registration, "ReviewPending", store.time());
    }
  }
}
