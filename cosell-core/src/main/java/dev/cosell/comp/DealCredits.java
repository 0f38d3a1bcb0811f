package dev.cosell.comp;

import dev.cosell.comp.CompFinding.Kind;
import dev.cosell.money.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The credit of one deal: the primary pool first, then pools that retire quota, then, once it is
 * known what each payee retires with the deal, pools that pay on top.
 */
final class DealCredits {
  private static final Comparator<DealRole> BY_PAYEE =
      Comparator.comparing(DealRole::role).thenComparing(DealRole::payee);

  private final PlanTables tables;
  private final CompDeal deal;
  private final RateTable rates;
  private final LocalDate asOf;
  private final Progress progress;
  private final List<DealRole> people;
  private final List<CreditLine> lines = new ArrayList<>();
  private final List<CompFinding> findings = new ArrayList<>();

  DealCredits(
      PlanTables tables, CompDeal deal, RateTable rates, LocalDate asOf, Progress progress) {
    this.tables = tables;
    this.deal = deal;
    this.rates = rates;
    this.asOf = asOf;
    this.progress = progress;
    this.people = new ArrayList<>(deal.people());
    people.sort(BY_PAYEE);
  }

  List<CreditLine> lines() {
    return lines;
  }

  List<CompFinding> findings() {
    return findings;
  }

  void reckon() {
    Optional<DealBasis> known = basis();
    if (known.isEmpty()) {
      return;
    }
    DealBasis basis = known.get();
    DealView view = new DealView(deal, basis.gross().getAmount());
    List<CreditLine> primary = primary(basis, view, findings);
    lines.addAll(retiring(primary, basis, view, findings));
    Map<Payee, Money> retired = byPayee(lines);
    for (PlanTables.Pool pool : tables.pools(CreditKind.INCREMENTAL_BOOKING)) {
      lines.addAll(overlay(pool, basis, view, primary, retired, findings));
    }
    for (CreditLine line : lines) {
      if (tables.isCappedPerPeriod(line)) {
        progress.use(line.rule(), line.payee(), basis.period(), line.amount());
      }
    }
    attained(basis, view, retired)
        .forEach(
            (payee, amount) ->
                progress.retire(
                    payee,
                    basis.period(),
                    amount,
                    tables.participant(payee).flatMap(Participant::quota)));
    whoIsUnknown();
    flagsThatAreNone();
  }

  private void flagsThatAreNone() {
    tables
        .plan()
        .facts()
        .forEach(
            (fact, type) -> {
              String stated = deal.facts().getOrDefault(fact, "true");
              if (type == DealFact.Type.FLAG && !stated.equals("true") && !stated.equals("false")) {
                found(
                    Kind.NO_FLAG,
                    "fact '"
                        + fact
                        + "' must be true or false; correct the deal, until then it counts as not"
                        + " stated");
              }
            });
  }

  private Optional<DealBasis> basis() {
    CompPlan plan = tables.plan();
    Money left = deal.value();
    for (Refund refund : deal.refunds()) {
      if (refund.on().isAfter(asOf)) {
        continue;
      }
      LocalDate last = deal.closedOn().plusDays(plan.clawback().withinDays());
      if (refund.on().isAfter(last)) {
        found(
            Kind.LATE_REFUND,
            "a refund of "
                + refund.on()
                + " takes nothing back, since "
                + last
                + " was the last day; adjust by hand if it should");
      } else {
        left = left.minus(refund.amount());
      }
    }
    Optional<Money> gross = inPlansCurrency(deal.value());
    Optional<Money> credited = inPlansCurrency(left);
    if (gross.isEmpty() || credited.isEmpty()) {
      found(
          Kind.NO_RATE,
          "no rate from "
              + deal.value().getCurrencyUnit()
              + " to "
              + plan.currency()
              + " on "
              + deal.closedOn()
              + "; add it to the table of rates");
      return Optional.empty();
    }
    return Optional.of(
        new DealBasis(
            deal.id(),
            deal.closedOn(),
            deal.value(),
            rates.rate(deal.value().getCurrencyUnit(), plan.currency(), deal.closedOn()),
            gross.get(),
            gross.get().minus(credited.get()),
            credited.get(),
            plan.version(),
            plan.quotaPeriod().of(deal.closedOn(), plan.fiscalYearStart()),
            PayExpectation.of(deal, plan.timing(), asOf)));
  }

  private Optional<Money> inPlansCurrency(Money amount) {
    CompPlan plan = tables.plan();
    return rates.convert(amount, plan.currency(), deal.closedOn(), plan.rounding());
  }

  /** The primary pool and all that retires quota beside it. */
  private List<CreditLine> retiring(
      List<CreditLine> primary, DealBasis basis, DealView view, List<CompFinding> told) {
    List<CreditLine> all = new ArrayList<>(primary);
    for (PlanTables.Pool pool : tables.pools(CreditKind.QUOTA_RETIREMENT)) {
      all.addAll(overlay(pool, basis, view, primary, Map.of(), told));
    }
    return all;
  }

  private List<CreditLine> overlay(
      PlanTables.Pool pool,
      DealBasis basis,
      DealView view,
      List<CreditLine> primary,
      Map<Payee, Money> retired,
      List<CompFinding> told) {
    return new PoolCredits(
            tables, deal, people, pool, basis, view, primary, retired, asOf, progress, told)
        .lines();
  }

  private List<CreditLine> primary(DealBasis basis, DealView view, List<CompFinding> told) {
    PlanTables.Split split = tables.split(view);
    List<Money> parts = Allocation.split(basis.credited(), split.weights());
    List<CreditLine> primary = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      role(split.rule(), split.parts().get(i), parts.get(i), basis, primary, told);
    }
    return primary;
  }

  private void role(
      SplitRule split,
      PlanTables.Part of,
      Money part,
      DealBasis basis,
      List<CreditLine> primary,
      List<CompFinding> told) {
    CompRole role = of.role();
    List<DealRole> having = new ArrayList<>();
    List<Long> weights = new ArrayList<>();
    for (DealRole each : people) {
      if (each.role().equals(role)) {
        having.add(each);
        weights.add((long) each.weight());
      }
    }
    if (having.isEmpty()) {
      told.add(
          CompFinding.of(
              Kind.NOBODY_IN_ROLE,
              deal.id(),
              "nobody is "
                  + role
                  + ", to whom split '"
                  + split.id()
                  + "' gives "
                  + part
                  + "; name who it is, or the company keeps it"));
      primary.add(line(split, role, Payee.HOUSE, part, of.how(), basis));
      return;
    }
    List<Money> parts = Allocation.split(part, weights);
    for (int i = 0; i < parts.size(); i++) {
      String how = of.how() + PoolCredits.weight(having, i);
      primary.add(line(split, role, having.get(i).payee(), parts.get(i), how, basis));
    }
  }

  private CreditLine line(
      SplitRule split, CompRole role, Payee payee, Money amount, String how, DealBasis basis) {
    return new CreditLine(
        new ClaimId(deal.id(), CompPlan.PRIMARY, role, payee),
        CreditKind.QUOTA_RETIREMENT,
        split.id(),
        amount,
        basis.credited(),
        how,
        Optional.empty(),
        Optional.empty(),
        basis);
  }

  /** What the deal adds to attainment: where refunds leave it, as if nothing were taken back. */
  private Map<Payee, Money> attained(DealBasis basis, DealView view, Map<Payee, Money> retired) {
    boolean isKept = tables.plan().clawback().attainment() == Clawback.Attainment.KEPT;
    if (!isKept || basis.takenBack().isZero()) {
      return retired;
    }
    DealBasis whole = basis.withoutRefunds();
    List<CompFinding> toldAlready = new ArrayList<>();
    return byPayee(retiring(primary(whole, view, toldAlready), whole, view, toldAlready));
  }

  private static Map<Payee, Money> byPayee(List<CreditLine> lines) {
    Map<Payee, Money> sums = new TreeMap<>();
    for (CreditLine line : lines) {
      sums.merge(line.payee(), line.amount(), Money::plus);
    }
    return sums;
  }

  private void whoIsUnknown() {
    if (!tables.hasParticipants()) {
      return;
    }
    Map<Payee, Boolean> told = new HashMap<>();
    for (CreditLine line : lines) {
      Payee payee = line.payee();
      boolean isUnknown = !payee.equals(Payee.HOUSE) && tables.participant(payee).isEmpty();
      if (isUnknown && told.put(payee, true) == null) {
        findings.add(
            new CompFinding(
                Kind.NO_PARTICIPANT,
                deal.id(),
                Optional.of(payee),
                payee
                    + " has credit and is no participant of "
                    + tables.plan().version()
                    + "; add who"));
      }
    }
  }

  private void found(Kind kind, String detail) {
    findings.add(CompFinding.of(kind, deal.id(), detail));
  }
}
