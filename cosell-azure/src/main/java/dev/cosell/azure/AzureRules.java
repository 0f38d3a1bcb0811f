package dev.cosell.azure;

import dev.cosell.azure.internal.rule.RuleBook;
import java.util.List;

/**
 * Every rule that an {@link AzurePreflight} checks, each with what it rests on, its source and the
 * day it was read.
 */
public final class AzureRules {
  private AzureRules() {}

  /**
   * The rules.
   *
   * @return the rules, in the order of their ids
   */
  public static List<AzureRule> all() {
    return RuleBook.described();
  }
}
