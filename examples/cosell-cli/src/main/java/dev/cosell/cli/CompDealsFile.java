package dev.cosell.cli;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.alias.TenancyArchetype;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.CompDeal;
import dev.cosell.comp.CompRole;
import dev.cosell.comp.DealApproval;
import dev.cosell.comp.DealRole;
import dev.cosell.comp.DealStructure;
import dev.cosell.comp.MarketplaceRouting;
import dev.cosell.comp.Refund;
import dev.cosell.contact.Contact;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Deals that were won, with all that credit depends on, as a file. */
final class CompDealsFile {
  private static final List<String> REQUIRED =
      List.of("deal_id", "value", "currency", "closed_on", "people");

  /** What only a deal through a marketplace has. */
  private static final List<String> OF_MARKETPLACE =
      List.of("fee_percent", "billing_closed_on", "disbursed_on", "under_verification");

  private static final String ACCOUNT = "account_id";
  private static final String CREATED = "created_on";
  private static final Set<String> OPTIONAL =
      Set.of(
          "type",
          "region",
          "tenancy",
          "attribution",
          ACCOUNT,
          CREATED,
          "marketplace",
          "structure",
          "fee_percent",
          "billing_closed_on",
          "disbursed_on",
          "under_verification",
          "refunds",
          "approvals");
  private static final Set<String> PERSONAL = Set.of("people", "approvals");
  private static final String FACT = "fact:";

  private final InputProblems problems;
  private final Optional<Set<String>> facts;
  private final Optional<LoggedAttribution> logged;
  private final Map<String, Long> rows = new HashMap<>();
  private final List<CompDeal> deals = new ArrayList<>();
  private boolean isFirst = true;

  private CompDealsFile(
      Optional<Set<String>> facts, Optional<LoggedAttribution> logged, InputProblems problems) {
    this.facts = facts;
    this.logged = logged;
    this.problems = problems;
  }

  /**
   * Reads the deals.
   *
   * @param facts what the plan declares, each a column {@code fact:NAME}; empty if nobody knows
   * @param logged who brought each deal; empty if the column {@code attribution} says it
   */
  static List<CompDeal> read(
      Path file,
      Optional<Set<String>> facts,
      Optional<LoggedAttribution> logged,
      InputProblems problems) {
    CompDealsFile read = new CompDealsFile(facts, logged, problems);
    Set<String> optional = new HashSet<>(OPTIONAL);
    facts.orElse(Set.of()).forEach(fact -> optional.add(FACT + fact));
    new CsvInput("--deals", file, REQUIRED, optional).read(problems, read::add);
    return read.deals;
  }

  private void add(CsvRow row) {
    RowCells cells = new RowCells(row, PERSONAL, problems);
    if (isFirst) {
      isFirst = false;
      undeclared(row);
    }
    String id = row.text("deal_id");
    Long first = id.isEmpty() ? null : rows.putIfAbsent(id, row.number());
    if (first != null) {
      cells.tell(
          "deal_id",
          "must differ from all others, but '" + id + "' stands in row " + first + " already",
          "take one of the rows out");
    }
    Optional<CurrencyUnit> currency =
        cells.required("currency", CurrencyUnit::of, "must be a currency such as USD");
    Optional<LocalDate> closedOn = cells.required("closed_on", RowCells::day, CustomersFile.DAY);
    Optional<Money> value = value(cells, currency);
    Optional<OpportunityType> type = cells.one("type", OpportunityType::new, "must be a type");
    Optional<TenancyArchetype> tenancy =
        cells.one(
            "tenancy",
            TenancyArchetype::valueOf,
            "must be one of " + List.of(TenancyArchetype.values()));
    List<DealRole> people = people(cells);
    Optional<MarketplaceRouting> routing = routing(cells);
    List<Refund> refunds =
        currency
            .map(
                unit ->
                    cells.several(
                        "refunds",
                        text -> DealWords.refund(unit, text),
                        "must be such as 2031-03-01=250.00"))
            .orElse(List.of());
    List<DealApproval> approvals =
        cells.several(
            "approvals",
            DealWords::approval,
            "must be such as RULE=OFFICE@2031-03-01#where it is written down");
    Map<Cloud, Credit> stated = attribution(cells);
    Optional<AccountId> account = cells.one(ACCOUNT, AccountId::new, "must be an id");
    Optional<LocalDate> created = cells.one(CREATED, RowCells::day, CustomersFile.DAY);
    if (first != null || id.isEmpty() || value.isEmpty() || closedOn.isEmpty()) {
      return;
    }
    CompDeal.Builder deal =
        CompDeal.of(new OpportunityId(id), value.get(), closedOn.get())
            .type(type)
            .region(row.stated("region"))
            .tenancy(tenancy)
            .people(people)
            .routing(routing)
            .refunds(refunds)
            .approvals(approvals)
            .attribution(
                logged
                    .map(log -> log.of(joinable(id, account, created, people), stated))
                    .orElse(stated));
    for (String fact : facts.orElse(Set.of())) {
      row.stated(FACT + fact).ifPresent(text -> deal.putFacts(fact, text));
    }
    try {
      deals.add(deal.build());
    } catch (IllegalArgumentException wrong) {
      for (String each : String.valueOf(wrong.getMessage()).split("\n", -1)) {
        cells.tell("", each, "correct the row");
      }
    }
  }

  /** The deal with what joins it to entries of a log: its customer, its owner and its first day. */
  private static Opportunity joinable(
      String id, Optional<AccountId> account, Optional<LocalDate> created, List<DealRole> people) {
    Opportunity.Builder deal =
        Opportunity.builder()
            .id(new OpportunityId(id))
            .account(account.map(each -> Account.builder().id(each).build()));
    List<String> sellers =
        people.stream()
            .filter(each -> each.role().equals(CompRole.ACCOUNT_EXECUTIVE))
            .map(each -> each.payee().id())
            .distinct()
            .toList();
    if (sellers.size() == 1) {
      deal.owner(Contact.builder().id(sellers.get(0)).build());
    }
    created.ifPresent(
        day -> deal.details(Map.of(LoggedAttribution.POLICY.created(), new FieldValue.Day(day))));
    return deal.build();
  }

  /** A fact that no plan declares would be lost. */
  private void undeclared(CsvRow row) {
    facts.ifPresent(
        declared ->
            row.columns().keySet().stream()
                .filter(column -> column.startsWith(FACT))
                .filter(column -> !declared.contains(column.substring(FACT.length())))
                .sorted()
                .forEach(
                    column ->
                        problems.file(
                            row.file(),
                            "column " + column + " must be a fact that the plan declares",
                            "declare it under facts, or take the column out")));
  }

  private static Optional<Money> value(RowCells cells, Optional<CurrencyUnit> currency) {
    if (currency.isEmpty()) {
      cells.required("value", text -> text, "");
      return Optional.empty();
    }
    CurrencyUnit unit = currency.get();
    return cells.required(
        "value",
        text -> DealWords.money(unit, text),
        "must be an amount in " + unit + " with at most " + unit.getDecimalPlaces() + " decimals");
  }

  private static List<DealRole> people(RowCells cells) {
    List<DealRole> people = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (DealRole each :
        cells.several(
            "people",
            DealWords::person,
            "must be such as ACCOUNT_EXECUTIVE=005S1*2|ALLIANCE_MANAGER@aws=005A1")) {
      if (seen.add(List.of(each.payee(), each.role()))) {
        people.add(each);
      } else {
        cells.tell(
            "people",
            "must have each person once in a role, but has one twice as " + each.role(),
            "take one of them out");
      }
    }
    return people;
  }

  private static Map<Cloud, Credit> attribution(RowCells cells) {
    Map<Cloud, Credit> attribution = new TreeMap<>();
    for (Map.Entry<Cloud, Credit> each :
        cells.several(
            "attribution",
            DealWords::credit,
            "must be such as aws=SOURCED, one of " + List.of(Credit.values()))) {
      if (attribution.putIfAbsent(each.getKey(), each.getValue()) != null) {
        cells.tell(
            "attribution",
            "must have each cloud once, but has " + each.getKey() + " twice",
            "take one of them out");
      }
    }
    return attribution;
  }

  private static Optional<MarketplaceRouting> routing(RowCells cells) {
    Optional<Cloud> cloud =
        cells.one("marketplace", Cloud::new, "must be the id of a cloud such as aws");
    DealStructure structure =
        cells
            .one(
                "structure",
                DealStructure::valueOf,
                "must be one of " + List.of(DealStructure.values()))
            .orElse(cloud.isPresent() ? DealStructure.PRIVATE_OFFER : DealStructure.DIRECT);
    Optional<Percent> fee =
        cells.one("fee_percent", DealWords::fee, "must be a number from 0 to 100 such as 3");
    Optional<LocalDate> billed = cells.one("billing_closed_on", RowCells::day, CustomersFile.DAY);
    Optional<LocalDate> paid = cells.one("disbursed_on", RowCells::day, CustomersFile.DAY);
    boolean isHeld =
        cells.one("under_verification", DealWords::flag, "must be true or false").orElse(false);
    if (cells.row().stated("marketplace").isEmpty()) {
      OF_MARKETPLACE.stream()
          .filter(
              column ->
                  cells.row().stated(column).filter(text -> !text.equals("false")).isPresent())
          .findFirst()
          .or(() -> Optional.of("structure").filter(column -> structure != DealStructure.DIRECT))
          .ifPresent(
              column ->
                  cells.tell(
                      "marketplace",
                      "must not be blank where " + column + " is stated",
                      "say whose marketplace it is"));
    }
    try {
      return cloud.map(
          of ->
              new MarketplaceRouting(
                  of, structure, fee.orElse(Percent.of("0")), billed, paid, isHeld));
    } catch (IllegalArgumentException wrong) {
      cells.tell("marketplace", String.valueOf(wrong.getMessage()), "correct the row");
      return Optional.empty();
    }
  }
}
