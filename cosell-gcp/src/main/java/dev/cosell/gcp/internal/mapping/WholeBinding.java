package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field that is a whole number from one on; a text of digits serves as well. */
record WholeBinding(Field field, WirePath path, Form form) implements Binding {
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

  WholeBinding(Field field, WirePath path) {
    this(
        field,
        path,
        Form.range(
            field.name(),
            "must be from 1 to " + Integer.MAX_VALUE,
            text -> Long.parseLong(text) >= 1 && Long.parseLong(text) <= Integer.MAX_VALUE,
            "correct the number"));
  }

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
    return path.text(record)
        .map(
            text ->
                DIGITS.matcher(text).matches() ? new Whole(Long.parseLong(text)) : new Text(text));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    String text = value instanceof Whole || value instanceof Text ? value.shown() : "";
    if (!DIGITS.matcher(text).matches() && !(value instanceof Whole)) {
      return wrongKind("a whole number");
    }
    Optional<Misfit> misfit = form.misfit(text);
    if (misfit.isEmpty()) {
      path.put(record, IntNode.valueOf(Integer.parseInt(text)));
    }
    return misfit.stream().toList();
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
