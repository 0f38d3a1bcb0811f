package dev.cosell.pipeline;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a CRM's deal that say when it came to its stages; a field map says which columns
 * they are.
 */
public final class StageDays {
  /** The day on which the deal was created: it came to {@link Stage#PROSPECT}. */
  public static final Field CREATED_ON = new Field("crm.createdOn");

  /** The day on which the customer was engaged: it came to {@link Stage#QUALIFIED}. */
  public static final Field ENGAGED_ON = new Field("crm.engagedOn");

  /** The day on which the deal came to the stage in which it is. */
  public static final Field STAGE_SINCE = new Field("crm.stageSince");

  /**
   * The day on which the deal was won or lost. Without it the close date of a deal that is closed
   * is taken for that day; of an open deal both are forecasts and do not count.
   */
  public static final Field CLOSED_ON = new Field("crm.closedOn");

  private StageDays() {}

  /**
   * Whether a deal is in a stage of which no field has the day, so that nobody can tell for a past
   * day whether it was in it.
   *
   * @param deal the deal as the CRM has it
   * @return whether the last day known is that of another stage
   */
  public static boolean lacksDayOfStage(Opportunity deal) {
    List<StageEntry> known = known(deal);
    return !known.isEmpty()
        && !deal.stage().equals(Optional.of(known.get(known.size() - 1).stage()));
  }

  /** The stages of a deal; its own at the latest on the day on which it was read. */
  static List<StageEntry> of(Opportunity deal, LocalDate readOn) {
    List<StageEntry> entries = known(deal);
    if (lacksDayOfStage(deal)) {
      LocalDate last = entries.get(entries.size() - 1).since();
      entries.add(new StageEntry(deal.stage().orElseThrow(), last.isAfter(readOn) ? last : readOn));
    }
    return entries;
  }

  private static List<StageEntry> known(Opportunity deal) {
    List<StageEntry> entries = new ArrayList<>();
    // A stage that nobody could read may be any, and a day alone does not say that it is the first.
    if (deal.stage().isEmpty()) {
      return entries;
    }
    Stage stage = deal.stage().get();
    day(deal, ENGAGED_ON).ifPresent(day -> entries.add(new StageEntry(Stage.QUALIFIED, day)));
    day(deal, STAGE_SINCE).ifPresent(day -> entries.add(new StageEntry(stage, day)));
    day(deal, CLOSED_ON)
        .or(deal::targetCloseDate)
        .filter(day -> isClosed(stage))
        .ifPresent(day -> entries.add(new StageEntry(stage, day)));
    entries.sort(Comparator.comparing(StageEntry::since));
    // Who is engaged first and written down later was no prospect in between.
    day(deal, CREATED_ON)
        .filter(day -> entries.isEmpty() || !day.isAfter(entries.get(0).since()))
        .ifPresent(day -> entries.add(0, new StageEntry(Stage.PROSPECT, day)));
    return entries;
  }

  private static Optional<LocalDate> day(Opportunity deal, Field field) {
    return deal.fieldValues().day(field);
  }

  private static boolean isClosed(Stage stage) {
    return stage.equals(Stage.COMMITTED) || stage.isFinal();
  }
}
