package dev.cosell.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The cells of a row as values; what cannot be read is told.
 *
 * @param row the row
 * @param personal the columns that may name people, whose cells are not repeated in messages
 * @param problems takes what is wrong
 */
record RowCells(CsvRow row, Set<String> personal, InputProblems problems) {
  private static final int DATE = 10;

  /** The value of a cell; empty if it is blank or broken. */
  <T> Optional<T> one(String column, Function<String, T> parse, String rule) {
    return row.stated(column).flatMap(text -> parsed(column, text, parse, rule));
  }

  /** The value of a cell that must not be blank. */
  <T> Optional<T> required(String column, Function<String, T> parse, String rule) {
    if (row.columns().containsKey(column) && row.stated(column).isEmpty()) {
      tell(column, "must not be blank", "state it");
    }
    return one(column, parse, rule);
  }

  /** The values of a cell that separates them by {@code |}. */
  <T> List<T> several(String column, Function<String, T> parse, String rule) {
    return row.stated(column).stream()
        .flatMap(cell -> Arrays.stream(cell.split("\\|", -1)))
        .flatMap(text -> parsed(column, text.strip(), parse, rule).stream())
        .toList();
  }

  private <T> Optional<T> parsed(
      String column, String text, Function<String, T> parse, String rule) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
      String was = personal.contains(column) ? "" : ", but was '" + text + "'";
      tell(column, rule + was, "correct it");
      return Optional.empty();
    }
  }

  void tell(String column, String rule, String remedy) {
    problems.cell(row.file(), row.number(), column, rule, remedy);
  }

  /** A day of four digits a year, which leaves room to count from it. */
  static LocalDate day(String text) {
    if (text.length() != DATE) {
      throw new DateTimeException("not a day");
    }
    return LocalDate.parse(text);
  }
}
