package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import dev.cosell.internal.JsonReader;
import dev.cosell.money.Percent;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads a plan, and tells the reader everything that is wrong with it. */
final class PlanReading {
  private static final String A_PERCENT =
      "must be the text of a number such as 12.5, zero or more, with at most four decimals";

  private final JsonReader document;
  private final Set<String> unread = new TreeSet<>();
  private final Map<String, DealFact.Type> facts;
  private final Optional<CurrencyUnit> currency;
  private final CompPlan.Builder builder = new CompPlan.Builder();

  private PlanReading(JsonReader document) {
    this.document = document;
    this.facts = facts();
    this.currency =
        document.stated(
            "currency",
            document.optional("currency", CurrencyUnit::of, "must be a currency such as USD"));
    if (currency.isEmpty()) {
      unread.add("currency");
    }
  }

  /** Reads a plan; what is wrong with it is told when the document's reading ends. */
  static PlanReading of(JsonReader document) {
    PlanReading reading = new PlanReading(document);
    reading.read();
    return reading;
  }

  /** The plan, once the document's reading has ended without a problem. */
  CompPlan plan() {
    return builder.build();
  }

  private void read() {
    PolicyHeader header = document.header();
    Optional<LocalDate> until = document.optionalDate("effectiveUntil");
    Offices offices = document.offices();
    Optional<LocalDate> reviewBy = document.optionalDate("reviewBy");
    RoundingMode rounding = rounding();
    int fiscalYearStart = document.optionalWhole("fiscalYearStart").orElse(1);
    CompPeriod.Length quotaPeriod = length("quotaPeriod");
    CompPeriod.Length payPeriod = length("payPeriod");
    ConditionReading conditions = new ConditionReading(facts);
    List<Participant> participants =
        all("participants", document.objects("participants"), this::participant);
    List<SplitRule> splits =
        all("splits", document.requiredObjects("splits"), each -> split(each, conditions));
    List<OverlayPool> pools = all("pools", document.objects("pools"), this::pool);
    List<CreditRule> rules =
        all("rules", document.objects("rules"), each -> rule(each, conditions));
    PayTiming timing =
        document.optionalObject("timing").map(this::timing).orElse(PayTiming.standard());
    Clawback clawback =
        document.optionalObject("clawback").map(this::clawback).orElse(Clawback.standard());
    if (!document.has("splits")) {
      unread.add("splits");
    }
    boolean hasDay = !header.effectiveFrom().equals(JsonReader.NO_DAY);
    new PlanRules(
            new PlanParts(
                header,
                until,
                offices,
                unit(),
                fiscalYearStart,
                facts,
                participants,
                splits,
                pools,
                rules,
                unread),
            (member, rule) -> {
              if (hasDay || !rule.contains("effectiveFrom")) {
                document.problem(member, rule);
              }
            })
        .check();
    builder
        .header(header)
        .currency(unit())
        .effectiveUntil(until)
        .offices(offices)
        .reviewBy(reviewBy)
        .rounding(rounding)
        .fiscalYearStart(fiscalYearStart)
        .quotaPeriod(quotaPeriod)
        .payPeriod(payPeriod)
        .facts(facts)
        .participants(participants)
        .splits(splits)
        .pools(pools)
        .rules(rules)
        .timing(timing)
        .clawback(clawback);
  }

  private CurrencyUnit unit() {
    return currency.orElse(CurrencyUnit.USD);
  }

  private <T> List<T> all(
      String member, List<JsonReader> from, Function<JsonReader, Optional<T>> one) {
    List<T> read = new ArrayList<>();
    for (JsonReader each : from) {
      one.apply(each).ifPresentOrElse(read::add, () -> unread.add(member));
    }
    return read;
  }

  private Map<String, DealFact.Type> facts() {
    SortedMap<String, DealFact.Type> declared = new TreeMap<>();
    document
        .optionalObject("facts")
        .ifPresent(
            types -> {
              for (String name : types.names()) {
                types
                    .optionalChoice(name, DealFact.Type.class)
                    .ifPresent(type -> declared.put(name, type));
              }
            });
    return declared;
  }

  private RoundingMode rounding() {
    RoundingMode mode =
        document.optionalChoice("rounding", RoundingMode.class).orElse(RoundingMode.HALF_EVEN);
    if (mode == RoundingMode.UNNECESSARY) {
      document.problem("rounding", "must say which way, but was UNNECESSARY");
    }
    return mode;
  }

  private CompPeriod.Length length(String member) {
    return document.required(
        member,
        document.optionalChoice(member, CompPeriod.Length.class),
        CompPeriod.Length.QUARTER);
  }

  private Optional<Participant> participant(JsonReader each) {
    Optional<Payee> payee = payee(each, "payee");
    Optional<CompRole> role = role(each, "role");
    Optional<Payee> manager = each.has("manager") ? payee(each, "manager") : Optional.empty();
    Optional<Money> quota = money(each, "quota");
    return each.stated("payee", payee).isPresent() && each.stated("role", role).isPresent()
        ? Optional.of(new Participant(payee.get(), role.get(), manager, quota))
        : Optional.empty();
  }

  private static Optional<Payee> payee(JsonReader each, String member) {
    return each.optional(member, Payee::new, CompJson.AN_ID);
  }

  private static Optional<CompRole> role(JsonReader each, String member) {
    return each.optional(member, CompRole::new, "must be a role such as ACCOUNT_EXECUTIVE");
  }

  private Optional<Money> money(JsonReader each, String member) {
    return each.optional(
        member, this::amountOf, "must be the text of an amount in " + unit() + " such as 500.00");
  }

  private Money amountOf(String text) {
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > unit().getDecimalPlaces()) {
      throw new IllegalArgumentException("more decimals than " + unit() + " has");
    }
    return Money.of(unit(), Percent.plain(number));
  }

  private static Optional<Percent> percent(JsonReader each, String member) {
    return each.optional(member, Percent::of, A_PERCENT);
  }

  private Optional<SplitRule> split(JsonReader each, ConditionReading conditions) {
    String id = each.text("id");
    int rank = each.positive("rank");
    Optional<Condition> when = when(each, conditions);
    SortedMap<CompRole, Percent> shares = new TreeMap<>();
    boolean allRead = true;
    Optional<JsonReader> given = each.stated("shares", each.optionalObject("shares"));
    for (String name : given.map(JsonReader::names).orElse(List.of())) {
      JsonReader of = given.orElseThrow();
      Optional<Percent> share = percent(of, name);
      try {
        CompRole role = new CompRole(name);
        share.ifPresent(value -> shares.put(role, value));
      } catch (IllegalArgumentException noRole) {
        of.problem(name, "must be a role such as ACCOUNT_EXECUTIVE");
        allRead = false;
      }
      allRead &= share.isPresent();
    }
    return allRead && given.isPresent() && when.isPresent()
        ? Optional.of(new SplitRule(id, rank, when.get(), shares))
        : Optional.empty();
  }

  private static Optional<Condition> when(JsonReader each, ConditionReading conditions) {
    return each.has("when")
        ? each.optionalObject("when").flatMap(conditions::read)
        : Optional.of(Condition.always());
  }

  private Optional<OverlayPool> pool(JsonReader each) {
    String id = each.text("id");
    Optional<CreditKind> kind = each.stated("kind", each.optionalChoice("kind", CreditKind.class));
    Optional<Percent> cap = each.stated("cap", percent(each, "cap"));
    return kind.isPresent() && cap.isPresent()
        ? Optional.of(new OverlayPool(id, kind.get(), cap.get()))
        : Optional.empty();
  }

  private Optional<CreditRule> rule(JsonReader each, ConditionReading conditions) {
    String id = each.text("id");
    String pool = each.text("pool");
    Optional<CreditKind> kind = each.stated("kind", each.optionalChoice("kind", CreditKind.class));
    int rank = each.positive("rank");
    Optional<CompRole> role = each.stated("role", role(each, "role"));
    Optional<Condition> when = when(each, conditions);
    Optional<CreditAmount> amount =
        each.stated("amount", each.optionalObject("amount")).flatMap(this::amount);
    Optional<Money> perDeal = money(each, "capPerDeal");
    Optional<Money> perPeriod = money(each, "capPerPeriod");
    List<String> approvers = each.texts("approvers");
    return kind.isPresent() && role.isPresent() && when.isPresent() && amount.isPresent()
        ? Optional.of(
            new CreditRule(
                id,
                pool,
                kind.get(),
                rank,
                role.get(),
                when.get(),
                amount.get(),
                perDeal,
                perPeriod,
                approvers))
        : Optional.empty();
  }

  private Optional<CreditAmount> amount(JsonReader each) {
    if (each.has("share")) {
      Optional<Percent> share = percent(each, "share");
      return base(each).flatMap(of -> share.map(value -> new CreditAmount.Share(value, of)));
    }
    if (each.has("times")) {
      Optional<CreditBase> base = base(each);
      return each.optional(
              "times",
              text ->
                  new CreditAmount.Multiple(
                      new BigDecimal(text), base.orElse(CreditBase.DEAL_VALUE)),
              A_PERCENT)
          .filter(read -> base.isPresent())
          .map(read -> read);
    }
    if (each.has("flat")) {
      return money(each, "flat").map(CreditAmount.Flat::new);
    }
    if (each.has("tiers")) {
      return tiers(each);
    }
    each.passOver();
    each.problem("share", "is required, or one of times, flat and tiers; say how much it is");
    return Optional.empty();
  }

  private static Optional<CreditBase> base(JsonReader each) {
    return each.stated("of", each.optionalChoice("of", CreditBase.class));
  }

  private static Optional<CreditAmount> tiers(JsonReader each) {
    List<CreditAmount.Tier> tiers = new ArrayList<>();
    boolean allRead = true;
    for (JsonReader tier : each.objects("tiers")) {
      Optional<Percent> from = tier.stated("from", percent(tier, "from"));
      Optional<Percent> rate = tier.stated("rate", percent(tier, "rate"));
      if (from.isPresent() && rate.isPresent()) {
        tiers.add(new CreditAmount.Tier(from.get(), rate.get()));
      } else {
        allRead = false;
      }
    }
    return allRead ? Optional.of(new CreditAmount.Tiers(tiers)) : Optional.empty();
  }

  private PayTiming timing(JsonReader timing) {
    int direct = timing.whole("directDays", 0, Integer.MAX_VALUE);
    SortedMap<Cloud, PayTiming.Lag> lags = new TreeMap<>();
    Optional<JsonReader> clouds = timing.optionalObject("marketplaces");
    for (String name : clouds.map(JsonReader::names).orElse(List.of())) {
      clouds
          .flatMap(each -> each.optionalObject(name))
          .ifPresent(
              lag -> {
                int from = lag.whole("fromDays", 0, Integer.MAX_VALUE);
                int to = lag.whole("toDays", from, Integer.MAX_VALUE);
                try {
                  lags.put(new Cloud(name), new PayTiming.Lag(from, to));
                } catch (IllegalArgumentException noCloud) {
                  clouds.get().problem(name, "must be the id of a cloud such as aws");
                }
              });
    }
    return new PayTiming(direct, lags);
  }

  private Clawback clawback(JsonReader clawback) {
    return new Clawback(
        clawback.whole("withinDays", 0, Integer.MAX_VALUE),
        clawback.required(
            "attainment",
            clawback.optionalChoice("attainment", Clawback.Attainment.class),
            Clawback.Attainment.TAKEN_BACK));
  }
}
