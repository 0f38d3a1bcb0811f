package dev.cosell.cli;

import dev.cosell.alias.TenancyArchetype;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.CompDeal;
import dev.cosell.comp.CompRole;
import dev.cosell.comp.DealApproval;
import dev.cosell.comp.DealRole;
import dev.cosell.comp.DealStructure;
import dev.cosell.comp.MarketplaceRouting;
import dev.cosell.comp.Payee;
import dev.cosell.comp.Refund;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Deals that were won, with all that credit depends on, as a file. */
final class CompDealsFile {
  private static final List<String> REQUIRED =
      List.of("deal_id", "value", "currency", "closed_on", "people");
  private static final String FACT = "fact:";

  /** Columns whose cells may name people, and are not repeated in messages. */
  private static final Set<String> PERSONAL = Set.of("people", "approvals");

  private final InputProblems problems;
  private final Set<String> facts;
  private final Map<String, Long> rows = new HashMap<>();
  private final List<CompDeal> deals = new ArrayList<>();

  private CompDealsFile(Set<String> facts, InputProblems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /** Reads the deals; columns named {@code fact:NAME} are the facts that a plan declares. */
  static List<CompDeal> read(Path file, Set<String> facts, InputProblems problems) {
    CompDealsFile read = new CompDealsFile(facts, problems);
    Set<String> optional =
        new HashSet<>(
            Set.of(
                "type",
                "region",
                "tenancy",
                "attribution",
                "marketplace",
                "structure",
                "fee_percent",
                "billing_closed_on",
                "disbursed_on",
                "under_verification",
                "refunds",
                "approvals"));
    facts.forEach(fact -> optional.add(FACT + fact));
    new CsvInput("--deals", file, REQUIRED, optional).read(problems, read::add);
    return read.deals;
  }

  private void add(CsvRow row) {
    String id = row.text("deal_id");
    if (id.isEmpty()) {
      return;
    }
    Long first = rows.putIfAbsent(id, row.number());
    if (first != null) {
      tell(
          row,
          "deal_id",
          "must differ from all others, but '" + id + "' stands in row " + first + " already",
          "take one of the rows out");
      return;
    }
    Optional<CurrencyUnit> currency =
        one(row, "currency", CurrencyUnit::of, "must be a currency such as USD");
    Optional<LocalDate> closedOn = one(row, "closed_on", LocalDate::parse, CustomersFile.DAY);
    Optional<Money> value =
        currency.flatMap(unit -> one(row, "value", text -> money(unit, text), amount(unit)));
    if (currency.isEmpty() || value.isEmpty() || closedOn.isEmpty()) {
      missing(row, "currency", "value", "closed_on");
      return;
    }
    CompDeal.Builder deal =
        CompDeal.of(new OpportunityId(id), value.get(), closedOn.get())
            .type(one(row, "type", OpportunityType::new, "must be a type"))
            .region(row.stated("region"))
            .tenancy(
                one(
                    row,
                    "tenancy",
                    TenancyArchetype::valueOf,
                    "must be one of " + List.of(TenancyArchetype.values())))
            .people(
                several(
                    row,
                    "people",
                    CompDealsFile::person,
                    "must be such as" + " ACCOUNT_EXECUTIVE=005S1*2|ALLIANCE_MANAGER@aws=005A1"))
            .routing(routing(row))
            .refunds(
                several(
                    row,
                    "refunds",
                    text -> refund(currency.get(), text),
                    "must be such as 2031-03-01=250.00"))
            .approvals(
                several(
                    row,
                    "approvals",
                    CompDealsFile::approval,
                    "must be such as RULE=OFFICE@2031-03-01#where it is written down"));
    several(row, "attribution", CompDealsFile::credit, "must be such as aws=SOURCED")
        .forEach(each -> deal.putAttribution(each.getKey(), each.getValue()));
    for (String fact : facts) {
      row.stated(FACT + fact).ifPresent(text -> deal.putFacts(fact, text));
    }
    try {
      deals.add(deal.build());
    } catch (IllegalArgumentException wrong) {
      for (String each : String.valueOf(wrong.getMessage()).split("\n", -1)) {
        tell(row, "", each, "correct the row");
      }
    }
  }

  /** Says of cells that must be filled that they are blank; others were told already. */
  private void missing(CsvRow row, String... columns) {
    for (String column : columns) {
      if (row.columns().containsKey(column) && row.stated(column).isEmpty()) {
        tell(row, column, "must not be blank", "state it");
      }
    }
  }

  private <T> Optional<T> one(CsvRow row, String column, Function<String, T> parse, String rule) {
    return row.stated(column).flatMap(text -> parsed(row, column, text, parse, rule));
  }

  private <T> List<T> several(CsvRow row, String column, Function<String, T> parse, String rule) {
    return row.stated(column).stream()
        .flatMap(cell -> Arrays.stream(cell.split("\\|", -1)))
        .flatMap(text -> parsed(row, column, text.strip(), parse, rule).stream())
        .toList();
  }

  private <T> Optional<T> parsed(
      CsvRow row, String column, String text, Function<String, T> parse, String rule) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
      String was = PERSONAL.contains(column) ? "" : ", but was '" + text + "'";
      tell(row, column, rule + was, "correct it");
      return Optional.empty();
    }
  }

  private void tell(CsvRow row, String column, String rule, String remedy) {
    problems.cell(row.file(), row.number(), column, rule, remedy);
  }

  private static String amount(CurrencyUnit unit) {
    return "must be an amount in "
        + unit
        + " with at most "
        + unit.getDecimalPlaces()
        + " decimals";
  }

  private static Money money(CurrencyUnit unit, String text) {
    return Money.of(unit, Percent.plain(new BigDecimal(text)), RoundingMode.UNNECESSARY);
  }

  /** The two sides of a separator. */
  private static String[] pair(String text, String separator) {
    int at = text.indexOf(separator);
    if (at < 0) {
      throw new IllegalArgumentException("no " + separator);
    }
    return new String[] {
      text.substring(0, at).strip(), text.substring(at + separator.length()).strip()
    };
  }

  private static DealRole person(String text) {
    String[] sides = pair(text, "=");
    String[] weighed = sides[1].contains("*") ? pair(sides[1], "*") : new String[] {sides[1], "1"};
    String[] placed = sides[0].contains("@") ? pair(sides[0], "@") : new String[] {sides[0]};
    return new DealRole(
        new Payee(weighed[0]),
        new CompRole(placed[0]),
        placed.length == 2 ? Optional.of(new Cloud(placed[1])) : Optional.empty(),
        Integer.parseInt(weighed[1]));
  }

  private static Map.Entry<Cloud, Credit> credit(String text) {
    String[] sides = pair(text, "=");
    return Map.entry(new Cloud(sides[0]), Credit.valueOf(sides[1]));
  }

  private static Refund refund(CurrencyUnit unit, String text) {
    String[] sides = pair(text, "=");
    return new Refund(LocalDate.parse(sides[0]), money(unit, sides[1]));
  }

  private static DealApproval approval(String text) {
    String[] rule = pair(text, "=");
    String[] office = pair(rule[1], "@");
    String[] day = pair(office[1], "#");
    return new DealApproval(rule[0], office[0], LocalDate.parse(day[0]), day[1]);
  }

  private Optional<MarketplaceRouting> routing(CsvRow row) {
    Optional<Cloud> cloud =
        one(row, "marketplace", Cloud::new, "must be the id of a cloud such as aws");
    DealStructure structure =
        one(
                row,
                "structure",
                DealStructure::valueOf,
                "must be one of " + List.of(DealStructure.values()))
            .orElse(cloud.isPresent() ? DealStructure.PRIVATE_OFFER : DealStructure.DIRECT);
    Optional<Percent> fee = one(row, "fee_percent", Percent::of, "must be a number such as 3");
    Optional<LocalDate> billed = one(row, "billing_closed_on", LocalDate::parse, CustomersFile.DAY);
    Optional<LocalDate> paid = one(row, "disbursed_on", LocalDate::parse, CustomersFile.DAY);
    boolean held =
        one(row, "under_verification", CompDealsFile::flag, "must be true or false").orElse(false);
    if (cloud.isEmpty()) {
      if (structure != DealStructure.DIRECT) {
        tell(row, "marketplace", "is required of a " + structure, "say whose marketplace it is");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MarketplaceRouting(
              cloud.get(), structure, fee.orElse(Percent.of("0")), billed, paid, held));
    } catch (IllegalArgumentException wrong) {
      tell(row, "marketplace", String.valueOf(wrong.getMessage()), "correct the row");
      return Optional.empty();
    }
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither");
    }
    return text.equals("true");
  }
}
