package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cosell.azure.internal.mapping.Binding.Writer;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.Optional;

/** Writes the customer's industry as the one tag of a list. */
final class IndustryWriter {
  private static final String POINTER = "/details/requirements/industries";

  private IndustryWriter() {}

  static Writer of(String expected) {
    return (value, draft) -> {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      if (value instanceof Text text) {
        Optional<String> word = Tables.VOCABULARIES.toMicrosoft(text.text());
        if (word.isEmpty()) {
          return Optional.of(expected);
        }
        list.addObject().put("id", word.get());
      } else if (!value.isBlank()) {
        return Optional.of(expected);
      }
      draft.put(POINTER, list);
      return Optional.empty();
    };
  }
}
