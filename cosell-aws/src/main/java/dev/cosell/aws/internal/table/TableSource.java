package dev.cosell.aws.internal.table;

import java.time.LocalDate;

/**
 * Where a table comes from.
 *
 * @param source the documents, with their versions
 * @param read the day they were read
 */
public record TableSource(String source, LocalDate read) {
  static TableSource of(String source, String read) {
    return new TableSource(source, LocalDate.parse(read));
  }
}
