package dev.cosell.cli;

import dev.cosell.comp.RateTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Exchange rates by day, as a file. */
final class RatesFile {
  private static final List<String> COLUMNS = List.of("from", "to", "since", "rate");

  private RatesFile() {}

  /** The rates; none where there is no file. */
  static RateTable read(@Nullable Path file, InputProblems problems) {
    if (file == null) {
      return RateTable.none();
    }
    List<RateTable.Rate> rates = new ArrayList<>();
    CsvInput input = new CsvInput("--rates", file, COLUMNS, Set.of());
    input.read(problems, row -> rate(row, problems).ifPresent(rates::add));
    try {
      return RateTable.of(rates);
    } catch (IllegalArgumentException twice) {
      for (String each : String.valueOf(twice.getMessage()).split("\n", -1)) {
        problems.file(input.name(), each, "take one of them out");
      }
      return RateTable.none();
    }
  }

  private static Optional<RateTable.Rate> rate(CsvRow row, InputProblems problems) {
    Optional<CurrencyUnit> from =
        cell(row, "from", CurrencyUnit::of, "must be a currency such as EUR", problems);
    Optional<CurrencyUnit> to =
        cell(row, "to", CurrencyUnit::of, "must be a currency such as USD", problems);
    Optional<LocalDate> since = cell(row, "since", LocalDate::parse, CustomersFile.DAY, problems);
    Optional<BigDecimal> rate =
        cell(row, "rate", BigDecimal::new, "must be a number such as 1.0832", problems);
    if (from.isEmpty() || to.isEmpty() || since.isEmpty() || rate.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RateTable.Rate(from.get(), to.get(), since.get(), rate.get()));
    } catch (IllegalArgumentException wrong) {
      problems.cell(
          row.file(), row.number(), "", String.valueOf(wrong.getMessage()), "correct the row");
      return Optional.empty();
    }
  }

  private static <T> Optional<T> cell(
      CsvRow row, String column, Function<String, T> parse, String rule, InputProblems problems) {
    try {
      return Optional.of(parse.apply(row.text(column)));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      if (row.columns().containsKey(column)) {
        problems.cell(
            row.file(),
            row.number(),
            column,
            rule + ", but was '" + row.text(column) + "'",
            "correct it");
      }
      return Optional.empty();
    }
  }
}
