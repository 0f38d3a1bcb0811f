package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.wire.Member;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import java.util.List;
import java.util.Optional;

/** The people of a referral's lists. */
final class People {
  private People() {}

  static Contact person(Member member) {
    return Contact.builder()
        .firstName(member.firstName().map(String::strip))
        .lastName(member.lastName().map(String::strip))
        .email(member.email())
        .phone(member.phoneNumber().map(String::strip))
        .title(member.title().map(String::strip))
        .build();
  }

  static List<OpportunityContact> all(List<Member> members) {
    Contact nobody = Contact.builder().build();
    return members.stream()
        .map(People::person)
        .filter(person -> !person.equals(nobody))
        .map(OpportunityContact::of)
        .toList();
  }

  /** A list of people; whatever else it held of a person with the same address is kept. */
  static ArrayNode list(List<OpportunityContact> people, JsonNode before) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    people.forEach(person -> list.add(node(person.contact(), before)));
    return list;
  }

  static ObjectNode node(Contact person, JsonNode before) {
    ObjectNode node =
        find(person, before)
            .map(ObjectNode::deepCopy)
            .orElseGet(JsonNodeFactory.instance::objectNode);
    put(node, "firstName", person.firstName());
    put(node, "lastName", person.lastName());
    put(node, "phoneNumber", person.phone());
    put(node, "email", person.email());
    put(node, "title", person.title());
    return node;
  }

  static Optional<ObjectNode> find(Contact person, JsonNode list) {
    for (JsonNode each : list) {
      if (each instanceof ObjectNode object
          && person.email().isPresent()
          && person.email().get().equalsIgnoreCase(object.path("email").asText().strip())) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  private static void put(ObjectNode node, String member, Optional<String> text) {
    if (text.isPresent()) {
      node.put(member, text.get().strip());
    } else {
      node.remove(member);
    }
  }
}
