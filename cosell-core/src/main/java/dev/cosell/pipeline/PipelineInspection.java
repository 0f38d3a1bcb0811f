package dev.cosell.pipeline;

import dev.cosell.internal.MoneyByCurrency;
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
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Which deals of a pipeline have not moved in time, as of a day.
 *
 * <p>A deal counts from its first day in a stage before the threshold. One that is open, still
 * before the threshold and there for more days than the period has to be reviewed. Stages that a
 * deal came to after the day do not count, so that a day in the past is answered as it was.
 *
 * <p>What was decided by then is taken into account: a deal that was let go on is asked for again
 * after another period, one that was removed is out of the totals and named as removed.
 */
public final class PipelineInspection {
  private final LocalDate asOf;
  private final List<InspectedDeal> deals;
  private final List<DealReview> reviews;

  private PipelineInspection(LocalDate asOf, List<InspectedDeal> deals) {
    this.asOf = asOf;
    this.deals = deals;
    this.reviews =
        deals.stream()
            .flatMap(deal -> deal.review().stream())
            .sorted(
                Comparator.comparing((DealReview review) -> -review.days())
                    .thenComparing(DealReview::deal))
            .toList();
  }

  /**
   * Looks at every deal, as if nothing had been decided about any.
   *
   * @param deals the pipeline, each deal once, closed ones too
   * @param policy when a deal is reviewed
   * @param asOf the day
   * @return how things stand on the day
   * @throws IllegalArgumentException if two deals have one id
   */
  public static PipelineInspection of(
      Collection<PipelineDeal> deals, InspectionPolicy policy, LocalDate asOf) {
    return of(deals, policy, asOf, ReviewLog.of());
  }

  /**
   * Looks at every deal.
   *
   * @param deals the pipeline, each deal once, closed and removed ones too
   * @param policy when a deal is reviewed
   * @param asOf the day
   * @param decided what was decided; what was logged after the day does not count
   * @return how things stand on the day
   * @throws IllegalArgumentException if two deals have one id
   */
  public static PipelineInspection of(
      Collection<PipelineDeal> deals, InspectionPolicy policy, LocalDate asOf, ReviewLog decided) {
    Map<OpportunityId, ReviewDecision> inForce = decided.asOf(asOf).inForce();
    Map<OpportunityId, InspectedDeal> byId = new TreeMap<>();
    for (PipelineDeal deal : deals) {
      InspectedDeal inspected =
          new InspectedDeal(deal, policy, asOf, Optional.ofNullable(inForce.get(deal.id())));
      if (byId.putIfAbsent(deal.id(), inspected) != null) {
        throw new IllegalArgumentException(
            "deals must differ by id, but twice was '" + deal.id().value() + "'");
      }
    }
    return new PipelineInspection(asOf, List.copyOf(byId.values()));
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
   * The deals of which no stage has a day, so that nobody can tell whether they move.
   *
   * @return the ids, in order
   */
  public List<OpportunityId> undated() {
    return deals.stream()
        .filter(each -> each.deal().stages().isEmpty() && !each.isRemoved())
        .map(each -> each.deal().id())
        .toList();
  }

  /**
   * The deals that would have to be reviewed, had nobody decided about them.
   *
   * @return one answer each, by deal
   */
  public List<AnsweredReview> answered() {
    return deals.stream().flatMap(deal -> deal.answered().stream()).toList();
  }

  /**
   * The deals that were taken out of the pipeline; they are in no other list and no total.
   *
   * @return one removal each, by deal
   */
  public List<RemovedDeal> removed() {
    return deals.stream().flatMap(deal -> deal.removed().stream()).toList();
  }

  /**
   * The open deals that are qualified and that no portal knows.
   *
   * @return the deals without a portal's id, the longest first, then by id
   */
  public List<UnregisteredDeal> unregistered() {
    List<UnregisteredDeal> unregistered = new ArrayList<>();
    for (InspectedDeal each : deals) {
      if (each.isOpen() && each.deal().opportunity().portalIds().isEmpty()) {
        each.since(Stage.QUALIFIED)
            .ifPresent(
                since ->
                    unregistered.add(
                        new UnregisteredDeal(
                            each.deal().id(), since, ChronoUnit.DAYS.between(since, asOf))));
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
    for (InspectedDeal each : deals) {
      if (removed.contains(each.deal().id()) && each.isOpen()) {
        found.add(each.deal().id());
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
    List<Money> values = new ArrayList<>();
    for (InspectedDeal each : deals) {
      if (each.isRemoved() || without.contains(each.deal().id()) || each.entered().isEmpty()) {
        continue;
      }
      entered++;
      reached += each.hasReachedThreshold() ? 1 : 0;
      if (each.isOpen()) {
        open++;
        before += each.isBeforeThreshold() ? 1 : 0;
        each.deal().opportunity().dealValue().ifPresent(values::add);
      }
    }
    return new PipelineTotals(
        entered,
        open,
        before,
        reached,
        values.stream().collect(MoneyByCurrency.summing()),
        open - values.size());
  }

  /** The day and the counts; nothing personal. */
  @Override
  public String toString() {
    return "PipelineInspection[" + asOf + ", " + counts() + "]";
  }
}
