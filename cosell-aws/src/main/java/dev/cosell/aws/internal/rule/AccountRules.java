package dev.cosell.aws.internal.rule;

import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.aws.internal.table.FieldRule;
import dev.cosell.aws.internal.table.PostalCodes;
import dev.cosell.aws.internal.table.PostalCodes.Verdict;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.regex.Pattern;

/** What AWS asks of the customer beyond the form of each value. */
final class AccountRules {
  private static final Pattern WEBSITE =
      Tables.FIELDS
          .of("Customer.Account.WebsiteUrl")
          .flatMap(FieldRule::businessPattern)
          .orElseThrow();

  private AccountRules() {}

  static List<Rule> rules() {
    return List.of(website(), postalCode());
  }

  private static Rule website() {
    return Rule.about(Field.ACCOUNT_WEBSITE, "address", ViolationCode.INVALID_STRING_FORMAT)
        .says("must be a host name with a dot, with or without http:// or https://")
        .brokenIf(
            subject ->
                subject.changes(Field.ACCOUNT_WEBSITE)
                    && subject
                        .text(Field.ACCOUNT_WEBSITE)
                        .filter(text -> !WEBSITE.matcher(text).matches())
                        .isPresent())
        .remedy("state the address of the customer's site", Citation.WORKBOOK);
  }

  /** Checked when a deal is submitted, and afterwards; a draft may have any postal code. */
  private static Rule postalCode() {
    return Rule.about(Field.ACCOUNT_POSTAL_CODE, "format", ViolationCode.INVALID_STRING_FORMAT)
        .at(Moment.SUBMIT, Moment.UPDATE)
        .says("must have the form of the customer's country")
        .brokenIf(AccountRules::hasForeignForm)
        .says(
            subject -> {
              String country = subject.text(Field.ACCOUNT_COUNTRY).orElse("");
              return "must have the form "
                  + Tables.POSTAL_CODES
                      .format(country)
                      .map(PostalCodes.Format::format)
                      .orElse("of the country")
                  + " in "
                  + country;
            })
        .remedy("correct the postal code or the country", Citation.WORKBOOK);
  }

  private static boolean hasForeignForm(Subject subject) {
    boolean isDue = subject.moment() == Moment.SUBMIT || subject.isSubmitted();
    String country = subject.text(Field.ACCOUNT_COUNTRY).orElse("");
    return isDue
        && !subject.isNationalSecurity()
        && subject
            .text(Field.ACCOUNT_POSTAL_CODE)
            .filter(code -> Tables.POSTAL_CODES.check(country, code) == Verdict.DOES_NOT_FIT)
            .isPresent();
  }
}
