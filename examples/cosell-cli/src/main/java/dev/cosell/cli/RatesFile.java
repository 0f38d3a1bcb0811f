package dev.cosell.cli;

import dev.cosell.comp.RateTable;
import dev.cosell.money.Percent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Exchange rates by day, as a file. */
final class RatesFile {
  private static final List<String> COLUMNS = List.of("from", "to", "since", "rate");

  /** More digits than any rate has; a number of a billion zeros is a mistake. */
  private static final int MOST_DECIMALS = 20;

  private RatesFile() {}

  /** The rates; none where there is no file. */
  static RateTable read(@Nullable Path file, InputProblems problems) {
    if (file == null) {
      return RateTable.none();
    }
    List<RateTable.Rate> rates = new ArrayList<>();
    CsvInput input = new CsvInput("--rates", file, COLUMNS, Set.of());
    input.read(problems, row -> rate(new RowCells(row, Set.of(), problems)).ifPresent(rates::add));
    try {
      return RateTable.of(rates);
    } catch (IllegalArgumentException twice) {
      for (String each : String.valueOf(twice.getMessage()).split("\n", -1)) {
        problems.file(input.name(), each, "take one of them out");
      }
      return RateTable.none();
    }
  }

  private static Optional<RateTable.Rate> rate(RowCells cells) {
    Optional<CurrencyUnit> from =
        cells.required("from", CurrencyUnit::of, "must be a currency such as EUR");
    Optional<CurrencyUnit> to =
        cells.required("to", CurrencyUnit::of, "must be a currency such as USD");
    Optional<LocalDate> since = cells.required("since", RowCells::day, CustomersFile.DAY);
    Optional<BigDecimal> rate =
        cells.required("rate", RatesFile::number, "must be a number such as 1.0832");
    if (from.isEmpty() || to.isEmpty() || since.isEmpty() || rate.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RateTable.Rate(from.get(), to.get(), since.get(), rate.get()));
    } catch (IllegalArgumentException wrong) {
      cells.tell("", String.valueOf(wrong.getMessage()), "correct the row");
      return Optional.empty();
    }
  }

  private static BigDecimal number(String text) {
    BigDecimal number = Percent.plain(new BigDecimal(text));
    if (number.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("too many decimals");
    }
    return number;
  }
}
