package dev.cosell.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.LogEntries;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided about deals under review: nothing is changed or taken out, only
 * added. Who thinks again adds another decision.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"format": 1,
 *  "entries": [
 *    {"id": "R-1", "deal": "006A1", "outcome": "REMOVED", "decidedOn": "2031-07-02",
 *     "recordedOn": "2031-07-02", "by": "005M1", "reason": "no answer since March",
 *     "policy": "standard", "policyVersion": 1}]}
 * }</pre>
 */
public final class ReviewLog {
  private static final ReviewLog EMPTY = new ReviewLog(LogEntries.empty(ReviewDecision::id));

  private final LogEntries<ReviewDecision> entries;

  private ReviewLog(LogEntries<ReviewDecision> entries) {
    this.entries = entries;
  }

  /**
   * A log of decisions.
   *
   * @param decisions the decisions, none to begin with an empty log
   * @return the log, in this order
   * @throws IllegalArgumentException as {@link #append(Collection)} says
   */
  public static ReviewLog of(ReviewDecision... decisions) {
    return EMPTY.append(Arrays.asList(decisions));
  }

  /**
   * Adds decisions at the end.
   *
   * @param more the decisions; one that the log has already is left out
   * @return the longer log
   * @throws IllegalArgumentException if another decision of the same id is in the log
   */
  public ReviewLog append(Collection<ReviewDecision> more) {
    return new ReviewLog(entries.append(more));
  }

  /**
   * Everything that was decided.
   *
   * @return the decisions in the order in which they were added
   */
  public List<ReviewDecision> decisions() {
    return entries.all();
  }

  /**
   * The log of an earlier day.
   *
   * @param day the day
   * @return a log of the decisions that were logged by then, that day included
   */
  public ReviewLog asOf(LocalDate day) {
    return EMPTY.append(
        entries.all().stream().filter(each -> !each.recordedOn().isAfter(day)).toList());
  }

  /**
   * The decision that holds for each deal.
   *
   * @return by deal, the one that was decided last; of one day, the one that was added last
   */
  Map<OpportunityId, ReviewDecision> inForce() {
    Map<OpportunityId, ReviewDecision> inForce = new HashMap<>();
    for (ReviewDecision each : entries.all()) {
      inForce.merge(
          each.deal(),
          each,
          (before, later) -> later.decidedOn().isBefore(before.decidedOn()) ? before : later);
    }
    return inForce;
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the log
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form; lists everything
   *     that is wrong
   */
  public static ReviewLog fromJson(String json) {
    return new ReviewLog(EMPTY.entries.read(json, ReviewLog::read));
  }

  private static Optional<ReviewDecision> read(JsonReader entry) {
    String id = entry.text("id");
    String deal = entry.text("deal");
    Optional<ReviewOutcome> outcome =
        entry.stated("outcome", entry.optionalChoice("outcome", ReviewOutcome.class));
    LocalDate decidedOn = entry.date("decidedOn");
    LocalDate recordedOn = entry.date("recordedOn");
    String by = entry.text("by");
    String reason = entry.text("reason");
    String policy = entry.text("policy");
    int version = entry.positive("policyVersion");
    if (recordedOn.isBefore(decidedOn) && !recordedOn.equals(JsonReader.NO_DAY)) {
      entry.problem(
          "recordedOn", "must not be before decidedOn " + decidedOn + ", but was " + recordedOn);
    }
    // What could not be read was told, and nobody gets the log then.
    return recordedOn.isBefore(decidedOn)
        ? Optional.empty()
        : outcome.map(
            what ->
                ReviewDecision.of(id, new OpportunityId(deal), what, decidedOn)
                    .recordedOn(recordedOn)
                    .by(by)
                    .reason(reason)
                    .policy(policy)
                    .policyVersion(version)
                    .build());
  }

  /**
   * The JSON form, with the decisions in the order of the log; {@link #fromJson} reads an equal
   * log.
   *
   * @return the text, indented
   */
  public String toJson() {
    return entries.write(ReviewLog::write);
  }

  private static void write(ReviewDecision each, ObjectNode node) {
    node.put("id", each.id())
        .put("deal", each.deal().value())
        .put("outcome", each.outcome().name())
        .put("decidedOn", each.decidedOn().toString())
        .put("recordedOn", each.recordedOn().toString())
        .put("by", each.by())
        .put("reason", each.reason())
        .put("policy", each.policy())
        .put("policyVersion", each.policyVersion());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReviewLog that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** How long the log is. */
  @Override
  public String toString() {
    return "ReviewLog[" + entries + "]";
  }
}
