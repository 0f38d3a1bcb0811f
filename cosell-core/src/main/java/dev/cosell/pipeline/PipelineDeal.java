package dev.cosell.pipeline;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A deal with the stages that it went through.
 *
 * @param opportunity the deal as it stands
 * @param stages its stages by day; of one day, in the order given; empty where no day is known
 */
public record PipelineDeal(Opportunity opportunity, List<StageEntry> stages) {
  /**
   * Puts the stages in order.
   *
   * @param opportunity as the type says
   * @param stages in any order
   */
  public PipelineDeal {
    stages = stages.stream().sorted(Comparator.comparing(StageEntry::since)).toList();
  }

  /**
   * A deal.
   *
   * @param opportunity the deal as it stands
   * @param stages the stages that it went through, in any order
   * @return the deal
   */
  public static PipelineDeal of(Opportunity opportunity, Collection<StageEntry> stages) {
    return new PipelineDeal(opportunity, List.copyOf(stages));
  }

  /**
   * A deal whose days stand in fields of its own, as {@link StageDays} says.
   *
   * @param opportunity the deal as the CRM has it
   * @param readOn the day on which the CRM was read, on which the deal was in its stage at the
   *     latest
   * @return the deal; without stages where no field has a day, or the deal has no stage
   */
  public static PipelineDeal of(Opportunity opportunity, LocalDate readOn) {
    return new PipelineDeal(opportunity, StageDays.of(opportunity, readOn));
  }

  /**
   * The CRM's id.
   *
   * @return the id of the opportunity
   */
  public OpportunityId id() {
    return opportunity.id();
  }

  /**
   * The stage on a day.
   *
   * @param day the day
   * @return the last stage that it had come to; empty before the first
   */
  public Optional<Stage> stageOn(LocalDate day) {
    return stages.stream()
        .filter(entry -> !entry.since().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(StageEntry::stage);
  }

  /** The first day up to a day on which it was in a stage of a sort. */
  Optional<LocalDate> first(Predicate<Stage> sort, LocalDate upTo) {
    return stages.stream()
        .filter(entry -> !entry.since().isAfter(upTo) && sort.test(entry.stage()))
        .map(StageEntry::since)
        .findFirst();
  }

  /** Whether a stage lies before another on the way forward. */
  static boolean isBefore(Stage stage, Stage threshold) {
    OptionalInt rank = stage.rank();
    return rank.isPresent() && rank.getAsInt() < threshold.rank().orElseThrow();
  }

  /** Whether a stage is another one or lies after it on the way forward. */
  static boolean hasReached(Stage stage, Stage threshold) {
    OptionalInt rank = stage.rank();
    return rank.isPresent() && rank.getAsInt() >= threshold.rank().orElseThrow();
  }

  /** The id and the stages; nothing personal. */
  @Override
  public String toString() {
    return "PipelineDeal[" + id() + ", " + stages + "]";
  }
}
