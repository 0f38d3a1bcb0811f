package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.ViolationCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What AWS asks of the monthly spend and of the contract's total value. */
final class SpendRules {
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
  private static final List<String> CURRENCIES =
      Tables.VOCABULARIES.named("SpendCurrency").orElseThrow().values();
  private static final String SOVEREIGN = "aws-eusc";

  private SpendRules() {}

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (Field field : List.of(Field.EXPECTED_MONTHLY_SPEND, Field.DEAL_VALUE)) {
      rules.add(amount(field));
      rules.add(spendCurrency(field));
    }
    rules.add(sovereignCurrency());
    rules.add(sameCurrency());
    rules.add(estimateBesideValue());
    return List.copyOf(rules);
  }

  private static Rule amount(Field field) {
    return Rule.about(field, "amount", ViolationCode.VALUE_OUT_OF_RANGE)
        .says("must be above 0 and at most 1000000000000000")
        .brokenIf(
            subject ->
                isSent(subject, field)
                    && money(subject, field)
                        .filter(money -> money.getAmount().signum() >= 0) // the form says it
                        .map(Money::getAmount)
                        .filter(amount -> amount.signum() == 0 || amount.compareTo(MOST) > 0)
                        .isPresent())
        .but(subject -> "was " + money(subject, field).map(Money::toString).orElse(""))
        .remedy("correct the amount", Citation.WORKBOOK);
  }

  private static Rule spendCurrency(Field field) {
    return Rule.about(field, "spendCurrency", ViolationCode.INVALID_VALUE)
        .says("must be in " + String.join(" or ", CURRENCIES))
        .brokenIf(
            subject ->
                isSent(subject, field)
                    && currency(subject, field)
                        .filter(code -> !CURRENCIES.contains(code))
                        .isPresent())
        .but(subject -> "was in " + currency(subject, field).orElse(""))
        .remedy("state the amount in one of the two", Citation.REFERENCE);
  }

  private static Rule sovereignCurrency() {
    return Rule.about(
            Field.EXPECTED_MONTHLY_SPEND, "sovereignCurrency", ViolationCode.INVALID_VALUE)
        .says("must be in EUR when " + AwsFields.PARTITION + " is " + SOVEREIGN)
        .brokenIf(
            subject ->
                subject.is(AwsFields.PARTITION, SOVEREIGN)
                    && currency(subject, Field.EXPECTED_MONTHLY_SPEND)
                        .filter(code -> !code.equals("EUR"))
                        .isPresent())
        .but(subject -> "was in " + currency(subject, Field.EXPECTED_MONTHLY_SPEND).orElse(""))
        .remedy("state the amount in EUR, or correct the partition", Citation.REFERENCE);
  }

  private static Rule sameCurrency() {
    return Rule.about(Field.DEAL_VALUE, "sameCurrency", ViolationCode.INVALID_VALUE)
        .says("must be in the currency of " + Field.EXPECTED_MONTHLY_SPEND)
        .brokenIf(
            subject -> {
              Optional<String> own = currency(subject, Field.DEAL_VALUE);
              Optional<String> other = currency(subject, Field.EXPECTED_MONTHLY_SPEND);
              return isSent(subject, Field.DEAL_VALUE)
                  && own.isPresent()
                  && other.isPresent()
                  && !own.equals(other);
            })
        .but(
            subject ->
                "one was in "
                    + currency(subject, Field.DEAL_VALUE).orElse("")
                    + " and the other in "
                    + currency(subject, Field.EXPECTED_MONTHLY_SPEND).orElse(""))
        .remedy("state both in one currency", Citation.CONTRACT_VALUE);
  }

  private static Rule estimateBesideValue() {
    return Rule.about(AwsFields.ESTIMATION_URL, "besideDealValue", ViolationCode.INVALID_VALUE)
        .says("must not be given together with " + Field.DEAL_VALUE)
        .brokenIf(
            subject -> subject.has(AwsFields.ESTIMATION_URL) && isSent(subject, Field.DEAL_VALUE))
        .remedy("leave one of the two out", Citation.CONTRACT_VALUE);
  }

  /** A total value without a contract's length is not sent. */
  private static boolean isSent(Subject subject, Field field) {
    return !field.equals(Field.DEAL_VALUE)
        || (subject.has(Field.DEAL_VALUE) && subject.has(Field.CONTRACT_MONTHS));
  }

  private static Optional<Money> money(Subject subject, Field field) {
    return subject.amount(field);
  }

  private static Optional<String> currency(Subject subject, Field field) {
    return money(subject, field).map(money -> money.getCurrencyUnit().getCode());
  }
}
