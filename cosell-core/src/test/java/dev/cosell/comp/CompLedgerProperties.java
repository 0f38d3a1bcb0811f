package dev.cosell.comp;

import static dev.cosell.comp.Comp.ALLIANCE;
import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static dev.cosell.comp.Ledgers.REVOPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.CommissionJournal.Accounts;
import dev.cosell.comp.CommissionJournal.Side;
import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The laws of a ledger, whatever runs, approvals, closes, adjustments and payments it sees. */
class CompLedgerProperties {
  private static final Accounts ACCOUNTS = new Accounts("6100", "2150", "2190");
  private static final LocalDate FIRST = LocalDate.parse("2031-04-01");
  private static final CompPlans PLANS = CompPlans.of(plan());

  /** What a deal looks like when a run is made. */
  private record Look(
      boolean isThere, int cents, int month, boolean isSourced, int refunded, int way) {
    List<CompDeal> deal(int number, LocalDate day) {
      if (!isThere) {
        return List.of();
      }
      Money value = Money.ofMinor(CurrencyUnit.USD, cents);
      CompDeal.Builder deal =
          CompDeal.of(
                  new OpportunityId("D" + number), value, LocalDate.of(2031, month, 10 + number))
              .addPeople(
                  DealRole.of("s1", SELLER),
                  DealRole.of("s2", SELLER),
                  DealRole.of("a1", ALLIANCE));
      if (isSourced) {
        deal.putAttribution(Cloud.AWS, Credit.SOURCED);
      }
      long back = (long) cents * refunded / 100;
      if (back > 0) {
        deal.addRefunds(new Refund(day, Money.ofMinor(CurrencyUnit.USD, back)));
      }
      MarketplaceRouting aws =
          MarketplaceRouting.of(Cloud.AWS, DealStructure.PRIVATE_OFFER, Percent.of("3"));
      if (way > 0) {
        deal.routing(way == 1 ? aws : way == 2 ? aws.held() : aws.billedOn(day));
      }
      return List.of(deal.build());
    }
  }

  /** What happens in a month. */
  private record Month(List<Look> looks, boolean approves, int adjusts, boolean pays, int closes) {}

  private static CompPlan plan() {
    OverlayPool extra = new OverlayPool("extra", CreditKind.INCREMENTAL_BOOKING, Percent.of("20"));
    return Comp.plan()
        .addSplits(
            Comp.split(
                "sourced",
                1,
                Condition.in(DealFact.ATTRIBUTION, "SOURCED"),
                SELLER,
                "70",
                ALLIANCE,
                "30"),
            Comp.allToSeller(2))
        .addParticipants(
            Participant.of("s1", SELLER).withQuota(usd("1000.00")),
            Participant.of("s2", SELLER).withQuota(usd("500.00")),
            Participant.of("a1", ALLIANCE))
        .addPools(Ledgers.BONUS, extra)
        .addRules(
            Ledgers.tenth(),
            CreditRule.of(
                "accelerator",
                extra,
                1,
                SELLER,
                Condition.always(),
                new CreditAmount.Tiers(
                    List.of(
                        new CreditAmount.Tier(Percent.of("0"), Percent.of("8")),
                        new CreditAmount.Tier(Percent.of("100"), Percent.of("12"))))))
        .build();
  }

  /** The ledgers after each step. */
  private static List<CompLedger> play(List<Month> months) {
    List<CompLedger> ledgers = new ArrayList<>(List.of(CompLedger.of(PLANS)));
    for (int i = 0; i < months.size(); i++) {
      CompLedger ledger = ledgers.get(ledgers.size() - 1);
      LocalDate day = FIRST.plusMonths(i);
      Month month = months.get(i);
      List<CompDeal> deals = new ArrayList<>();
      for (int n = 0; n < month.looks().size(); n++) {
        deals.addAll(month.looks().get(n).deal(n, day));
      }
      ledger = ledger.post(CompCalculator.of(PLANS).run(deals, day), "R" + i, day).orThrow();
      ledgers.add(ledger);
      if (month.adjusts() != 0) {
        ledger =
            ledger
                .adjust(
                    Adjustment.of("A" + i, new Payee("s1"), usd(month.adjusts() + ".00"))
                        .recordedOn(day)
                        .concerns(Comp.DAY)
                        .by(REVOPS)
                        .reason("agreed")
                        .reference("case " + i)
                        .build())
                .orThrow();
      }
      if (month.approves() || month.closes() > 0) {
        for (RunPosted run : ledger.runs()) {
          if (ledger.approval(run.id()).isEmpty()) {
            ledger = ledger.approve(run.id(), day, REVOPS).orThrow();
          }
        }
      }
      if (month.pays()) {
        ledger = pay(ledger, "P" + i, day);
      }
      for (int n = 0; n < month.closes() && isOver(ledger, day); n++) {
        ledger = ledger.close(ledger.firstOpen().orElseThrow(), day, REVOPS).orThrow();
      }
      ledgers.add(ledger);
    }
    return ledgers;
  }

  private static boolean isOver(CompLedger ledger, LocalDate day) {
    return ledger.firstOpen().filter(each -> !day.isBefore(each.to())).isPresent();
  }

  private static CompLedger pay(CompLedger ledger, String id, LocalDate day) {
    List<String> paid = ledger.payable().stream().map(LedgerLine::id).toList();
    return paid.isEmpty() ? ledger : ledger.pay(id, day, paid).orThrow();
  }

  private static Money sum(List<LedgerLine> lines) {
    return lines.stream().map(LedgerLine::amount).reduce(usd("0.00"), Money::plus);
  }

  @Property(tries = 500)
  void everyClaimAddsUpToWhatTheLastRunGivesIt(@ForAll("history") List<Month> months) {
    for (CompLedger ledger : play(months)) {
      Map<ClaimId, Money> net = new TreeMap<>();
      ledger
          .lines()
          .forEach(line -> line.claim().ifPresent(of -> net.merge(of, line.amount(), Money::plus)));
      net.values().removeIf(Money::isZero);
      Map<ClaimId, Money> given = new TreeMap<>();
      List<RunPosted> runs = ledger.runs();
      if (!runs.isEmpty()) {
        runs.get(runs.size() - 1)
            .run()
            .lines()
            .forEach(line -> given.put(line.claim(), line.amount()));
      }
      given.values().removeIf(Money::isZero);
      assertThat(net).isEqualTo(given);
    }
  }

  @Property(tries = 300)
  void aClosedPeriodNeverChanges(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    for (CompLedger ledger : ledgers) {
      assertThat(last.lines(line -> !ledger.isOpen(line.period())))
          .isEqualTo(ledger.lines(line -> !ledger.isOpen(line.period())));
      assertThat(last.lines().subList(0, ledger.lines().size())).isEqualTo(ledger.lines());
    }
  }

  @Property(tries = 300)
  void theSameRunAgainWritesNothing(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    for (RunPosted posted : last.runs()) {
      assertThat(last.post(posted.run(), posted.id(), posted.recordedOn()).orThrow())
          .isSameAs(last);
    }
    RunPosted newest = last.runs().get(last.runs().size() - 1);
    CompLedger again = last.post(newest.run(), "again", newest.recordedOn().plusDays(1)).orThrow();
    assertThat(again.lines()).isEqualTo(last.lines());
  }

  @Property(tries = 300)
  void everyReversalTakesBackOneEarlierLineOfItsClaimInFull(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    Set<String> seen = new HashSet<>();
    Set<String> reversed = new HashSet<>();
    for (LedgerLine line : last.lines()) {
      assertThat(seen.add(line.id())).isTrue();
      line.reverses()
          .ifPresent(
              id -> {
                assertThat(seen).contains(id);
                assertThat(reversed.add(id)).isTrue();
                LedgerLine of = last.line(id).orElseThrow();
                assertThat(of.reverses()).isEmpty();
                assertThat(of.claim()).isEqualTo(line.claim());
                assertThat(of.kind()).isEqualTo(line.kind());
                assertThat(of.amount().plus(line.amount()).isZero()).isTrue();
              });
    }
  }

  @Property(tries = 300)
  void asKnownOnAnEarlierDayIsTheLedgerOfThen(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    for (int i = 0; i < months.size(); i++) {
      CompLedger then = ledgers.get(2 * i + 2);
      assertThat(last.asKnownOn(FIRST.plusMonths(i).plusDays(3))).isEqualTo(then);
      assertThat(last.asKnownOn(FIRST.plusMonths(i)).lines()).isEqualTo(then.lines());
    }
  }

  @Property(tries = 100)
  void theJsonFormIsReadBack(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    CompLedger read = CompLedger.fromJson(last.toJson(), PLANS);
    assertThat(read).isEqualTo(last);
    assertThat(read.lines()).isEqualTo(last.lines());
    for (LedgerLine line : last.lines()) {
      assertThat(read.status(line)).isEqualTo(last.status(line));
    }
  }

  @Property(tries = 300)
  void theJournalBalancesAndItsAccrualIsWhatIsOwed(@ForAll("history") List<Month> months) {
    for (CompLedger ledger : play(months)) {
      CommissionJournal journal = CommissionJournal.of(ledger, ACCOUNTS);
      Map<String, Money> bookings = new HashMap<>();
      Map<Payee, Money> accrued = new TreeMap<>();
      for (CommissionJournal.Entry each : journal.entries()) {
        assertThat(each.amount().isPositive()).isTrue();
        Money debit = each.side() == Side.DEBIT ? each.amount() : each.amount().negated();
        bookings.merge(each.booking(), debit, Money::plus);
        if (each.account().equals(ACCOUNTS.accrued())) {
          accrued.merge(each.payee(), debit.negated(), Money::plus);
        }
      }
      assertThat(bookings.values()).allMatch(Money::isZero);
      accrued.values().removeIf(Money::isZero);
      assertThat(accrued).isEqualTo(owed(ledger));
    }
  }

  /** What is approved or decided by hand, and not paid. */
  private static Map<Payee, Money> owed(CompLedger ledger) {
    Map<Payee, Money> owed = new TreeMap<>();
    for (LedgerLine line : ledger.lines()) {
      String entry = line.id().substring(0, line.id().indexOf('/'));
      boolean isDecided = line.claim().isEmpty() || ledger.approval(entry).isPresent();
      boolean isOpen = ledger.payment(line.id()).isEmpty();
      if (line.kind() == CreditKind.INCREMENTAL_BOOKING && isDecided && isOpen) {
        owed.merge(line.payee(), line.amount(), Money::plus);
      }
    }
    owed.values().removeIf(Money::isZero);
    return owed;
  }

  @Property(tries = 300)
  void statementsAddUpToTheLedger(@ForAll("history") List<Month> months) {
    for (CompLedger ledger : play(months)) {
      Map<CreditKind, Money> stated = new TreeMap<>();
      Map<CreditKind, Money> written = new TreeMap<>();
      Set<CompPeriod> periods = new HashSet<>();
      Set<Payee> payees = new HashSet<>();
      for (LedgerLine line : ledger.lines()) {
        written.merge(line.kind(), line.amount(), Money::plus);
        periods.add(line.period());
        payees.add(line.payee());
      }
      for (Payee payee : payees) {
        for (CompPeriod period : periods) {
          CompStatement statement = CompStatement.of(ledger, payee, period);
          for (CreditKind kind : CreditKind.values()) {
            StatementTotals totals = statement.totals(kind);
            Money sum = totals.earned().plus(totals.adjusted());
            assertThat(totals.byStatus().values().stream().reduce(usd("0.00"), Money::plus))
                .isEqualTo(sum);
            stated.merge(kind, sum, Money::plus);
          }
          assertThat(
                  statement.totals(CreditKind.INCREMENTAL_BOOKING).carried().values().stream()
                      .reduce(usd("0.00"), Money::plus))
              .isEqualTo(unpaidBefore(ledger, payee, period));
        }
      }
      for (CreditKind kind : CreditKind.values()) {
        Money none = usd("0.00");
        assertThat(stated.getOrDefault(kind, none)).isEqualTo(written.getOrDefault(kind, none));
      }
    }
  }

  private static Money unpaidBefore(CompLedger ledger, Payee payee, CompPeriod period) {
    return sum(
        ledger.lines(
            line ->
                line.payee().equals(payee)
                    && line.kind() == CreditKind.INCREMENTAL_BOOKING
                    && line.period().compareTo(period) < 0
                    && ledger.payment(line.id()).isEmpty()));
  }

  @Property(tries = 300)
  void whatWasPaidAndIsLeftIsWhatTheLastRunGives(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    Map<ClaimId, Money> left = new TreeMap<>();
    for (LedgerLine line : last.lines()) {
      if (line.claim().isPresent() && last.status(line) != LineStatus.REVERSED) {
        left.merge(line.claim().get(), line.amount(), Money::plus);
      }
    }
    CompRun run = last.runs().get(last.runs().size() - 1).run();
    for (CreditLine line : run.lines()) {
      assertThat(left.remove(line.claim())).isEqualTo(line.amount());
    }
    assertThat(left.values()).allMatch(Money::isZero);
  }

  @Property(tries = 300)
  void theDifferenceOfTwoRunsIsWhatTheLedgerWrites(@ForAll("history") List<Month> months) {
    List<CompLedger> ledgers = play(months);
    CompLedger last = ledgers.get(ledgers.size() - 1);
    for (int i = 1; i < last.runs().size(); i++) {
      RunPosted posted = last.runs().get(i);
      RunDiff diff = RunDiff.between(last.runs().get(i - 1).run(), posted.run());
      Map<ClaimId, Money> differences = new TreeMap<>();
      diff.changes().forEach(each -> differences.put(each.claim(), each.difference()));
      differences.values().removeIf(Money::isZero);
      Map<ClaimId, Money> written = new TreeMap<>();
      posted
          .lines()
          .forEach(line -> written.merge(line.claim().orElseThrow(), line.amount(), Money::plus));
      written.values().removeIf(Money::isZero);
      assertThat(written).isEqualTo(differences);
    }
  }

  @Provide
  Arbitrary<List<Month>> history() {
    Arbitrary<Look> look =
        Combinators.combine(
                Arbitraries.of(true, true, true, false),
                Arbitraries.integers().between(0, 200_000),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(true, false),
                Arbitraries.of(0, 0, 0, 40, 100),
                Arbitraries.of(0, 0, 1, 2, 3))
            .as(Look::new);
    return Combinators.combine(
            look.list().ofSize(3),
            Arbitraries.of(true, false),
            Arbitraries.of(0, 0, 25, -40),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 2))
        .as(Month::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
