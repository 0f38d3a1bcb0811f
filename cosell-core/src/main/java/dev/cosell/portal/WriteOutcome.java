package dev.cosell.portal;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one field of a write, seen by reading the record back.
 *
 * @param field the field
 * @param result what became of it
 * @param sent what was to be written; {@link FieldValue.Blank} to clear the field
 * @param found what the portal holds now
 */
public record WriteOutcome(
    Field field, Result result, FieldValue sent, Optional<FieldValue> found) {

  /** What can become of a field. */
  public enum Result {
    /** The portal holds what was sent. */
    APPLIED,
    /** The portal holds something else than before and than what was sent. */
    NORMALISED,
    /** The portal answered with success and holds what it held before. */
    IGNORED,
    /** The portal refused the write. */
    REJECTED,
    /** It is not known yet. */
    PENDING
  }

  /**
   * Compares a write with what the portal holds after it.
   *
   * @param before what the portal held before
   * @param sent what was to be written
   * @param after what the portal holds after the write
   * @return one outcome per field that was sent, in the order of the field names
   */
  public static List<WriteOutcome> compare(
      FieldValues before, FieldValues sent, FieldValues after) {
    List<WriteOutcome> outcomes = new ArrayList<>();
    sent.asMap()
        .forEach(
            (field, value) -> {
              Optional<FieldValue> wanted = stated(Optional.of(value));
              Optional<FieldValue> found = stated(after.get(field));
              Result result =
                  found.equals(wanted)
                      ? Result.APPLIED
                      : found.equals(stated(before.get(field)))
                          ? Result.IGNORED
                          : Result.NORMALISED;
              outcomes.add(new WriteOutcome(field, result, value, found));
            });
    return outcomes;
  }

  /**
   * The outcome of a write that was refused, or that nothing is known of yet.
   *
   * @param sent what was to be written
   * @param result {@link Result#REJECTED} or {@link Result#PENDING}
   * @return one outcome per field that was sent, in the order of the field names
   */
  public static List<WriteOutcome> all(FieldValues sent, Result result) {
    return sent.asMap().entrySet().stream()
        .map(entry -> new WriteOutcome(entry.getKey(), result, entry.getValue(), Optional.empty()))
        .toList();
  }

  private static Optional<FieldValue> stated(Optional<FieldValue> value) {
    return value.filter(stated -> !stated.isBlank());
  }
}
