package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Which deals of a pipeline have not moved in time, as of a day.
 *
 * <p>A deal counts from its first day in a stage before the threshold. One that is open, still
 * before the threshold and there for more days than the period has to be reviewed. Stages that a
 * deal came to after the day do not count, so that a day in the past is answered as it was.
 */
public final class PipelineInspection {
  private final LocalDate asOf;
  private final InspectionPolicy policy;
  private final List<PipelineDeal> deals;
  private final List<DealReview> reviews;
  private final List<OpportunityId> undated;

  private PipelineInspection(LocalDate asOf, InspectionPolicy policy, List<PipelineDeal> deals) {
    this.asOf = asOf;
    this.policy = policy;
    this.deals = deals;
    List<DealReview> reviews = new ArrayList<>();
    List<OpportunityId> undated = new ArrayList<>();
    for (PipelineDeal deal : deals) {
      review(deal).ifPresent(reviews::add);
      if (deal.stages().isEmpty()) {
        undated.add(deal.id());
      }
    }
    reviews.sort(
        Comparator.comparing((DealReview review) -> -review.days())
            .thenComparing(DealReview::deal));
    this.reviews = List.copyOf(reviews);
    this.undated = List.copyOf(undated);
  }

  /**
   * Looks at every deal.
   *
   * @param deals the pipeline, each deal once, closed ones too
   * @param policy when a deal is reviewed
   * @param asOf the day
   * @return how things stand on the day
   * @throws IllegalArgumentException if two deals have one id
   */
  public static PipelineInspection of(
      Collection<PipelineDeal> deals, InspectionPolicy policy, LocalDate asOf) {
    Map<OpportunityId, PipelineDeal> byId = new TreeMap<>();
    for (PipelineDeal deal : deals) {
      if (byId.putIfAbsent(deal.id(), deal) != null) {
        throw new IllegalArgumentException(
            "deals must differ by id, but twice was '" + deal.id().value() + "'");
      }
    }
    return new PipelineInspection(asOf, policy, List.copyOf(byId.values()));
  }

  private Optional<LocalDate> entered(PipelineDeal deal) {
    return deal.first(stage -> stage.rank().isPresent(), asOf);
  }

  private boolean isOpen(PipelineDeal deal) {
    return deal.stageOn(asOf)
        .filter(stage -> PipelineDeal.isBefore(stage, Stage.COMMITTED))
        .isPresent();
  }

  private boolean isBeforeThreshold(PipelineDeal deal) {
    return deal.stageOn(asOf)
        .filter(stage -> PipelineDeal.isBefore(stage, policy.threshold()))
        .isPresent();
  }

  private Optional<DealReview> review(PipelineDeal deal) {
    if (!isOpen(deal) || !isBeforeThreshold(deal)) {
      return Optional.empty();
    }
    LocalDate since = entered(deal).orElseThrow();
    long days = ChronoUnit.DAYS.between(since, asOf);
    if (days <= policy.periodDays()) {
      return Optional.empty();
    }
    List<CriterionResult> results =
        policy.advanceWhen().stream()
            .sorted()
            .map(
                criterion ->
                    new CriterionResult(criterion, criterion.isMet(deal.opportunity(), asOf)))
            .toList();
    ReviewAdvice advice =
        results.stream().allMatch(CriterionResult::met)
            ? ReviewAdvice.ADVANCE
            : days > policy.removeAfterDays() ? ReviewAdvice.REMOVE : ReviewAdvice.COMPLETE;
    return Optional.of(
        new DealReview(
            deal.id(),
            deal.stageOn(asOf).orElseThrow(),
            since,
            days,
            since.plusDays((long) policy.periodDays() + policy.reviewDays()),
            deal.opportunity().dealValue(),
            results,
            advice));
  }

  /**
   * The day.
   *
   * @return the day as of which the pipeline was looked at
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The deals that have to be reviewed.
   *
   * @return one review each, the longest first, then by id
   */
  public List<DealReview> reviews() {
    return reviews;
  }

  /**
   * The deals of which no day is known, so that nobody can tell whether they move.
   *
   * @return the ids, in order
   */
  public List<OpportunityId> undated() {
    return undated;
  }

  /**
   * The open deals that are qualified and that no portal knows.
   *
   * @return the deals without a portal's id, the longest first, then by id
   */
  public List<UnregisteredDeal> unregistered() {
    List<UnregisteredDeal> unregistered = new ArrayList<>();
    for (PipelineDeal deal : deals) {
      if (isOpen(deal) && deal.opportunity().portalIds().isEmpty()) {
        deal.first(stage -> PipelineDeal.hasReached(stage, Stage.QUALIFIED), asOf)
            .ifPresent(
                since ->
                    unregistered.add(
                        new UnregisteredDeal(
                            deal.id(), since, ChronoUnit.DAYS.between(since, asOf))));
      }
    }
    unregistered.sort(
        Comparator.comparing((UnregisteredDeal each) -> -each.days())
            .thenComparing(UnregisteredDeal::deal));
    return unregistered;
  }

  /**
   * How many reviews end in what.
   *
   * @return the number by advice, with every advice
   */
  public Map<ReviewAdvice, Integer> counts() {
    Map<ReviewAdvice, Integer> counts = new EnumMap<>(ReviewAdvice.class);
    for (ReviewAdvice advice : ReviewAdvice.values()) {
      counts.put(advice, 0);
    }
    reviews.forEach(review -> counts.merge(review.advice(), 1, Integer::sum));
    return counts;
  }

  /**
   * The totals as they are.
   *
   * @return what management reads on the day
   */
  public PipelineTotals totals() {
    return totals(Set.of());
  }

  /**
   * What taking deals out would do to the totals.
   *
   * @param removed the deals to take out
   * @return the totals before and after; nothing is taken out
   */
  public RemovalPreview preview(Collection<OpportunityId> removed) {
    Set<OpportunityId> found = new TreeSet<>();
    for (PipelineDeal deal : deals) {
      if (removed.contains(deal.id()) && isOpen(deal)) {
        found.add(deal.id());
      }
    }
    Set<OpportunityId> unknown = new TreeSet<>(removed);
    unknown.removeAll(found);
    return new RemovalPreview(found, unknown, totals(), totals(found));
  }

  /**
   * What taking out all deals would do whose advice is to remove them.
   *
   * @return the totals before and after; nothing is taken out
   */
  public RemovalPreview previewOfAdvised() {
    return preview(
        reviews.stream()
            .filter(review -> review.advice() == ReviewAdvice.REMOVE)
            .map(DealReview::deal)
            .toList());
  }

  private PipelineTotals totals(Set<OpportunityId> without) {
    int entered = 0;
    int open = 0;
    int before = 0;
    int reached = 0;
    int withoutValue = 0;
    SortedMap<CurrencyUnit, Money> value = new TreeMap<>();
    for (PipelineDeal deal : deals) {
      if (without.contains(deal.id()) || entered(deal).isEmpty()) {
        continue;
      }
      entered++;
      boolean has =
          deal.first(stage -> PipelineDeal.hasReached(stage, policy.threshold()), asOf).isPresent();
      reached += has ? 1 : 0;
      if (isOpen(deal)) {
        open++;
        before += isBeforeThreshold(deal) ? 1 : 0;
        Optional<Money> its = deal.opportunity().dealValue();
        its.ifPresent(money -> value.merge(money.getCurrencyUnit(), money, Money::plus));
        withoutValue += its.isEmpty() ? 1 : 0;
      }
    }
    return new PipelineTotals(entered, open, before, reached, value, withoutValue);
  }

  /** The day and the counts; nothing personal. */
  @Override
  public String toString() {
    return "PipelineInspection[" + asOf + ", " + counts() + "]";
  }
}
