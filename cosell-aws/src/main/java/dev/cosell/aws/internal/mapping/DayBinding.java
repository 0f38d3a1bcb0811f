package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A field that is a day in AWS's record, written {@code 2031-01-15}. */
final class DayBinding implements Binding {
  private final Field field;
  private final WirePath path;
  private final Form form;

  DayBinding(Field field, String path) {
    this.field = field;
    this.path = WirePath.of(path);
    this.form =
        Form.pattern(
            field.name(), path, "must be a day of the years 1000 to 9999", "correct the year");
  }

  @Override
  public Field field() {
    return field;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(path.toString());
  }

  @Override
  public List<Form> forms() {
    return List.of(form);
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return path.text(record).map(DayBinding::day);
  }

  /** A day; text that is none, such as the 31st of February, is carried as it is. */
  static FieldValue day(String text) {
    try {
      return new Day(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDay) {
      return new Text(text);
    }
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Day day)) {
      return List.of(Kind.DAY.misfit(field));
    }
    String text = day.date().toString();
    List<Misfit> misfits = form.misfit(text).stream().toList();
    if (misfits.isEmpty()) {
      path.put(record, text);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
