package dev.cosell.aws.internal.rule;

import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.portal.ViolationCode;
import java.util.List;

/** What AWS asks of the CRM's id of a deal, which it keeps as the partner's own identifier. */
final class IdentityRules {
  private static final int LONGEST = 64;

  private IdentityRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.about("id", "length", ViolationCode.VALUE_OUT_OF_RANGE)
            .says("must have at most " + LONGEST + " characters")
            .brokenIf(subject -> characters(subject) > LONGEST)
            .but(subject -> "had " + characters(subject))
            .remedy("give the deal a shorter id", Citation.MODEL));
  }

  private static int characters(Subject subject) {
    String id = subject.id().value();
    return id.codePointCount(0, id.length());
  }
}
