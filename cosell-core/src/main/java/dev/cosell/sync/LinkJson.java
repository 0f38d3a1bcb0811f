package dev.cosell.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The JSON forms of what a store keeps of a {@link Link}: members in one order, what is absent left
 * out, so that equal values have equal texts.
 */
final class LinkJson {
  private LinkJson() {}

  static String write(PortalRecord record) {
    ObjectNode node = Json.newObject();
    node.put("version", record.version());
    record.crmId().ifPresent(id -> node.put("crmId", id.value()));
    record.createdAt().ifPresent(at -> node.put("createdAt", at.toString()));
    node.set("registration", write(record.registration()));
    node.putRawValue("values", new RawValue(record.values().toJson()));
    node.put("payload", record.payload());
    return storable(Json.write(node));
  }

  static PortalRecord readRecord(String json) {
    return reading(
        "a portal's record",
        () -> {
          ObjectNode node = Json.object(json);
          return PortalRecord.builder()
              .version(text(node, "version"))
              .crmId(optional(node, "crmId").map(OpportunityId::new))
              .createdAt(optional(node, "createdAt").map(Instant::parse))
              .registration(readRegistration(node.path("registration")))
              .values(readValues(node, "values"))
              .payload(text(node, "payload"))
              .build();
        });
  }

  /** The values sent, those found, the names of the fields that were ignored, and since when. */
  static String write(Map<Field, Unkept> unkept) {
    FieldValues.Builder sent = FieldValues.builder();
    FieldValues.Builder found = FieldValues.builder();
    ObjectNode node = Json.newObject();
    ArrayNode ignored = node.arrayNode();
    ObjectNode since = Json.newObject();
    new TreeMap<>(unkept)
        .forEach(
            (field, value) -> {
              sent.put(field, value.sent());
              value.found().ifPresent(present -> found.put(field, present));
              if (value.ignored()) {
                ignored.add(field.name());
              }
              since.put(field.name(), value.since().toString());
            });
    node.putRawValue("sent", new RawValue(sent.build().toJson()));
    node.putRawValue("found", new RawValue(found.build().toJson()));
    node.set("ignored", ignored);
    node.set("since", since);
    return storable(Json.write(node));
  }

  static Map<Field, Unkept> readUnkept(String json) {
    return reading(
        "unkept values",
        () -> {
          ObjectNode node = Json.object(json);
          FieldValues found = readValues(node, "found");
          TreeMap<Field, Unkept> unkept = new TreeMap<>();
          readValues(node, "sent")
              .asMap()
              .forEach(
                  (field, sent) ->
                      unkept.put(
                          field, new Unkept(sent, found.get(field), false, since(node, field))));
          for (JsonNode name : node.path("ignored")) {
            unkept.computeIfPresent(
                new Field(name.textValue()),
                (field, value) -> new Unkept(value.sent(), value.found(), true, value.since()));
          }
          return unkept;
        });
  }

  /** A link that an earlier version kept does not say; its value is old enough to be sent again. */
  private static Instant since(ObjectNode node, Field field) {
    JsonNode text = node.path("since").path(field.name());
    return text.isTextual() ? Instant.parse(text.textValue()) : Instant.EPOCH;
  }

  private static ObjectNode write(Registration registration) {
    ObjectNode node = Json.newObject();
    node.put("portalId", registration.portalId().toString());
    node.put("reviewStatus", registration.reviewStatus().name());
    registration.reviewComments().ifPresent(text -> node.put("reviewComments", text));
    registration.cloudStage().ifPresent(text -> node.put("cloudStage", text));
    registration.cloudCloseDate().ifPresent(day -> node.put("cloudCloseDate", day.toString()));
    registration.involvement().ifPresent(text -> node.put("involvement", text));
    registration.origin().ifPresent(text -> node.put("origin", text));
    ArrayNode counterparts = node.putArray("counterparts");
    for (Counterpart counterpart : registration.counterparts()) {
      ObjectNode one = counterparts.addObject().put("cloud", counterpart.cloud().id());
      counterpart.role().ifPresent(role -> one.put("role", role.name()));
      one.set("person", write(counterpart.person()));
    }
    return node.put("lastModified", registration.lastModified().toString());
  }

  private static Registration readRegistration(JsonNode node) {
    Registration.Builder registration = Registration.builder();
    for (JsonNode one : node.path("counterparts")) {
      registration.addCounterparts(
          new Counterpart(
              new Cloud(text(one, "cloud")),
              optional(one, "role").map(CounterpartRole::new),
              readContact(one.path("person"))));
    }
    return registration
        .portalId(PortalId.parse(text(node, "portalId")))
        .reviewStatus(new ReviewStatus(text(node, "reviewStatus")))
        .reviewComments(optional(node, "reviewComments"))
        .cloudStage(optional(node, "cloudStage"))
        .cloudCloseDate(optional(node, "cloudCloseDate").map(LocalDate::parse))
        .involvement(optional(node, "involvement"))
        .origin(optional(node, "origin"))
        .lastModified(Instant.parse(text(node, "lastModified")))
        .build();
  }

  private static ObjectNode write(Contact contact) {
    ObjectNode node = Json.newObject();
    contact.id().ifPresent(value -> node.put("id", value));
    contact.firstName().ifPresent(value -> node.put("firstName", value));
    contact.lastName().ifPresent(value -> node.put("lastName", value));
    contact.email().ifPresent(value -> node.put("email", value));
    contact.phone().ifPresent(value -> node.put("phone", value));
    contact.title().ifPresent(value -> node.put("title", value));
    return node;
  }

  private static Contact readContact(JsonNode node) {
    return Contact.builder()
        .id(optional(node, "id"))
        .firstName(optional(node, "firstName"))
        .lastName(optional(node, "lastName"))
        .email(optional(node, "email"))
        .phone(optional(node, "phone"))
        .title(optional(node, "title"))
        .build();
  }

  private static FieldValues readValues(JsonNode node, String name) {
    return FieldValues.fromJson(Json.write(node.path(name)));
  }

  static String text(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " must be a text"));
  }

  static Optional<String> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }

  static <T> T reading(String what, Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException broken) {
      // The cause may quote a value, which may be personal.
      throw new IllegalArgumentException("must be the JSON form of " + what);
    }
  }

  /**
   * The same JSON with every half of a surrogate pair that stands alone as an escape. Portals cut
   * texts at a length and may leave one behind, which UTF-8 and so a database cannot hold.
   */
  static String storable(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int at = 0; at < json.length(); at++) {
      char next = json.charAt(at);
      if (!Character.isSurrogate(next)) {
        out.append(next);
      } else if (at + 1 < json.length() && Character.isSurrogatePair(next, json.charAt(at + 1))) {
        out.append(next).append(json.charAt(++at));
      } else {
        out.append("\\u").append(Integer.toHexString(next));
      }
    }
    return out.toString();
  }
}
