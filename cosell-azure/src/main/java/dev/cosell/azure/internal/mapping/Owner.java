package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.contact.Contact;
import dev.cosell.opportunity.FieldValue;
import java.util.List;
import java.util.Optional;

/** The seller, who is the first of the referral's team; the others stay behind. */
final class Owner {
  private static final String POINTER = "/team";

  private Owner() {}

  static Optional<FieldValue> read(Referral referral) {
    return Bindings.people(People.all(referral.team().stream().limit(1).toList()));
  }

  static Optional<String> write(FieldValue value, Draft draft) {
    boolean isOne = value instanceof FieldValue.People people && people.people().size() == 1;
    if (!isOne && !value.isBlank()) {
      return Optional.of("must be one person");
    }
    JsonNode before = draft.at(POINTER);
    ArrayNode team = JsonNodeFactory.instance.arrayNode();
    Optional<JsonNode> same = Optional.empty();
    if (value instanceof FieldValue.People people) {
      Contact owner = people.people().get(0).contact();
      team.add(People.node(owner, before));
      same = People.find(owner, before).map(JsonNode.class::cast);
    }
    // Whoever was on the team besides the owner stays there.
    List<JsonNode> rest = new java.util.ArrayList<>();
    before.forEach(rest::add);
    if (same.isPresent()) {
      rest.remove(same.get());
    } else if (!rest.isEmpty()) {
      rest.remove(0);
    }
    rest.forEach(team::add);
    draft.put(POINTER, team);
    return Optional.empty();
  }
}
