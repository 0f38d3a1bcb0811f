package dev.cosell.comp;

import dev.cosell.comp.CompFinding.Kind;
import dev.cosell.money.Allocation;
import dev.cosell.policy.Offices;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.Money;

/** The credit that one overlay pool gives for one deal. */
final class PoolCredits {
  private final PlanTables tables;
  private final CompDeal deal;
  private final List<DealRole> people;
  private final PlanTables.Pool pool;
  private final DealBasis basis;
  private final DealView view;
  private final List<CreditLine> primary;
  private final Map<Payee, Money> retired;
  private final LocalDate asOf;
  private final Progress progress;
  private final List<CompFinding> findings;
  private final Map<Payee, CompRole> claims = new HashMap<>(4);
  private final List<CreditLine> lines = new ArrayList<>();

  PoolCredits(
      PlanTables tables,
      CompDeal deal,
      List<DealRole> people,
      PlanTables.Pool pool,
      DealBasis basis,
      DealView view,
      List<CreditLine> primary,
      Map<Payee, Money> retired,
      LocalDate asOf,
      Progress progress,
      List<CompFinding> findings) {
    this.tables = tables;
    this.deal = deal;
    this.people = people;
    this.pool = pool;
    this.basis = basis;
    this.view = view;
    this.primary = primary;
    this.retired = retired;
    this.asOf = asOf;
    this.progress = progress;
    this.findings = findings;
  }

  List<CreditLine> lines() {
    for (PlanTables.Rule rule : pool.rules()) {
      List<DealRole> claimants = rule.isOfTeam() ? above(rule) : onDeal(rule);
      if (!claimants.isEmpty() && isApproved(rule.rule())) {
        claim(rule, claimants);
      }
    }
    return cutToPool();
  }

  private List<DealRole> onDeal(PlanTables.Rule rule) {
    List<DealRole> meeting = List.of();
    for (DealRole each : people) {
      if (each.role().equals(rule.rule().role()) && rule.test().test(view.from(each.cloud()))) {
        if (meeting.isEmpty()) {
          meeting = new ArrayList<>();
        }
        meeting.add(each);
      }
    }
    return meeting;
  }

  /** Those of the rule's role in whose teams somebody has a part of the primary pool. */
  private List<DealRole> above(PlanTables.Rule rule) {
    if (!rule.test().test(view)) {
      return List.of();
    }
    Map<Payee, DealRole> managers = new TreeMap<>();
    for (CreditLine line : primary) {
      for (Payee each : tables.above(line.payee())) {
        tables
            .participant(each)
            .filter(manager -> manager.role().equals(rule.rule().role()))
            .ifPresent(manager -> managers.put(each, DealRole.of(each.id(), rule.rule().role())));
      }
    }
    return List.copyOf(managers.values());
  }

  private boolean isApproved(CreditRule rule) {
    if (rule.approvers().isEmpty()) {
      return true;
    }
    for (DealApproval each : deal.approvals()) {
      boolean isOfRule = each.rule().equals(rule.id()) && !each.on().isAfter(asOf);
      if (isOfRule && Offices.holds(rule.approvers(), each.office())) {
        return true;
      }
    }
    findings.add(
        CompFinding.of(
            Kind.AWAITS_APPROVAL,
            deal.id(),
            "rule '"
                + rule.id()
                + "' gives nothing until "
                + String.join(" or ", rule.approvers())
                + " approves; have it approved and recorded"));
    return false;
  }

  private void claim(PlanTables.Rule rule, List<DealRole> claimants) {
    List<DealRole> first = new ArrayList<>();
    for (DealRole each : claimants) {
      CompRole before = claims.putIfAbsent(each.payee(), each.role());
      if (before == null) {
        first.add(each);
      } else if (!before.equals(each.role())) {
        findings.add(
            new CompFinding(
                Kind.SECOND_CLAIM,
                deal.id(),
                Optional.of(each.payee()),
                each.payee()
                    + " has credit of pool "
                    + pool.pool().id()
                    + " as "
                    + before
                    + ", and none as "
                    + each.role()
                    + " by rule '"
                    + rule.rule().id()
                    + "'"));
      }
    }
    if (!first.isEmpty()) {
      credit(rule, first);
    }
  }

  private void credit(PlanTables.Rule rule, List<DealRole> claimants) {
    if (rule.rule().amount() instanceof CreditAmount.Tiers tiers) {
      claimants.forEach(each -> tiers(rule.rule(), tiers, each));
    } else if (rule.base().filter(CreditBase::isPersonal).isPresent()) {
      claimants.forEach(each -> personal(rule, each));
    } else {
      shared(rule, claimants);
    }
  }

  private void shared(PlanTables.Rule rule, List<DealRole> claimants) {
    Money base = base(rule.base().orElse(CreditBase.DEAL_VALUE));
    Money whole = take(rule.rule().amount(), base);
    List<Money> parts =
        Allocation.split(whole, claimants.stream().map(each -> (long) each.weight()).toList());
    for (int i = 0; i < parts.size(); i++) {
      add(
          rule.rule(),
          claimants.get(i),
          parts.get(i),
          base,
          words(rule.rule().amount()) + weight(claimants, i),
          Optional.empty());
    }
  }

  private void personal(PlanTables.Rule rule, DealRole claimant) {
    Payee payee = claimant.payee();
    Money base =
        switch (rule.base().orElseThrow()) {
          case OWN_PRIMARY -> sum(line -> line.payee().equals(payee));
          case TEAM_PRIMARY -> sum(line -> tables.above(line.payee()).contains(payee));
          case OWN_RETIREMENT -> retired.getOrDefault(payee, zero());
          case DEAL_VALUE, NET_OF_FEE -> throw new IllegalStateException("not a base of one payee");
        };
    if (!base.isZero()) {
      CreditAmount amount = rule.rule().amount();
      add(rule.rule(), claimant, take(amount, base), base, words(amount), Optional.empty());
    }
  }

  private Money sum(Predicate<CreditLine> which) {
    Money sum = zero();
    for (CreditLine line : primary) {
      if (which.test(line)) {
        sum = sum.plus(line.amount());
      }
    }
    return sum;
  }

  private Money base(CreditBase of) {
    if (of == CreditBase.DEAL_VALUE || deal.routing().isEmpty()) {
      return basis.credited();
    }
    Money fee = deal.routing().get().fee().partOf(basis.credited(), tables.plan().rounding());
    return basis.credited().minus(fee);
  }

  private Money take(CreditAmount amount, Money base) {
    if (amount instanceof CreditAmount.Share share) {
      return share.percent().partOf(base, tables.plan().rounding());
    }
    if (amount instanceof CreditAmount.Multiple multiple) {
      return base.multipliedBy(multiple.times(), tables.plan().rounding());
    }
    if (amount instanceof CreditAmount.Flat flat) {
      return flat(flat.money());
    }
    throw new IllegalStateException("no base for " + amount.getClass());
  }

  /** A flat amount shrinks with what refunds take back. */
  private Money flat(Money whole) {
    if (basis.takenBack().isZero()) {
      return whole;
    }
    return Allocation.inProportion(whole, List.of(basis.credited(), basis.takenBack())).get(0);
  }

  private static String words(CreditAmount amount) {
    if (amount instanceof CreditAmount.Share share) {
      return share.percent().toString();
    }
    if (amount instanceof CreditAmount.Multiple multiple) {
      return multiple.times().toPlainString() + " times";
    }
    return "a flat amount";
  }

  /** The payee's part among several, in words; empty for one alone. */
  static String weight(List<DealRole> having, int index) {
    if (having.size() == 1) {
      return "";
    }
    long all = having.stream().mapToLong(DealRole::weight).sum();
    return ", " + having.get(index).weight() + " of " + all + " parts";
  }

  private void tiers(CreditRule rule, CreditAmount.Tiers tiers, DealRole claimant) {
    Payee payee = claimant.payee();
    Money now = retired.getOrDefault(payee, zero());
    if (now.isZero()) {
      return;
    }
    Optional<Money> quota = tables.participant(payee).flatMap(Participant::quota);
    if (quota.isEmpty()) {
      findings.add(
          new CompFinding(
              Kind.NO_QUOTA,
              deal.id(),
              Optional.of(payee),
              "rule '"
                  + rule.id()
                  + "' looks at the attainment of "
                  + payee
                  + ", who has no quota; state it in the plan"));
      return;
    }
    Money before = progress.retired(payee, basis.period());
    TierPieces pieces =
        TierPieces.of(tiers, quota.get().getAmount(), before.getAmount(), now.getAmount());
    Money amount = Money.of(tables.plan().currency(), pieces.earned(), tables.plan().rounding());
    add(rule, claimant, amount, now, pieces.words(), Optional.of(before));
  }

  private void add(
      CreditRule rule,
      DealRole claimant,
      Money amount,
      Money base,
      String how,
      Optional<Money> attained) {
    CreditLine line =
        new CreditLine(
            new ClaimId(deal.id(), pool.pool().id(), claimant.role(), claimant.payee()),
            rule.kind(),
            rule.id(),
            amount,
            base,
            how,
            attained,
            Optional.empty(),
            basis);
    line = cut(line, rule.capPerDeal(), "per deal");
    Optional<Money> left =
        rule.capPerPeriod()
            .map(cap -> cap.minus(progress.used(rule.id(), claimant.payee(), basis.period())))
            .map(cap -> cap.isNegative() ? zero() : cap);
    lines.add(cut(line, left, "per quota period"));
  }

  private CreditLine cut(CreditLine line, Optional<Money> cap, String what) {
    if (cap.filter(line.amount()::isGreaterThan).isEmpty()) {
      return line;
    }
    capped("rule '" + line.rule() + "' is capped " + what, line, cap.get());
    return line.cutTo(cap.get());
  }

  private void capped(String what, CreditLine line, Money cap) {
    findings.add(
        new CompFinding(
            Kind.CAPPED,
            deal.id(),
            Optional.of(line.payee()),
            what + ": " + line.payee() + " has " + cap + " instead of " + line.amount()));
  }

  /** Every claim is cut in proportion where the pool would hold more than its cap. */
  private List<CreditLine> cutToPool() {
    if (lines.isEmpty()) {
      return lines;
    }
    Money sum = zero();
    for (CreditLine line : lines) {
      sum = sum.plus(line.amount());
    }
    Money cap = pool.pool().cap().partOf(basis.credited(), RoundingMode.DOWN);
    if (!sum.isGreaterThan(cap)) {
      return lines;
    }
    lines.sort(null);
    List<Money> parts =
        Allocation.inProportion(cap, lines.stream().map(CreditLine::amount).toList());
    List<CreditLine> cut = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      capped("pool " + pool.pool().id() + " is capped at " + cap, lines.get(i), parts.get(i));
      cut.add(lines.get(i).cutTo(parts.get(i)));
    }
    return cut;
  }

  private Money zero() {
    return Money.zero(tables.plan().currency());
  }
}
