package dev.cosell.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The JSON form of {@link FieldValues}. */
final class FieldValuesJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FieldValuesJson() {}

  static ObjectNode write(FieldValues values) {
    ObjectNode object = NODES.objectNode();
    values.asMap().forEach((field, value) -> object.set(field.name(), write(value)));
    return object;
  }

  static FieldValues read(ObjectNode object) {
    FieldValues.Builder values = FieldValues.builder();
    object
        .properties()
        .forEach(
            entry -> {
              Field field = new Field(entry.getKey());
              try {
                values.put(field, read(entry.getValue()));
              } catch (RuntimeException broken) {
                // The cause may quote the value, which may be personal.
                throw new IllegalArgumentException(
                    field + " must hold a value in the JSON form of FieldValues");
              }
            });
    return values.build();
  }

  private static JsonNode write(FieldValue value) {
    if (value instanceof Text text) {
      return NODES.textNode(text.text());
    }
    if (value instanceof Whole whole) {
      return NODES.numberNode(whole.number());
    }
    if (value instanceof Amount amount) {
      return NODES
          .objectNode()
          .put("amount", amount.money().getAmount().toPlainString())
          .put("currency", amount.money().getCurrencyUnit().getCode());
    }
    if (value instanceof Day day) {
      return NODES.objectNode().put("date", day.date().toString());
    }
    if (value instanceof Items items) {
      ArrayNode array = NODES.arrayNode();
      items.items().forEach(array::add);
      return array;
    }
    if (value instanceof People people) {
      ArrayNode array = NODES.arrayNode();
      people.people().forEach(person -> array.add(write(person)));
      return array;
    }
    return NODES.nullNode();
  }

  private static FieldValue read(JsonNode node) {
    if (node.isNull()) {
      return Blank.BLANK;
    }
    if (node.isTextual()) {
      return new Text(node.textValue());
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return new Whole(node.longValue());
    }
    if (node.isObject() && node.has("amount")) {
      return new Amount(
          Money.of(
              CurrencyUnit.of(node.path("currency").textValue()),
              new BigDecimal(node.path("amount").textValue())));
    }
    if (node.isObject() && node.has("date")) {
      return new Day(LocalDate.parse(node.path("date").textValue()));
    }
    if (node.isArray() && node.path(0).isObject()) {
      List<OpportunityContact> people = new ArrayList<>();
      for (JsonNode person : node) {
        if (!person.isObject()) {
          throw new IllegalArgumentException("people must be objects");
        }
        people.add(readPerson(person));
      }
      return new People(people);
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      for (JsonNode item : node) {
        if (!item.isTextual()) {
          throw new IllegalArgumentException("items must be strings");
        }
        items.add(item.textValue());
      }
      return new Items(items);
    }
    throw new IllegalArgumentException("not a value");
  }

  static ObjectNode write(OpportunityContact person) {
    ObjectNode object = write(person.contact());
    person.role().ifPresent(role -> object.put("role", role));
    return object;
  }

  private static ObjectNode write(Contact contact) {
    ObjectNode object = NODES.objectNode();
    contact.id().ifPresent(value -> object.put("id", value));
    contact.firstName().ifPresent(value -> object.put("firstName", value));
    contact.lastName().ifPresent(value -> object.put("lastName", value));
    contact.email().ifPresent(value -> object.put("email", value));
    contact.phone().ifPresent(value -> object.put("phone", value));
    contact.title().ifPresent(value -> object.put("title", value));
    return object;
  }

  static OpportunityContact readPerson(JsonNode node) {
    Contact contact =
        Contact.builder()
            .id(member(node, "id"))
            .firstName(member(node, "firstName"))
            .lastName(member(node, "lastName"))
            .email(member(node, "email"))
            .phone(member(node, "phone"))
            .title(member(node, "title"))
            .build();
    return new OpportunityContact(contact, member(node, "role"));
  }

  private static Optional<String> member(JsonNode node, String name) {
    @Nullable JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " must be a string");
    }
    return Optional.of(value.textValue());
  }
}
