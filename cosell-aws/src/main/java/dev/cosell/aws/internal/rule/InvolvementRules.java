package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.stream.Stream;

/** What one may ask of AWS, and how AWS is to be involved. */
final class InvolvementRules {
  private static final String CO_SELL = "Co-Sell";
  private static final String VISIBILITY_ONLY = "For Visibility Only";
  private static final String NOTHING = "Do Not Need Support from AWS Sales Rep";

  private InvolvementRules() {}

  static List<Rule> rules() {
    return Stream.concat(
            Stream.of(required(), needsOrNone(), coSellNeeds(), visibilityNeeds(), neverBack()),
            Stream.of(AwsFields.SALES_ACTIVITIES, Field.NEXT_STEPS, Field.CONTACTS)
                .map(InvolvementRules::neededForCoSell))
        .toList();
  }

  private static Rule required() {
    return Rule.about(AwsFields.INVOLVEMENT, "required", ViolationCode.REQUIRED_FIELD_MISSING)
        .at(Moment.SUBMIT)
        .says("is required at submission, Co-Sell or For Visibility Only")
        .brokenIf(subject -> subject.lacks(AwsFields.INVOLVEMENT))
        .remedy("decide how AWS is to be involved", Citation.MODEL);
  }

  private static Rule needsOrNone() {
    return Rule.about(AwsFields.PRIMARY_NEEDS, "contradiction", ViolationCode.INVALID_VALUE)
        .says("must not hold '" + NOTHING + "' beside a Co-Sell need")
        .brokenIf(subject -> needsNothing(subject) && subject.needs(CO_SELL))
        .remedy("keep one or the other", Citation.WORKBOOK);
  }

  private static Rule coSellNeeds() {
    return Rule.about(AwsFields.INVOLVEMENT, "coSellNeeds", ViolationCode.INVALID_VALUE)
        .at(Moment.SUBMIT)
        .says("must not be Co-Sell when " + AwsFields.PRIMARY_NEEDS + " holds '" + NOTHING + "'")
        .brokenIf(subject -> subject.is(AwsFields.INVOLVEMENT, CO_SELL) && needsNothing(subject))
        .remedy("state what is needed from AWS, or ask for visibility only", Citation.WORKBOOK);
  }

  private static Rule visibilityNeeds() {
    return Rule.about(AwsFields.INVOLVEMENT, "visibilityNeeds", ViolationCode.INVALID_VALUE)
        .at(Moment.SUBMIT)
        .says(
            "must not be For Visibility Only when "
                + AwsFields.PRIMARY_NEEDS
                + " holds a Co-Sell need")
        .brokenIf(
            subject -> subject.is(AwsFields.INVOLVEMENT, VISIBILITY_ONLY) && subject.needs(CO_SELL))
        .remedy("ask for co-sell, or drop the needs", Citation.WORKBOOK);
  }

  private static Rule neverBack() {
    return Rule.about(AwsFields.INVOLVEMENT, "neverBack", ViolationCode.INVALID_VALUE)
        .at(Moment.UPDATE)
        .says("must not go back from Co-Sell to For Visibility Only")
        .brokenIf(
            subject ->
                subject.is(AwsFields.INVOLVEMENT, VISIBILITY_ONLY) && isInvolved(subject, CO_SELL))
        .remedy("leave the involvement as AWS has it", Citation.FILE_EXCHANGE);
  }

  /** What AWS asks for when visibility becomes co-sell. */
  private static Rule neededForCoSell(Field field) {
    return Rule.about(field, "coSell", ViolationCode.REQUIRED_FIELD_MISSING)
        .at(Moment.UPDATE)
        .says("is required when a deal for visibility only becomes one of co-sell")
        .brokenIf(
            subject ->
                subject.lacks(field)
                    && isInvolved(subject, VISIBILITY_ONLY)
                    && subject.changes(AwsFields.PRIMARY_NEEDS)
                    && subject.needs(CO_SELL))
        .remedy("state the value in the CRM", Citation.FILE_EXCHANGE);
  }

  private static boolean needsNothing(Subject subject) {
    return subject.needs(NOTHING);
  }

  private static boolean isInvolved(Subject subject, String involvement) {
    return subject
        .current()
        .flatMap(record -> record.registration().involvement())
        .filter(involvement::equals)
        .isPresent();
  }
}
