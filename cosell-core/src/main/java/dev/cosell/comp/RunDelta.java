package dev.cosell.comp;

import dev.cosell.comp.LedgerIndex.Standing;
import dev.cosell.comp.LedgerLine.Reason;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * The lines that a run adds to a ledger: for each claim whose credit differs from the line that
 * stands, that line's reversal and a new line.
 */
final class RunDelta {
  private final LedgerIndex index;
  private final CompPlans plans;
  private final LedgerEntry.RunPosted posting;
  private final Map<OpportunityId, Money> takenBack = new HashMap<>();
  private final List<LedgerLine> lines = new ArrayList<>();

  private RunDelta(LedgerIndex index, CompPlans plans, LedgerEntry.RunPosted posting) {
    this.index = index;
    this.plans = plans;
    this.posting = posting;
  }

  /**
   * The lines.
   *
   * @param index the ledger so far
   * @param plans for the pay periods
   * @param posting the run, without lines
   */
  static List<LedgerLine> lines(LedgerIndex index, CompPlans plans, LedgerEntry.RunPosted posting) {
    return new RunDelta(index, plans, posting).lines();
  }

  static String lineId(String entry, int place) {
    return String.format(Locale.ROOT, "%s/%06d", entry, place);
  }

  /** Whether nothing that matters to a payee differs; the day of pay alone does not. */
  static boolean isSame(LedgerLine line, CreditLine credit) {
    return line.amount().equals(credit.amount())
        && line.kind() == credit.kind()
        && line.rule().equals(credit.rule())
        && line.plan().equals(Optional.of(credit.basis().plan()));
  }

  private List<LedgerLine> lines() {
    Map<ClaimId, CreditLine> now = RunDiff.byClaim(posting.run());
    now.values().forEach(each -> takenBack.put(each.claim().deal(), each.basis().takenBack()));
    Set<ClaimId> claims = new TreeSet<>(now.keySet());
    index
        .standing()
        .forEach(
            (claim, standing) -> {
              if (posting.covers(standing.credit().basis().closedOn())) {
                claims.add(claim);
              }
            });
    for (ClaimId claim : claims) {
      compare(
          claim,
          Optional.ofNullable(index.standing().get(claim)),
          Optional.ofNullable(now.get(claim)));
    }
    return lines;
  }

  private void compare(ClaimId claim, Optional<Standing> before, Optional<CreditLine> now) {
    if (before.isPresent() && now.filter(to -> isSame(before.get().line(), to)).isPresent()) {
      return;
    }
    Reason reason = reason(claim, before, now);
    before.ifPresent(standing -> reverse(standing, now, reason));
    now.ifPresent(credit -> add(credit, reason));
  }

  private Reason reason(ClaimId claim, Optional<Standing> before, Optional<CreditLine> now) {
    if (before.isEmpty()) {
      return index.isKnown(claim) ? Reason.CORRECTION : Reason.NEW;
    }
    Money was = before.get().credit().basis().takenBack();
    Money is = takenBack.getOrDefault(claim.deal(), was);
    boolean isLess =
        now.filter(to -> !to.amount().isLessThan(before.get().line().amount())).isEmpty();
    return isLess && is.isGreaterThan(was) ? Reason.CLAWBACK : Reason.CORRECTION;
  }

  private void reverse(Standing standing, Optional<CreditLine> now, Reason reason) {
    LedgerLine line = standing.line();
    List<String> why = new ArrayList<>();
    why.add("takes back " + line.id() + " of " + line.amount());
    why.addAll(
        new RunDiff.Change(standing.credit().claim(), Optional.of(standing.credit()), now).words());
    lines.add(
        new LedgerLine.Builder()
            .from(line)
            .id(nextId())
            .recordedOn(posting.recordedOn())
            .period(open(standing.credit().basis().closedOn()))
            .reason(reason)
            .amount(line.amount().negated())
            .reverses(line.id())
            .why(why)
            .build());
  }

  private void add(CreditLine credit, Reason reason) {
    lines.add(
        new LedgerLine.Builder()
            .id(nextId())
            .recordedOn(posting.recordedOn())
            .period(open(credit.basis().closedOn()))
            .payee(credit.payee())
            .deal(credit.claim().deal())
            .claim(credit.claim())
            .kind(credit.kind())
            .reason(reason)
            .rule(credit.rule())
            .plan(credit.basis().plan())
            .amount(credit.amount())
            .why(credit.why())
            .build());
  }

  private String nextId() {
    return lineId(posting.id(), lines.size() + 1);
  }

  private CompPeriod open(LocalDate closedOn) {
    return index.openFor(plans.payPeriod(closedOn));
  }
}
