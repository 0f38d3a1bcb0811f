package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that Google keeps as a list of its lines. */
record LinesBinding(Field field, WirePath path, List<String> maskPaths) implements Binding {
  @Override
  public String wirePath() {
    return path.toString();
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    List<String> lines = new ArrayList<>();
    path.in(record).forEach(line -> WirePath.shown(line).map(String::strip).ifPresent(lines::add));
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Text(String.join("\n", lines)));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text text)) {
      return wrongKind("one text");
    }
    ArrayNode list = record.arrayNode();
    text.text().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
    path.put(record, list);
    return List.of();
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
