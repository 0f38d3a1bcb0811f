package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field that is a truth value in Google's record, and Yes or No in a deal. */
record FlagBinding(Field field, WirePath path) implements Binding {
  private static final String YES = "Yes";
  private static final String NO = "No";

  @Override
  public List<String> maskPaths() {
    return List.of(path.toString());
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    JsonNode node = path.in(record);
    return node.isBoolean()
        ? Optional.of(new Text(node.booleanValue() ? YES : NO))
        : WirePath.shown(node).map(Text::new);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    String word = value instanceof Text text ? text.text().toLowerCase(Locale.ROOT) : "";
    switch (word) {
      case "yes", "true" -> path.put(record, BooleanNode.TRUE);
      case "no", "false" -> path.put(record, BooleanNode.FALSE);
      default -> {
        return wrongKind("Yes or No");
      }
    }
    return List.of();
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
