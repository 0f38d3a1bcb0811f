package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customer's people. Google has one contact with e-mail address and telephone number, and a
 * list of people with name and title alone; one person of the list is the contact. What Google has
 * no place for stays in the CRM.
 */
record ContactsBinding() implements Binding {
  private static final WirePath LIST = WirePath.of("customerContacts");
  private static final WirePath CONTACT = WirePath.of("customerInfo.contact");

  @Override
  public Field field() {
    return Field.CONTACTS;
  }

  @Override
  public List<String> maskPaths() {
    return List.of(LIST.toString(), CONTACT.toString());
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    Contact contact = name(CONTACT.in(record)).withTitle(Optional.empty());
    Contact reached = reached(contact, CONTACT.in(record));
    List<OpportunityContact> people = new ArrayList<>();
    boolean listed = false;
    for (JsonNode each : LIST.in(record)) {
      Contact person = name(each);
      boolean same = !listed && person.withTitle(Optional.empty()).equals(contact);
      listed |= same;
      add(people, same ? reached.withTitle(person.title()) : person);
    }
    if (!listed) {
      add(people, reached);
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(new People(people));
  }

  private static void add(List<OpportunityContact> people, Contact person) {
    if (!person.equals(Contact.builder().build())) {
      people.add(OpportunityContact.of(person));
    }
  }

  private static Contact name(JsonNode object) {
    return Contact.builder()
        .firstName(WirePath.shown(object.path("givenName")).map(String::strip))
        .lastName(WirePath.shown(object.path("familyName")).map(String::strip))
        .title(WirePath.shown(object.path("title")).map(String::strip))
        .build();
  }

  private static Contact reached(Contact person, JsonNode object) {
    return person
        .withEmail(WirePath.shown(object.path("email")))
        .withPhone(WirePath.shown(object.path("phone").path("e164Number")).map(String::strip));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof People people)) {
      return wrongKind("people");
    }
    List<Contact> persons = people.people().stream().map(OpportunityContact::contact).toList();
    Contact main =
        persons.stream()
            .filter(person -> person.email().isPresent())
            .findFirst()
            .orElse(persons.get(0));
    ArrayNode list = record.arrayNode();
    for (Contact person : persons) {
      ObjectNode object = present(record, person);
      put(object, "givenName", person.firstName());
      put(object, "familyName", person.lastName());
      put(object, "title", person.title());
      object.put("primary", person.equals(main));
      if (person.firstName().isPresent() || person.lastName().isPresent()) {
        list.add(object);
      }
    }
    LIST.put(record, list);
    ObjectNode contact = CONTACT.need(record);
    put(contact, "givenName", main.firstName());
    put(contact, "familyName", main.lastName());
    put(contact, "email", main.email());
    if (contact.path("phone").isObject() || main.phone().isPresent()) {
      put(WirePath.of("phone").need(contact), "e164Number", main.phone());
    }
    return List.of();
  }

  /** The person's object in the record, with members that are not known here, or a new one. */
  private static ObjectNode present(ObjectNode record, Contact person) {
    for (JsonNode each : LIST.in(record)) {
      Contact known = name(each);
      if (each instanceof ObjectNode object
          && known.firstName().equals(person.firstName())
          && known.lastName().equals(person.lastName())) {
        return object.deepCopy();
      }
    }
    return record.objectNode();
  }

  private static void put(ObjectNode object, String member, Optional<String> text) {
    Optional<String> stated = text.map(String::strip).filter(present -> !present.isEmpty());
    if (stated.isPresent()) {
      object.put(member, stated.get());
    } else {
      object.remove(member);
    }
  }

  @Override
  public void clear(ObjectNode record) {
    LIST.remove(record);
    CONTACT.remove(record);
  }
}
