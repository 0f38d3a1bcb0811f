package dev.cosell.cli;

import dev.cosell.alias.CloudCustomer;
import dev.cosell.alias.CommitKind;
import dev.cosell.alias.CommitStatus;
import dev.cosell.alias.CoveringCounterpart;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A cloud's customer list as a file. */
final class CustomersFile {
  private static final List<String> REQUIRED = List.of("customer_id", "name");
  private static final Set<String> OPTIONAL =
      Set.of(
          "country",
          "region",
          "domain",
          "commit",
          "commit_amount",
          "commit_currency",
          "commit_until",
          "spend_level",
          "counterparts");
  static final String DAY = "must be a date such as 2031-01-15";

  private final Cloud cloud;
  private final InputProblems problems;
  private final List<CloudCustomer> customers = new ArrayList<>();

  private CustomersFile(Cloud cloud, InputProblems problems) {
    this.cloud = cloud;
    this.problems = problems;
  }

  static List<CloudCustomer> read(Path file, Cloud cloud, InputProblems problems) {
    CustomersFile read = new CustomersFile(cloud, problems);
    new CsvInput("--customers", file, REQUIRED, OPTIONAL).read(problems, read::add);
    return read.customers;
  }

  private void add(CsvRow row) {
    row.stated("customer_id")
        .ifPresent(
            id ->
                customers.add(
                    CloudCustomer.builder()
                        .id(new PortalId(cloud, id))
                        .name(row.text("name"))
                        .country(row.stated("country"))
                        .region(row.stated("region"))
                        .domain(row.stated("domain"))
                        .commit(commit(row))
                        .spendLevel(row.stated("spend_level"))
                        .counterparts(counterparts(row))
                        .build()));
  }

  private Optional<CommitStatus> commit(CsvRow row) {
    Optional<Money> amount = amount(row);
    Optional<LocalDate> until = day(row, "commit_until", row.text("commit_until"), problems);
    Optional<String> kind = row.stated("commit").map(text -> text.toUpperCase(Locale.ROOT));
    if (kind.isEmpty() && (amount.isPresent() || until.isPresent())) {
      problems.cell(
          row.file(),
          row.number(),
          "commit",
          "must say what is committed, such as EDP, MACC or CUD, where an amount or a day stands",
          "state it, or leave all of them blank");
    }
    return kind.map(name -> new CommitStatus(new CommitKind(name), amount, until));
  }

  private Optional<Money> amount(CsvRow row) {
    Optional<String> amount = row.stated("commit_amount");
    Optional<String> currency = row.stated("commit_currency");
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    if (currency.isEmpty()) {
      problems.cell(
          row.file(),
          row.number(),
          "commit_currency",
          "must stand beside an amount",
          "state it, such as USD");
      return Optional.empty();
    }
    try {
      return Optional.of(
          Money.of(
              CurrencyUnit.of(currency.get().toUpperCase(Locale.ROOT)),
              new BigDecimal(amount.get())));
    } catch (IllegalArgumentException | ArithmeticException broken) {
      problems.cell(
          row.file(),
          row.number(),
          "commit_amount",
          "must be an amount of a currency such as 120000.00 and USD, but was '"
              + amount.get()
              + "' and '"
              + currency.get()
              + "'",
          "write it with a point and no other signs, and an ISO 4217 code");
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(CsvRow row, String column, String text, InputProblems problems) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException broken) {
      problems.cell(
          row.file(), row.number(), column, DAY + ", but was '" + text + "'", "correct it");
      return Optional.empty();
    }
  }

  /** Roles separated by {@code |}, each with {@code @} and the day of the last touch, if known. */
  private List<CoveringCounterpart> counterparts(CsvRow row) {
    List<CoveringCounterpart> counterparts = new ArrayList<>();
    for (String text : row.text("counterparts").split("\\|", -1)) {
      if (!text.isBlank()) {
        int at = text.lastIndexOf('@');
        String role = (at < 0 ? text : text.substring(0, at)).strip();
        String day = at < 0 ? "" : text.substring(at + 1).strip();
        counterparts.add(
            new CoveringCounterpart(
                new Counterpart(
                    cloud,
                    role.isEmpty() ? Optional.empty() : Optional.of(new CounterpartRole(role)),
                    Contact.builder().build()),
                day(row, "counterparts", day, problems)));
      }
    }
    return counterparts;
  }
}
