package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.WireDate;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;

/** A field that is a day; a date without a day is carried as text. */
record DayBinding(Field field, WirePath path) implements Binding {
  @Override
  public List<String> maskPaths() {
    return List.of(path.toString());
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    return read(path, record);
  }

  static Optional<FieldValue> read(WirePath path, JsonNode record) {
    JsonNode node = path.in(record);
    return WireDate.read(node)
        .<FieldValue>map(Day::new)
        .or(() -> WireDate.shown(node).map(Text::new));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Day day) || !WireDate.fits(day.date())) {
      return wrongKind("a day of the years 1 to 9999");
    }
    WireDate.write(path.need(record), day.date());
    return List.of();
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
