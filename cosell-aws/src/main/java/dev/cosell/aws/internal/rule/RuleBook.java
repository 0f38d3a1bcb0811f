package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsRule;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Form;
import dev.cosell.aws.internal.mapping.Kind;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** All rules. */
public final class RuleBook {
  private static final List<Rule> RULES =
      Stream.of(
              Requirements.rules(),
              IdentityRules.rules(),
              AccountRules.rules(),
              SpendRules.rules(),
              LifeCycleRules.rules(),
              MarketingRules.rules(),
              InvolvementRules.rules(),
              NationalSecurityRules.rules(),
              AssociationRules.rules())
          .flatMap(List::stream)
          .toList();

  private RuleBook() {}

  /**
   * The rules, those of the forms of values and of editing included.
   *
   * @return the rules, in the order of their ids
   */
  public static List<AwsRule> described() {
    return Stream.of(
            RULES.stream().map(Rule::described),
            Bindings.all().stream().map(Binding::forms).flatMap(List::stream).map(RuleBook::of),
            Stream.of(Kind.described(), EditingRules.LOCKED, EditingRules.CURRENCY))
        .flatMap(rules -> rules)
        .sorted(Comparator.comparing(AwsRule::id))
        .toList();
  }

  static Stream<Violation> check(Subject subject) {
    return Stream.concat(
        RULES.stream().flatMap(rule -> rule.check(subject)), EditingRules.check(subject).stream());
  }

  private static AwsRule of(Form form) {
    return new AwsRule(
        form.rule(),
        EnumSet.allOf(Moment.class),
        form.path(),
        form.code(),
        form.demand(),
        form.citation().source(),
        form.citation().readOn());
  }
}
