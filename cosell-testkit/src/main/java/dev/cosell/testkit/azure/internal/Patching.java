package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Changing a referral by JSON Patch (patch page of October 2023, connector of 2023-10-23; read
 * 2026-11-22). That a path outside the connector's list is refused with 400 is inferred.
 */
final class Patching {
  static final String SHARING = "/consent/consentToShareReferralWithMicrosoftSellers";
  private static final Set<String> PATHS =
      Set.of(
          "/campaignId",
          SHARING,
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

  private final Transitions transitions;
  private final Registrations registrations;

  Patching(ReferralStore store) {
    transitions = new Transitions(store);
    registrations = new Registrations(store);
  }

  /** The referral after the patch; the one in the store stays as it is. */
  ObjectNode patched(ObjectNode referral, ArrayNode patch) {
    ObjectNode after = referral.deepCopy();
    boolean registers = false;
    for (JsonNode operation : patch) {
      String path = operation.path("path").asText();
      require(referral, operation, path);
      registers |= path.startsWith("/registrations/");
      apply(after, path, operation.path("value"));
    }
    transitions.check(referral, after);
    Creation.number(after);
    if (registers) {
      registrations.submit(after);
    }
    return after;
  }

  private void require(ObjectNode referral, JsonNode operation, String path) {
    String op = operation.path("op").asText();
    if (!op.equals("add") && !op.equals("replace")) {
      throw Refusal.invalid("Only add and replace are supported.", path);
    }
    if (!operation.has("value")) {
      throw Refusal.invalid("The operation has no value.", path);
    }
    boolean isRegistration = path.startsWith("/registrations/");
    if (!PATHS.contains(path) && !(REGISTRATION.matcher(path).matches() && op.equals("replace"))) {
      throw Refusal.invalid("The path cannot be patched.", path);
    }
    if (referral.path("status").asText().equals("Closed") && !isRegistration) {
      throw Refusal.invalid("A closed referral cannot be changed.", path);
    }
    if (isRegistration) {
      registrations.require(referral, operation, path);
    }
  }

  private static void apply(ObjectNode after, String path, JsonNode value) {
    if (path.endsWith("/-")) {
      String list = path.substring(0, path.length() - 2);
      if (!(after.at(list) instanceof ArrayNode array)) {
        throw Refusal.invalid("The list does not exist.", path);
      }
      array.add(value.deepCopy());
      return;
    }
    JsonPointer pointer = JsonPointer.compile(path);
    if (!(after.at(pointer.head()) instanceof ObjectNode parent)) {
      throw Refusal.invalid("The member does not exist.", path);
    }
    parent.set(pointer.last().getMatchingProperty(), value);
  }
}
