package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field that is a list of words of one of Google's enumerations. */
record WordsBinding(Field field, WirePath path, Form form) implements Binding {
  @Override
  public List<String> maskPaths() {
    return List.of(path.toString());
  }

  @Override
  public List<GcpRule> rules() {
    return List.of(form.rule());
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    List<String> words = new ArrayList<>();
    for (JsonNode each : path.in(record)) {
      WirePath.shown(each).filter(word -> !Form.saysNothing(word)).ifPresent(words::add);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new Items(words));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    List<String> words;
    if (value instanceof Items items) {
      words = items.items();
    } else if (value instanceof Text text) {
      words = List.of(text.text());
    } else {
      return wrongKind("a set of words");
    }
    List<Misfit> misfits = words.stream().flatMap(word -> form.misfit(word).stream()).toList();
    if (misfits.isEmpty()) {
      ArrayNode list = record.arrayNode();
      words.forEach(word -> list.add(WordBinding.node(word)));
      path.put(record, list);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
