package dev.cosell.azure.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a referral.
 *
 * @param source the documents that say so
 * @param read the day on which they were read
 * @param transitions the statuses that may follow each status
 * @param substatuses the substatuses that each status has
 * @param inferredSubstatuses those that no document of the API names, only the portal
 * @param daysToAnswer after how many days without an answer a referral expires
 * @param stages the library's stages on the way to a decision, in order
 * @param inferred what of this is not documented
 */
public record LifeCycle(
    String source,
    String read,
    Map<String, Set<String>> transitions,
    Map<String, Set<String>> substatuses,
    Set<String> inferredSubstatuses,
    int daysToAnswer,
    List<StagePercent> stages,
    String inferred) {

  /**
   * A stage and what stands for it at Microsoft.
   *
   * @param stage the library's name
   * @param percent the percentage that is written
   * @param word the word that Microsoft's connector has for it
   */
  public record StagePercent(String stage, String percent, Optional<String> word) {}

  /**
   * What stands for a stage.
   *
   * @param stage the library's name
   * @return the percentage; empty if the stage is not one on the way
   */
  public Optional<String> percent(String stage) {
    return stages.stream()
        .filter(row -> row.stage().equals(stage))
        .map(StagePercent::percent)
        .findFirst();
  }

  /**
   * The stage that a text of Microsoft's stands for.
   *
   * @param text a percentage or a word
   * @return the library's name; empty if the text is not known
   */
  public Optional<String> stage(String text) {
    return stages.stream()
        .filter(
            row ->
                row.percent().equals(text)
                    || row.word().filter(word -> word.equalsIgnoreCase(text)).isPresent())
        .map(StagePercent::stage)
        .findFirst();
  }
}
