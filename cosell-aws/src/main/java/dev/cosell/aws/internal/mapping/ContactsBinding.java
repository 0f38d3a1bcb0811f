package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The customer's people. AWS has no place for a person's id in the CRM and for the role on the
 * deal.
 */
final class ContactsBinding implements Binding {
  private static final WirePath PATH = WirePath.of("Customer.Contacts");

  private final People people = new People(Field.CONTACTS.name(), PATH.toString());

  @Override
  public Field field() {
    return Field.CONTACTS;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(
        PATH.toString(),
        PATH + ".Email",
        PATH + ".FirstName",
        PATH + ".LastName",
        PATH + ".BusinessTitle",
        PATH + ".Phone");
  }

  @Override
  public String editPath() {
    return PATH + ".Email";
  }

  @Override
  public List<Form> forms() {
    return people.forms();
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    List<OpportunityContact> contacts = new ArrayList<>();
    PATH.in(record).forEach(object -> person(object).ifPresent(contacts::add));
    return contacts.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.People(contacts));
  }

  private static Optional<OpportunityContact> person(JsonNode object) {
    Contact person =
        People.read(object)
            .orElseGet(() -> Contact.builder().build())
            .withTitle(People.title(object));
    return person.equals(Contact.builder().build())
        ? Optional.empty()
        : Optional.of(OpportunityContact.of(person));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof FieldValue.People contacts)) {
      return List.of(Kind.PEOPLE.misfit(field()));
    }
    List<Misfit> misfits = new ArrayList<>();
    ArrayNode list = record.arrayNode();
    for (OpportunityContact each : contacts.people()) {
      misfits.addAll(people.misfits(field() + "[" + list.size() + "]", each.contact()));
      ObjectNode object = present(record, each.contact());
      People.write(object, each.contact());
      list.add(object);
    }
    if (misfits.isEmpty()) {
      PATH.put(record, list);
    }
    return misfits;
  }

  /** The person's object in the record, with members that are not known here, or a new one. */
  private static ObjectNode present(ObjectNode record, Contact person) {
    for (JsonNode each : PATH.in(record)) {
      Optional<String> email =
          WirePath.shown(each.path("Email")).map(text -> text.strip().toLowerCase(Locale.ROOT));
      if (email.isPresent() && email.equals(person.email()) && each instanceof ObjectNode object) {
        return object.deepCopy();
      }
    }
    return record.objectNode();
  }

  @Override
  public void clear(ObjectNode record) {
    PATH.remove(record);
  }
}
