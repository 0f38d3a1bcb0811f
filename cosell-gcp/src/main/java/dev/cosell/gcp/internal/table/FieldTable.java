package dev.cosell.gcp.internal.table;

import dev.cosell.gcp.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where each field stands in Google's record.
 *
 * @param source the documents
 * @param read the day they were read
 * @param entries the fields, in the order of the record
 */
public record FieldTable(String source, LocalDate read, List<Entry> entries) {
  /** What kind of value a member takes. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A word of one of Google's enumerations. */
    WORD,
    /** A list of such words. */
    WORDS,
    /** A truth value. */
    FLAG,
    /** A whole number. */
    WHOLE,
    /** An amount of money. */
    AMOUNT,
    /** A day. */
    DAY,
    /** A country's code of two letters. */
    COUNTRY,
    /** A host name without anything around it. */
    DOMAIN,
    /** A list of lines. */
    LINES,
    /** A word that stands for the library's opportunity type. */
    TYPE,
    /** A word that stands for the library's industry. */
    INDUSTRY,
    /** A word that stands for the library's stage. */
    STAGE,
    /** The customer's people. */
    CONTACTS
  }

  /**
   * One field.
   *
   * @param field the library's name
   * @param path the member's path
   * @param kind what it takes
   * @param required whether a submission needs it
   * @param maxLength the most characters
   * @param basis what the entry rests on
   */
  public record Entry(
      String field,
      String path,
      Kind kind,
      boolean required,
      OptionalInt maxLength,
      Confidence basis) {}

  static FieldTable load() {
    File file = TableFile.read("fields.json", File.class);
    return new FieldTable(
        file.source,
        LocalDate.parse(file.read),
        file.fields.stream()
            .map(
                row ->
                    new Entry(
                        row.field,
                        row.path,
                        row.kind,
                        row.required,
                        row.maxLength == 0 ? OptionalInt.empty() : OptionalInt.of(row.maxLength),
                        row.basis))
            .toList());
  }

  /**
   * Looks a field up.
   *
   * @param field the library's name
   * @return the entry; empty if Google's record has no place for the field
   */
  public Optional<Entry> of(String field) {
    return entries.stream().filter(entry -> entry.field().equals(field)).findFirst();
  }

  private record File(String source, String read, List<Row> fields) {}

  private record Row(
      String field, String path, Kind kind, boolean required, int maxLength, Confidence basis) {}
}
