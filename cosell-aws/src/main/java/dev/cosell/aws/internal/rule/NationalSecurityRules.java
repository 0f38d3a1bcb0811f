package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.List;

/**
 * What AWS asks of a deal of national security. AWS itself then forgets who the customer is, and
 * puts the United States in its place.
 */
final class NationalSecurityRules {
  private static final String NOTHING = "Do Not Need Support from AWS Sales Rep";
  private static final String WHEN = " when " + AwsFields.NATIONAL_SECURITY + " is Yes";

  private NationalSecurityRules() {}

  static List<Rule> rules() {
    return List.of(government(), support(), visibility(), name());
  }

  private static Rule government() {
    return Rule.about(Field.ACCOUNT_INDUSTRY, "nationalSecurity", ViolationCode.INVALID_VALUE)
        .says("must be Government" + WHEN)
        .brokenIf(
            subject ->
                subject.isNationalSecurity()
                    && subject.has(Field.ACCOUNT_INDUSTRY)
                    && !subject.is(Field.ACCOUNT_INDUSTRY, "Government"))
        .but(subject -> "was " + subject.text(Field.ACCOUNT_INDUSTRY).orElse(""))
        .remedy("correct one of the two", Citation.WORKBOOK);
  }

  private static Rule support() {
    return Rule.about(AwsFields.PRIMARY_NEEDS, "nationalSecurity", ViolationCode.INVALID_VALUE)
        .says("must not hold '" + NOTHING + "'" + WHEN)
        .brokenIf(subject -> subject.isNationalSecurity() && subject.needs(NOTHING))
        .remedy("state what is needed from AWS", Citation.WORKBOOK);
  }

  private static Rule visibility() {
    return Rule.about(AwsFields.VISIBILITY, "nationalSecurity", ViolationCode.INVALID_VALUE)
        .at(Moment.SUBMIT)
        .says("must be Full" + WHEN)
        .brokenIf(
            subject ->
                subject.isNationalSecurity()
                    && subject.has(AwsFields.VISIBILITY)
                    && !subject.is(AwsFields.VISIBILITY, "Full"))
        .but(subject -> "was " + subject.text(AwsFields.VISIBILITY).orElse(""))
        .remedy("ask for full visibility", Citation.WORKBOOK);
  }

  /** AWS's rules do not ask for the name then, but the request has no form without it. */
  private static Rule name() {
    return Rule.about(Field.ACCOUNT_NAME, "nationalSecurity", ViolationCode.REQUIRED_FIELD_MISSING)
        .says("is required by the form of the request even" + WHEN)
        .brokenIf(subject -> subject.isNationalSecurity() && subject.lacks(Field.ACCOUNT_NAME))
        .remedy("state a name; AWS removes it from its record", Citation.MODEL);
  }
}
