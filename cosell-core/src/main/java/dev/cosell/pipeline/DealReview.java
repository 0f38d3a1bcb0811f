package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A deal that has not moved in time, and has to be reviewed.
 *
 * @param deal the CRM's id
 * @param stage the stage on the day of the inspection
 * @param since the day on which it came to its first stage
 * @param days the days since
 * @param lastDecision the day of the last decision about it, where there was one
 * @param due the day by which the review has to be done
 * @param value the deal's value, where one is known
 * @param results the criteria, each met or not, in their order
 * @param advice what follows by the policy
 */
public record DealReview(
    OpportunityId deal,
    Stage stage,
    LocalDate since,
    long days,
    Optional<LocalDate> lastDecision,
    LocalDate due,
    Optional<Money> value,
    List<CriterionResult> results,
    ReviewAdvice advice) {
  /**
   * Copies the results.
   *
   * @param deal as the type says
   * @param stage as the type says
   * @param since as the type says
   * @param days as the type says
   * @param lastDecision as the type says
   * @param due as the type says
   * @param value as the type says
   * @param results as the type says
   * @param advice as the type says
   */
  public DealReview {
    results = List.copyOf(results);
  }

  /**
   * What the deal lacks.
   *
   * @return the fields of the criteria that are not met, in their order
   */
  public List<String> missing() {
    return results.stream()
        .filter(result -> !result.met())
        .map(result -> result.criterion().field())
        .toList();
  }

  /**
   * The review in a sentence.
   *
   * @return why the deal is reviewed and what follows
   */
  public String text() {
    String lacks = String.join(", ", missing());
    return "in "
        + stage
        + " for "
        + days
        + " days, "
        + lastDecision.map(day -> "last decided on " + day + ", ").orElse("")
        + "review due "
        + due
        + ": "
        + switch (advice) {
          case ADVANCE -> "advance, every criterion is met";
          case COMPLETE -> "complete " + lacks + " or remove";
          case REMOVE -> "remove, " + lacks + " still missing";
        };
  }
}
