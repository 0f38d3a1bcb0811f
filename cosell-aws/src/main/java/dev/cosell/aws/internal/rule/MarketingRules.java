package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.stream.Stream;

/** Which marketing fields go together. */
final class MarketingRules {
  private static final List<Field> OF_AN_ACTIVITY =
      List.of(
          AwsFields.MARKETING_FUNDING_USED,
          AwsFields.MARKETING_CAMPAIGN,
          AwsFields.MARKETING_CHANNELS,
          AwsFields.MARKETING_USE_CASES);

  private MarketingRules() {}

  static List<Rule> rules() {
    return Stream.concat(
            OF_AN_ACTIVITY.stream().map(MarketingRules::onlyOfAnActivity),
            Stream.of(useCasesOfFunding()))
        .toList();
  }

  private static Rule onlyOfAnActivity(Field field) {
    return Rule.about(field, "source", ViolationCode.INVALID_VALUE)
        .says("must not be given when " + AwsFields.MARKETING_SOURCE + " is None")
        .brokenIf(subject -> subject.has(field) && subject.is(AwsFields.MARKETING_SOURCE, "None"))
        .remedy("leave it out, or state Marketing Activity as the source", Citation.WORKBOOK);
  }

  private static Rule useCasesOfFunding() {
    return Rule.about(AwsFields.MARKETING_USE_CASES, "funding", ViolationCode.INVALID_VALUE)
        .says("must not be given when " + AwsFields.MARKETING_FUNDING_USED + " is No")
        .brokenIf(
            subject ->
                subject.has(AwsFields.MARKETING_USE_CASES)
                    && subject.is(AwsFields.MARKETING_FUNDING_USED, "No"))
        .remedy("leave the use cases out", Citation.FILE_EXCHANGE);
  }
}
