package dev.cosell.aws;

import dev.cosell.aws.internal.rule.RuleBook;
import java.util.List;

/** Every rule that an {@link AwsPreflight} checks, each with its source and the day it was read. */
public final class AwsRules {
  private AwsRules() {}

  /**
   * The rules.
   *
   * @return the rules, in the order of their ids
   */
  public static List<AwsRule> all() {
    return RuleBook.described();
  }
}
