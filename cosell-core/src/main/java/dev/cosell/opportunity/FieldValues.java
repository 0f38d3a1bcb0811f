package dev.cosell.opportunity;

import dev.cosell.internal.Json;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A record's values by field, in the order of the field names.
 *
 * <p>Immutable. The JSON form is one object with the field names in order, so that equal records
 * have equal texts: a text is a string, a whole number a number, an amount {@code {"amount":
 * "12.50", "currency": "USD"}}, a day {@code {"date": "2031-01-15"}}, items a list of strings,
 * people a list of objects and a blank {@code null}.
 *
 * <p>People who are marked as a cloud's ({@link
 * dev.cosell.contact.OpportunityContact#counterpart()}) stand in {@link Field#CRM_COUNTERPARTS},
 * whichever field they are given for, so that no field that may be sent ever holds one.
 */
public final class FieldValues {
  private static final FieldValues NONE = new FieldValues(new TreeMap<>());

  private final NavigableMap<Field, FieldValue> values;

  private FieldValues(NavigableMap<Field, FieldValue> values) {
    this.values = CounterpartsApart.in(values);
  }

  /**
   * A record without any value.
   *
   * @return the empty record
   */
  public static FieldValues none() {
    return NONE;
  }

  /**
   * A record of the given values.
   *
   * @param values the values by field
   * @return the record
   */
  public static FieldValues of(Map<Field, FieldValue> values) {
    return values.isEmpty() ? NONE : new FieldValues(new TreeMap<>(values));
  }

  /**
   * A new builder.
   *
   * @return a builder without any value
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text that {@link #toJson} wrote
   * @return the record
   * @throws IllegalArgumentException if the text is not the JSON form of a record; the message
   *     names the field and never its value
   */
  public static FieldValues fromJson(String json) {
    return FieldValuesJson.read(Json.object(json));
  }

  /**
   * The value of a field.
   *
   * @param field the field
   * @return the value, {@link FieldValue.Blank} included; empty if the record does not speak of it
   */
  public Optional<FieldValue> get(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  /**
   * The text of a field.
   *
   * @param field the field
   * @return the text; empty if the field has no value or one that is not a {@link FieldValue.Text}
   */
  public Optional<String> text(Field field) {
    return values.get(field) instanceof Text text ? Optional.of(text.text()) : Optional.empty();
  }

  /**
   * The amount of a field.
   *
   * @param field the field
   * @return the amount; empty if the field has no value or one that is not an amount
   */
  public Optional<Money> amount(Field field) {
    return values.get(field) instanceof Amount amount
        ? Optional.of(amount.money())
        : Optional.empty();
  }

  /**
   * The day of a field.
   *
   * @param field the field
   * @return the day; empty if the field has no value or one that is not a day
   */
  public Optional<LocalDate> day(Field field) {
    return values.get(field) instanceof Day day ? Optional.of(day.date()) : Optional.empty();
  }

  /**
   * The words of a field.
   *
   * @param field the field
   * @return the items, or the text as the only one; an empty list if the field has neither
   */
  public List<String> items(Field field) {
    FieldValue value = values.get(field);
    if (value instanceof Items items) {
      return items.items();
    }
    return value instanceof Text text ? List.of(text.text()) : List.of();
  }

  /**
   * The fields that have a value, blank ones included.
   *
   * @return the fields, in name order
   */
  public Set<Field> fields() {
    return asMap().keySet();
  }

  /**
   * All values.
   *
   * @return the values by field, in name order; cannot be changed
   */
  public NavigableMap<Field, FieldValue> asMap() {
    return java.util.Collections.unmodifiableNavigableMap(values);
  }

  /**
   * Whether the record holds nothing.
   *
   * @return whether there is no value at all
   */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * This record with the values of another over it.
   *
   * @param other the values that win
   * @return the record of both
   */
  public FieldValues with(FieldValues other) {
    if (other.isEmpty()) {
      return this;
    }
    NavigableMap<Field, FieldValue> both = new TreeMap<>(values);
    both.putAll(other.values);
    return new FieldValues(both);
  }

  /**
   * This record with one value changed.
   *
   * @param field the field
   * @param value the value
   * @return the changed record
   */
  public FieldValues with(Field field, FieldValue value) {
    NavigableMap<Field, FieldValue> changed = new TreeMap<>(values);
    changed.put(field, value);
    return new FieldValues(changed);
  }

  /**
   * The part of this record whose fields pass a test.
   *
   * @param test the test
   * @return the fields that pass, with their values
   */
  public FieldValues only(Predicate<Field> test) {
    NavigableMap<Field, FieldValue> some = new TreeMap<>(values);
    some.keySet().removeIf(test.negate());
    return new FieldValues(some);
  }

  /**
   * The JSON form; equal records give equal texts. It holds personal data where the record does.
   *
   * @return one JSON object without line breaks
   */
  public String toJson() {
    return Json.write(FieldValuesJson.write(this));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldValues that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names of the fields; no value, since one may be personal. */
  @Override
  public String toString() {
    return "FieldValues" + values.keySet();
  }

  /** Collects values; a later value of the same field replaces an earlier one. */
  public static final class Builder {
    private final TreeMap<Field, FieldValue> values = new TreeMap<>();

    private Builder() {}

    /**
     * Sets a field.
     *
     * @param field the field
     * @param value the value
     * @return this
     */
    public Builder put(Field field, FieldValue value) {
      values.put(field, value);
      return this;
    }

    /**
     * Sets a text, unless it is blank.
     *
     * @param field the field
     * @param text the text
     * @return this
     */
    public Builder text(Field field, String text) {
      if (!text.isBlank()) {
        values.put(field, new Text(text));
      }
      return this;
    }

    /**
     * Sets a text, if there is one and it is not blank.
     *
     * @param field the field
     * @param text the text
     * @return this
     */
    public Builder text(Field field, Optional<String> text) {
      text.ifPresent(present -> text(field, present));
      return this;
    }

    /**
     * Sets a set of words, unless none of them says anything.
     *
     * @param field the field
     * @param items the words
     * @return this
     */
    public Builder items(Field field, List<String> items) {
      if (items.stream().anyMatch(item -> !item.isBlank())) {
        values.put(field, new Items(items));
      }
      return this;
    }

    /**
     * The record.
     *
     * @return a record of what was set
     */
    public FieldValues build() {
      return of(values);
    }
  }
}
