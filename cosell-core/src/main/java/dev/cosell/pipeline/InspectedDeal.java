package dev.cosell.pipeline;

import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A deal on the day of an inspection.
 *
 * @param decision what was decided about it by then, where anything was
 */
record InspectedDeal(
    PipelineDeal deal, InspectionPolicy policy, LocalDate asOf, Optional<ReviewDecision> decision) {

  /** The first day on the way forward, if that is not after the day of the inspection. */
  Optional<LocalDate> entered() {
    return deal.first(stage -> stage.rank().isPresent(), asOf);
  }

  boolean isRemoved() {
    return decision.filter(each -> each.outcome() == ReviewOutcome.REMOVED).isPresent();
  }

  boolean isOpen() {
    return !isRemoved() && isIn(Stage.COMMITTED);
  }

  boolean isBeforeThreshold() {
    return isIn(policy.threshold());
  }

  private boolean isIn(Stage before) {
    return deal.stageOn(asOf).filter(stage -> PipelineDeal.isBefore(stage, before)).isPresent();
  }

  boolean hasReachedThreshold() {
    return since(policy.threshold()).isPresent();
  }

  /** The first day on which it had come to a stage or further. */
  Optional<LocalDate> since(Stage stage) {
    return deal.first(each -> PipelineDeal.hasReached(each, stage), asOf);
  }

  /** The review, if the deal is due for one. */
  Optional<DealReview> review() {
    if (!isOverdue() || answered().isPresent()) {
      return Optional.empty();
    }
    LocalDate since = entered().orElseThrow();
    LocalDate counted = periodBegins();
    List<CriterionResult> results =
        policy.advanceWhen().stream()
            .sorted()
            .map(each -> new CriterionResult(each, each.isMet(deal.opportunity(), asOf)))
            .toList();
    ReviewAdvice advice =
        results.stream().allMatch(CriterionResult::met)
            ? ReviewAdvice.ADVANCE
            : daysSince(counted) > policy.removeAfterDays()
                ? ReviewAdvice.REMOVE
                : ReviewAdvice.COMPLETE;
    return Optional.of(
        new DealReview(
            deal.id(),
            deal.stageOn(asOf).orElseThrow(),
            since,
            daysSince(since),
            decision.map(ReviewDecision::decidedOn),
            counted.plusDays((long) policy.periodDays() + policy.reviewDays()),
            deal.opportunity().dealValue(),
            results,
            advice));
  }

  /** What was decided, if the deal would be due for a review but for that. */
  Optional<AnsweredReview> answered() {
    return isOverdue() && daysSince(periodBegins()) <= policy.periodDays()
        ? decision.map(
            each -> new AnsweredReview(each, each.decidedOn().plusDays(policy.periodDays() + 1L)))
        : Optional.empty();
  }

  private boolean isOverdue() {
    return isOpen()
        && isBeforeThreshold()
        && daysSince(entered().orElseThrow()) > policy.periodDays();
  }

  /** A decision begins a period of its own; one from before the deal's first stage does not. */
  private LocalDate periodBegins() {
    LocalDate since = entered().orElseThrow();
    return decision.map(ReviewDecision::decidedOn).filter(day -> day.isAfter(since)).orElse(since);
  }

  private long daysSince(LocalDate day) {
    return ChronoUnit.DAYS.between(day, asOf);
  }

  /** The removal, if the deal was taken out. */
  Optional<RemovedDeal> removed() {
    return decision
        .filter(each -> isRemoved())
        .map(
            each ->
                new RemovedDeal(
                    each,
                    deal.stages().stream()
                        .filter(
                            entry ->
                                entry.since().isAfter(each.decidedOn())
                                    && !entry.since().isAfter(asOf))
                        .reduce((earlier, later) -> later)));
  }
}
