package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.Adjusted;
import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerEntry.PeriodClosed;
import dev.cosell.comp.LedgerEntry.RunApproved;
import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.internal.StepRules;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.joda.money.Money;

/** What an entry of a ledger must be, told to whoever collects problems by member and rule. */
final class LedgerRules {
  private final CompPlans plans;
  private final LedgerIndex index;
  private final BiConsumer<String, String> problems;

  LedgerRules(CompPlans plans, LedgerIndex index, BiConsumer<String, String> problems) {
    this.plans = plans;
    this.index = index;
    this.problems = problems;
  }

  void check(LedgerEntry entry) {
    index
        .lastDay()
        .filter(entry.recordedOn()::isBefore)
        .ifPresent(
            last ->
                problems.accept(
                    "recordedOn",
                    "must not be before the entry before, "
                        + last
                        + ", but was "
                        + entry.recordedOn()
                        + "; a ledger only grows"));
    if (entry instanceof RunPosted posted) {
      id(posted.id());
      new RunRules(plans, index, problems).check(posted);
    } else if (entry instanceof RunApproved approved) {
      approval(approved);
    } else if (entry instanceof PeriodClosed closed) {
      close(closed);
    } else if (entry instanceof Adjusted adjusted) {
      adjustment(adjusted);
    } else if (entry instanceof LinesPaid payment) {
      payment(payment);
    }
  }

  private void id(String id) {
    EntryId.problem(id).ifPresent(rule -> problems.accept("id", rule));
    if (index.entry(id).isPresent()) {
      problems.accept("id", "must be new, but '" + id + "' is in the ledger; count on");
    }
  }

  private void approval(RunApproved approved) {
    Optional<RunPosted> run =
        index.entry(approved.run()).filter(RunPosted.class::isInstance).map(RunPosted.class::cast);
    if (run.isEmpty()) {
      problems.accept("run", "must be a run of the ledger, but was '" + approved.run() + "'");
    }
    if (index.approval(approved.run()).isPresent()) {
      problems.accept("run", "must not be approved yet, but '" + approved.run() + "' is");
    }
    neutral(approved.by(), approved.recordedOn());
    if (run.filter(each -> pays(each.run(), approved.by())).isPresent()) {
      problems.accept("by.user", "must not be somebody to whom the run gives credit");
    }
  }

  private static boolean pays(CompRun run, OfficeHolder by) {
    return run.lines().stream().anyMatch(line -> line.payee().id().equals(by.user()));
  }

  private void neutral(OfficeHolder by, LocalDate on) {
    new StepRules(problems)
        .neutral(by.office(), plans.offices(on), "let somebody of such an office do it");
  }

  private void close(PeriodClosed closed) {
    CompPeriod period = closed.period();
    CompPeriod own = plans.payPeriod(period.from());
    if (!own.equals(period)) {
      problems.accept("period", "must be a pay period such as " + own + ", but was " + period);
    } else if (!index.isOpen(period)) {
      problems.accept("period", "must be open, but " + period + " is closed already");
    } else {
      index
          .firstOpen()
          .filter(first -> !first.equals(period))
          .ifPresent(
              first ->
                  problems.accept(
                      "period",
                      "must be the first that is open, "
                          + first
                          + ", but was "
                          + period
                          + "; close one after the other"));
    }
    if (closed.recordedOn().isBefore(period.to())) {
      problems.accept(
          "recordedOn",
          "must not be before the period's last day, "
              + period.to()
              + ", but was "
              + closed.recordedOn());
    }
    neutral(closed.by(), closed.recordedOn());
    index.runs().stream()
        .filter(run -> index.approval(run.id()).isEmpty())
        .filter(run -> run.lines().stream().anyMatch(line -> line.period().equals(period)))
        .forEach(
            run ->
                problems.accept(
                    "period",
                    "must hold approved runs only, but '"
                        + run.id()
                        + "' is not approved; have it approved first"));
  }

  private void adjustment(Adjusted adjusted) {
    Adjustment adjustment = adjusted.adjustment();
    id(adjustment.id());
    if (!adjustment.amount().getCurrencyUnit().equals(plans.currency())) {
      problems.accept(
          "amount",
          "must be in " + plans.currency() + ", but was " + adjustment.amount().getCurrencyUnit());
    }
    if (adjustment.amount().isZero()) {
      problems.accept("amount", "must not be zero");
    }
    if (adjustment.payee().equals(Payee.HOUSE)) {
      problems.accept("payee", "must not be HOUSE; what the company holds follows from the plan");
    }
    if (adjustment.payee().id().equals(adjustment.by().user())) {
      problems.accept("by.user", "must not be the payee; let somebody else decide");
    }
    neutral(adjustment.by(), adjustment.recordedOn());
    CompPeriod lands = index.openFor(plans.payPeriod(adjustment.concerns()));
    if (!adjusted.period().equals(lands)) {
      problems.accept("period", "must be " + lands + ", but was " + adjusted.period());
    }
  }

  private void payment(LinesPaid payment) {
    id(payment.id());
    if (payment.paid().isEmpty()) {
      problems.accept("paid", "must name at least one line");
    }
    Map<Payee, Money> sums = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < payment.paid().size(); i++) {
      String id = payment.paid().get(i);
      String path = "paid[" + i + "]";
      Optional<LedgerLine> line = index.line(id);
      if (line.isEmpty()) {
        problems.accept(path, "must be a line of the ledger, but was '" + id + "'");
      } else if (!seen.add(id)) {
        problems.accept(path, "must stand once, but '" + id + "' stands twice");
      } else {
        LineStatus status = index.status(line.get());
        if (status != LineStatus.PAYABLE) {
          problems.accept(path, "must be PAYABLE, but '" + id + "' is " + remedy(status));
        }
        sums.merge(line.get().payee(), line.get().amount(), Money::plus);
      }
    }
    sums.forEach(
        (payee, sum) -> {
          if (sum.isNegative()) {
            problems.accept(
                "paid",
                "must not add up to less than zero for a payee, but did for "
                    + payee
                    + "; leave lines below zero for a later payment");
          }
        });
  }

  private static String remedy(LineStatus status) {
    return switch (status) {
      case AWAITS_APPROVAL -> status + "; have its run approved";
      case CREDITED -> status + "; quota is not paid";
      case AWAITS_BILLING, EXPECTED, HELD -> status + "; post a run of a later day once it is due";
      case REVERSED, PAID -> status + "; leave it out";
      case PAYABLE -> status.toString();
    };
  }
}
