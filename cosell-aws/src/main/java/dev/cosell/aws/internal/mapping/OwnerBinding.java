package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.util.List;
import java.util.Optional;

/**
 * The seller, who is the {@code OpportunityOwner} of the partner's team. The team is stated once,
 * when the record is made; an update has no place for it.
 */
final class OwnerBinding implements Binding {
  private static final WirePath PATH = WirePath.of("OpportunityTeam");
  private static final String ROLE = "OpportunityOwner";

  private final People people = new People(Field.OWNER.name(), PATH.toString());

  @Override
  public Field field() {
    return Field.OWNER;
  }

  @Override
  public Part part() {
    return Part.TEAM;
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
  public List<Form> forms() {
    // The title is AWS's name of the role, whatever the owner's own is.
    return people.forms().stream().filter(form -> !form.path().endsWith(".title")).toList();
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    for (JsonNode each : PATH.in(record)) {
      Optional<Contact> person = People.read(each);
      if (People.title(each).equals(Optional.of(ROLE)) && person.isPresent()) {
        return Optional.of(new FieldValue.People(List.of(OpportunityContact.of(person.get()))));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof FieldValue.People owners)) {
      return List.of(Kind.PEOPLE.misfit(field()));
    }
    Contact owner = owners.people().get(0).contact().withTitle(Optional.of(ROLE));
    List<Misfit> misfits = people.misfits(field().name(), owner);
    if (misfits.isEmpty()) {
      ArrayNode team = record.arrayNode();
      People.write(team.addObject(), owner);
      PATH.put(record, team);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    PATH.remove(record);
  }
}
