package dev.cosell.azure;

import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * One rule of Microsoft about a deal.
 *
 * @param id a name that no other rule has, such as {@code azure.solutions.most}
 * @param moments when the rule is checked
 * @param path the library's name of the field that the rule is about; {@code *} for all fields
 * @param code what kind of rule
 * @param statement the rule in words, such as {@code must have at most 50 solutions}
 * @param confidence what the rule rests on
 * @param source the document that states the rule, or that it is inferred from
 * @param readOn the day on which it was read
 */
public record AzureRule(
    String id,
    Set<Moment> moments,
    String path,
    ViolationCode code,
    String statement,
    Confidence confidence,
    String source,
    LocalDate readOn) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param id as the type says
   * @param moments as the type says
   * @param path as the type says
   * @param code as the type says
   * @param statement as the type says
   * @param confidence as the type says
   * @param source as the type says
   * @param readOn as the type says
   */
  public AzureRule {
    moments = Set.copyOf(moments);
  }
}
