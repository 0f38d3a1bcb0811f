package dev.cosell.gcp;

import dev.cosell.gcp.internal.rule.RuleBook;
import java.util.List;

/**
 * Every rule that a {@link GcpPreflight} checks under the standard settings, each with what it
 * rests on.
 */
public final class GcpRules {
  private GcpRules() {}

  /**
   * The rules.
   *
   * @return the rules, in the order of their ids
   */
  public static List<GcpRule> all() {
    return RuleBook.described();
  }
}
