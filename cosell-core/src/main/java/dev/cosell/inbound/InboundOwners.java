package dev.cosell.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody of one's own side who answers referrals, with their hours and absences.
 *
 * <p>The JSON form; {@code hours} are those of {@link WorkingHours}, and are missing for somebody
 * of whom they are not known:
 *
 * <pre>{@code
 * {"format": 1, "owners": [
 *   {"id": "005U1",
 *    "hours": {"zone": "Europe/Berlin", "days": ["MONDAY", "TUESDAY"], "from": "09:00",
 *              "to": "18:00", "holidays": {"2031-05-01": "Labour Day"}},
 *    "absences": [{"first": "2031-07-01", "last": "2031-07-14"}]}]}
 * }</pre>
 *
 * @param all the owners, each with an id of its own
 */
public record InboundOwners(List<InboundOwner> all) {
  private static final int FORMAT = 1;
  private static final String ONCE = "must be that of one owner, but stands twice: '";

  /**
   * Checks and copies.
   *
   * @param all as the type says
   * @throws IllegalArgumentException if an id stands twice
   */
  public InboundOwners {
    all = List.copyOf(all);
    Set<String> ids = new HashSet<>();
    for (InboundOwner each : all) {
      if (!ids.add(each.id())) {
        throw new IllegalArgumentException("id " + ONCE + each.id() + "'");
      }
    }
  }

  /**
   * The owner of an id.
   *
   * @param id the CRM's id of the person
   * @return the owner; empty if nobody has the id
   */
  public Optional<InboundOwner> owner(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the owners
   * @throws InvalidPolicyException if the text breaks the form or an id stands twice; lists
   *     everything that is wrong
   */
  public static InboundOwners fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    document.format(FORMAT);
    List<InboundOwner> owners = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonReader each : document.requiredObjects("owners")) {
      String id = each.text("id");
      if (each.has("id") && !ids.add(id)) {
        each.problem("id", ONCE + id + "'; take one out");
      }
      owners.add(
          new InboundOwner(
              id, each.optionalObject("hours").map(WorkingHours::read), absences(each)));
    }
    document.finish();
    return new InboundOwners(owners);
  }

  private static List<Absence> absences(JsonReader owner) {
    List<Absence> absences = new ArrayList<>();
    for (JsonReader each : owner.objects("absences")) {
      LocalDate first = each.date("first");
      LocalDate last = each.date("last");
      boolean isReadable = each.has("first") && each.has("last");
      if (isReadable && last.isBefore(first)) {
        each.problem(
            "last", "must not be before " + first + ", but was " + last + "; exchange the two");
      } else if (isReadable) {
        absences.add(new Absence(first, last));
      }
    }
    return absences;
  }

  /**
   * The JSON form; {@link #fromJson} reads equal owners.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newDocument(FORMAT);
    document.putArray("owners");
    for (InboundOwner each : all) {
      ObjectNode node = document.withArray("owners").addObject().put("id", each.id());
      each.hours().ifPresent(hours -> hours.write(node.putObject("hours")));
      each.absences()
          .forEach(
              absence ->
                  node.withArray("absences")
                      .addObject()
                      .put("first", absence.first().toString())
                      .put("last", absence.last().toString()));
    }
    return Json.writePretty(document);
  }

  /** How many owners there are. */
  @Override
  public String toString() {
    return "InboundOwners[" + all.size() + "]";
  }
}
