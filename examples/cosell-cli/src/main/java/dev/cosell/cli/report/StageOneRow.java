package dev.cosell.cli.report;

import dev.cosell.attribution.Attribution;
import dev.cosell.stageone.StageOneAssessment;
import java.util.Optional;

/**
 * How a deal stands at stage one, and who brought it.
 *
 * @param title the deal's title
 * @param customer the customer's name
 * @param assessment condition by condition
 * @param attribution cloud by cloud
 */
public record StageOneRow(
    Optional<String> title,
    Optional<String> customer,
    StageOneAssessment assessment,
    Attribution attribution) {
  /**
   * The deal in words.
   *
   * @return its id, title and customer, as far as they are known
   */
  public String name() {
    return assessment.deal()
        + title.map(text -> " " + text).orElse("")
        + customer.map(text -> ", " + text).orElse("");
  }
}
