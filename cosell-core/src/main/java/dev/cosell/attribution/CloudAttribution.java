package dev.cosell.attribution;

import dev.cosell.cloud.Cloud;
import java.util.List;
import java.util.Optional;

/**
 * What one cloud has to do with a deal, and why.
 *
 * @param cloud the cloud
 * @param credit what it has to do with the deal
 * @param rule the rule that decided, by its id; empty if none fitted, and then the deal is direct
 * @param evidence the ids of the entries that the rule counted, by day and id
 * @param because the reason in a sentence, without personal data
 */
public record CloudAttribution(
    Cloud cloud, Credit credit, Optional<String> rule, List<String> evidence, String because) {
  /**
   * Copies what the type asks for.
   *
   * @param cloud as the type says
   * @param credit as the type says
   * @param rule as the type says
   * @param evidence as the type says
   * @param because as the type says
   */
  public CloudAttribution {
    evidence = List.copyOf(evidence);
  }
}
