package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What may follow what (life cycle page and bulk template of 2023, read 2026-11-22): the status
 * with its substatus, the switch that goes one way, and what is frozen once Microsoft was invited.
 */
final class Transitions {
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

  private final ReferralStore store;

  Transitions(ReferralStore store) {
    this.store = store;
  }

  /** Refuses what may not follow, and notes the times of what may. */
  void check(ObjectNode before, ObjectNode after) {
    if (before.at(Patching.SHARING).asBoolean() && !after.at(Patching.SHARING).asBoolean()) {
      throw Refusal.invalid("Sharing with Microsoft cannot be taken back.", Patching.SHARING);
    }
    JsonNode contacts = before.at("/customerProfile/team");
    if (!contacts.equals(after.at("/customerProfile/team"))
        && store.microsofts(before).isPresent()) {
      throw Refusal.invalid(
          "Contacts are read-only once shared with Microsoft.", "/customerProfile/team");
    }
    status(before, after);
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
