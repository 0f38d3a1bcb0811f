package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What a run must be to be posted, and its lines, told by member and rule. */
final class RunRules {
  private final CompPlans plans;
  private final LedgerIndex index;
  private final BiConsumer<String, String> problems;

  RunRules(CompPlans plans, LedgerIndex index, BiConsumer<String, String> problems) {
    this.plans = plans;
    this.index = index;
    this.problems = problems;
  }

  void check(RunPosted posted) {
    CompRun run = posted.run();
    if (!run.currency().equals(plans.currency())) {
      problems.accept(
          "run.currency", "must be " + plans.currency() + ", but was " + run.currency());
    }
    if (run.asOf().isAfter(posted.recordedOn())) {
      problems.accept(
          "run.asOf",
          "must not be after recordedOn "
              + posted.recordedOn()
              + ", but was "
              + run.asOf()
              + "; post what is known");
    }
    index
        .lastRun()
        .filter(last -> run.asOf().isBefore(last.run().asOf()))
        .ifPresent(
            last ->
                problems.accept(
                    "run.asOf",
                    "must not be before that of run '"
                        + last.id()
                        + "', "
                        + last.run().asOf()
                        + ", but was "
                        + run.asOf()
                        + "; it would take back what was won since"));
    Set<ClaimId> claims = new HashSet<>();
    Set<OpportunityId> early = new HashSet<>();
    for (CreditLine line : run.lines()) {
      if (!claims.add(line.claim())) {
        problems.accept("run.lines", "must be one a claim, but two were of " + line.claim());
      }
      if (!posted.covers(line.basis().closedOn()) && early.add(line.claim().deal())) {
        problems.accept(
            "since",
            "must not be after the day of deal "
                + line.claim().deal()
                + ", "
                + line.basis().closedOn()
                + "; begin earlier");
      }
    }
    posted.since().ifPresent(this::since);
    lines(posted);
  }

  private void since(LocalDate since) {
    LocalDate first = plans.quotaPeriod(since).from();
    if (!since.equals(first)) {
      problems.accept(
          "since",
          "must be the first day of a quota period, such as "
              + first
              + ", but was "
              + since
              + "; attainment counts from there");
    }
  }

  /** The lines must leave every claim that the run covers with the credit that the run gives. */
  private void lines(RunPosted posted) {
    Map<ClaimId, CreditLine> credit = RunDiff.byClaim(posted.run());
    Map<ClaimId, LedgerLine> standing = new TreeMap<>();
    index
        .standing()
        .forEach(
            (claim, each) -> {
              if (posted.covers(each.credit().basis().closedOn()) || credit.containsKey(claim)) {
                standing.put(claim, each.line());
              }
            });
    for (int i = 0; i < posted.lines().size(); i++) {
      LedgerLine line = posted.lines().get(i);
      String path = "lines[" + i + "].";
      if (!line.id().equals(RunDelta.lineId(posted.id(), i + 1))) {
        problems.accept(path + "id", "must be " + RunDelta.lineId(posted.id(), i + 1));
      }
      if (!index.isOpen(line.period())) {
        problems.accept(path + "period", "must be open, but " + line.period() + " is closed");
      }
      ClaimId claim = line.claim().orElseThrow();
      Optional<LedgerLine> before = Optional.ofNullable(standing.get(claim));
      if (line.reverses().isEmpty() && before.isEmpty()) {
        standing.put(claim, line);
      } else if (before.filter(each -> isReversal(line, each)).isPresent()) {
        standing.remove(claim);
      } else {
        problems.accept(
            path + "reverses",
            "must be the line of the claim that stands, "
                + before.map(LedgerLine::id).orElse("none")
                + ", with its amount the other way round");
      }
    }
    Set<ClaimId> claims = new TreeSet<>(standing.keySet());
    claims.addAll(credit.keySet());
    for (ClaimId claim : claims) {
      LedgerLine line = standing.get(claim);
      CreditLine given = credit.get(claim);
      if (line == null || given == null || !RunDelta.isSame(line, given)) {
        problems.accept("lines", "must leave " + claim + " with the credit that the run gives");
      }
    }
  }

  private static boolean isReversal(LedgerLine line, LedgerLine of) {
    return line.reverses().equals(Optional.of(of.id()))
        && line.kind() == of.kind()
        && line.amount().equals(of.amount().negated());
  }
}
