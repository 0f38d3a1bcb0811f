package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.mapping.Binding.Writer;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writers of the plain kinds of values. A blank text is written as an empty one. */
final class Writers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Writers() {}

  static Writer text(String pointer) {
    return translated(pointer, Optional::of, "");
  }

  /** A text in Microsoft's words; what has no word is not written. */
  static Writer translated(
      String pointer, Function<String, Optional<String>> words, String expected) {
    return (value, draft) -> {
      if (value.isBlank()) {
        draft.put(pointer, "");
        return Optional.empty();
      }
      if (!(value instanceof Text text)) {
        return Optional.of("must be a text");
      }
      Optional<String> word = words.apply(text.text());
      word.ifPresent(found -> draft.put(pointer, found));
      return word.isPresent() ? Optional.empty() : Optional.of(expected);
    };
  }

  static Writer yesOrNo(String pointer) {
    return (value, draft) -> {
      Optional<Boolean> said = Words.yesOrNo(value);
      said.ifPresent(yes -> draft.put(pointer, NODES.booleanNode(yes)));
      return said.isPresent() ? Optional.empty() : Optional.of("must be Yes or No");
    };
  }

  static Writer day(String pointer) {
    return (value, draft) -> {
      if (value instanceof Day day) {
        draft.put(pointer, Times.text(day.date()));
        return Optional.empty();
      }
      return cleared(value, pointer, draft, "must be a day");
    };
  }

  static Writer amount(String pointer, String currencyPointer) {
    return (value, draft) -> {
      if (value instanceof Amount amount) {
        draft.put(pointer, number(amount));
        draft.put(currencyPointer, amount.money().getCurrencyUnit().getCode());
        return Optional.empty();
      }
      return cleared(value, pointer, draft, "must be an amount");
    };
  }

  static JsonNode number(Amount amount) {
    return NODES.numberNode(amount.money().getAmount());
  }

  /** A list of tags; what else the list held of a tag is kept. */
  static Writer tags(String pointer) {
    return (value, draft) -> {
      List<String> items =
          value instanceof Items some
              ? some.items()
              : value instanceof Text one ? List.of(one.text()) : List.of();
      if (items.isEmpty() && !value.isBlank()) {
        return Optional.of("must be a set of words");
      }
      JsonNode before = draft.at(pointer);
      ArrayNode list = NODES.arrayNode();
      items.forEach(item -> list.add(tag(item, before)));
      draft.put(pointer, list);
      return Optional.empty();
    };
  }

  private static ObjectNode tag(String id, JsonNode before) {
    for (JsonNode each : before) {
      if (each instanceof ObjectNode object && object.path("id").asText().equals(id)) {
        return object.deepCopy();
      }
    }
    return NODES.objectNode().put("id", id);
  }

  /** An id of the customer's, among others of other kinds. */
  static Writer customerId(String kind) {
    String pointer = "/customerProfile/ids";
    return (value, draft) -> {
      if (!value.isBlank() && !(value instanceof Text)) {
        return Optional.of("must be a text");
      }
      ArrayNode list = NODES.arrayNode();
      draft
          .at(pointer)
          .forEach(
              each -> {
                if (!each.path("profileType").asText().equals(kind)) {
                  list.add(each);
                }
              });
      if (value instanceof Text text) {
        list.addObject().put("profileType", kind).put("id", text.text());
      }
      draft.put(pointer, list);
      return Optional.empty();
    };
  }

  static Writer people(String pointer) {
    return (value, draft) -> {
      if (value instanceof FieldValue.People people) {
        draft.put(pointer, People.list(people.people(), draft.at(pointer)));
        return Optional.empty();
      }
      if (value.isBlank()) {
        draft.put(pointer, NODES.arrayNode());
        return Optional.empty();
      }
      return Optional.of("must be people");
    };
  }

  private static Optional<String> cleared(
      FieldValue value, String pointer, Draft draft, String expected) {
    if (value.isBlank()) {
      draft.put(pointer, NODES.nullNode());
      return Optional.empty();
    }
    return Optional.of(expected);
  }
}
