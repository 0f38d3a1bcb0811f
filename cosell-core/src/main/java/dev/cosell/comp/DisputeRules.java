package dev.cosell.comp;

import dev.cosell.comp.DisputeEntry.EvidenceShown;
import dev.cosell.comp.DisputeEntry.Filed;
import dev.cosell.comp.DisputeEntry.Kind;
import dev.cosell.comp.DisputeEntry.Outcome;
import dev.cosell.comp.DisputeEntry.Ruled;
import dev.cosell.internal.StepRules;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.joda.money.Money;

/** What a step of a dispute must be, told to whoever collects problems by member and rule. */
final class DisputeRules {
  private final BiConsumer<String, String> problems;
  private final StepRules steps;

  DisputeRules(BiConsumer<String, String> problems) {
    this.problems = problems;
    this.steps = new StepRules(problems);
  }

  Optional<CompPlan> file(Filed filed, CompPlans plans, DisputeTerms terms) {
    EntryId.problem(filed.id()).ifPresent(rule -> problems.accept("id", rule));
    Optional<CompPlan> plan = plans.inForceOn(filed.wonOn());
    if (plan.isEmpty()) {
      problems.accept(
          "wonOn",
          "must be a day on which a version of the plan was in force, but was "
              + filed.wonOn()
              + "; without one there is nothing to rule by, settle it between the two sides");
    }
    if (filed.payee().equals(Payee.HOUSE)) {
      problems.accept("payee", "must not be HOUSE; dispute the credit of whom it is due to");
    }
    steps.notBefore("statedOn", filed.statedOn(), "wonOn", filed.wonOn());
    steps.notBefore("on", filed.on(), "statedOn", filed.statedOn());
    steps.notAfter(
        filed.on(), filed.statedOn().plusDays(terms.fileWithinDays()), "the credit stands");
    return plan;
  }

  void check(CompDispute dispute, DisputeEntry entry) {
    steps.notBefore("on", entry.on(), "the step before", dispute.last().on());
    Set<Kind> allowed = allowed(dispute.state());
    if (!allowed.contains(entry.kind())) {
      problems.accept(
          "kind",
          allowed.isEmpty()
              ? "must be left out where a dispute is "
                  + dispute.state()
                  + ", but was "
                  + entry.kind()
                  + "; it has ended"
              : "must be one of " + allowed + ", but was " + entry.kind());
      return;
    }
    if (entry instanceof EvidenceShown shown) {
      evidence(dispute, shown);
    } else if (entry instanceof Ruled ruled) {
      ruling(dispute, ruled);
    } else if (!entry.by().user().equals(dispute.filed().by().user())) {
      problems.accept("by", "must be who filed the dispute; nobody else can take it back");
    }
  }

  private static Set<Kind> allowed(DisputeState state) {
    return switch (state) {
      case FILED, EVIDENCED -> EnumSet.of(Kind.EVIDENCE, Kind.RULED, Kind.WITHDRAWN);
      case UPHELD, REJECTED, WITHDRAWN -> EnumSet.noneOf(Kind.class);
    };
  }

  private void evidence(CompDispute dispute, EvidenceShown shown) {
    if (shown.evidence().isEmpty() || shown.evidence().stream().anyMatch(String::isBlank)) {
      problems.accept("evidence", "must name at least one piece, none of them blank");
    }
    steps.notAfter(shown.on(), dispute.lastDayForEvidence(), "it is ruled without it");
  }

  private void ruling(CompDispute dispute, Ruled ruled) {
    CompPlan plan = dispute.plan();
    steps.neutral(ruled.by().office(), plan.offices(), "let somebody of such an office rule");
    Filed filed = dispute.filed();
    String user = ruled.by().user();
    if (user.equals(filed.by().user()) || user.equals(filed.payee().id())) {
      problems.accept("by.user", "must not be who filed or the payee; let somebody else rule");
    }
    if (!ruled.plan().equals(plan.version())) {
      problems.accept(
          "plan",
          "must be "
              + plan.version()
              + ", which was in force when the deal was won, but was "
              + ruled.plan()
              + "; rule by that version");
    }
    boolean isUpheld = ruled.outcome() == Outcome.UPHELD;
    if (isUpheld != ruled.credit().isPresent()) {
      problems.accept("credit", isUpheld ? "is required where it is UPHELD" : "must be left out");
    }
    ruled.credit().ifPresent(credit -> amount(credit.amount(), plan));
  }

  private void amount(Money amount, CompPlan plan) {
    if (amount.isZero()) {
      problems.accept("credit.amount", "must not be zero; reject it if nothing is credited");
    }
    if (!amount.getCurrencyUnit().equals(plan.currency())) {
      problems.accept(
          "credit.amount",
          "must be in " + plan.currency() + ", but was in " + amount.getCurrencyUnit());
    }
  }
}
