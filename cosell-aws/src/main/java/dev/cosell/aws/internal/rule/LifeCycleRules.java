package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.time.LocalDate;
import java.util.List;

/** What AWS asks of stage and dates. */
final class LifeCycleRules {
  private static final int MOST_YEARS = 60;
  private static final String CLOSED_LOST = "Closed Lost";

  private LifeCycleRules() {}

  static List<Rule> rules() {
    return List.of(
        notInThePast(), notTooFarAhead(), notNewAndLost(), reasonOfLossAlone(), revenueDates());
  }

  /** A day that has passed since it was set may stay, but a deal is not submitted with one. */
  private static Rule notInThePast() {
    return Rule.about(Field.TARGET_CLOSE_DATE, "past", ViolationCode.VALUE_OUT_OF_RANGE)
        .says("must not be in the past")
        .brokenIf(
            subject ->
                (subject.moment() == Moment.SUBMIT || subject.changes(Field.TARGET_CLOSE_DATE))
                    && subject
                        .day(Field.TARGET_CLOSE_DATE)
                        .filter(day -> day.isBefore(subject.today()))
                        .isPresent())
        .says(subject -> "must not be before " + subject.today() + ", but was " + shown(subject))
        .remedy("forecast the close anew", Citation.WORKBOOK);
  }

  private static Rule notTooFarAhead() {
    return Rule.about(Field.TARGET_CLOSE_DATE, "ahead", ViolationCode.VALUE_OUT_OF_RANGE)
        .says("must be at most " + MOST_YEARS + " years ahead")
        .brokenIf(
            subject ->
                subject.changes(Field.TARGET_CLOSE_DATE)
                    && subject
                        .day(Field.TARGET_CLOSE_DATE)
                        .filter(day -> day.isAfter(latest(subject)))
                        .isPresent())
        .says(subject -> "must not be after " + latest(subject) + ", but was " + shown(subject))
        .remedy("forecast the close anew", Citation.WORKBOOK);
  }

  private static LocalDate latest(Subject subject) {
    return subject.today().plusYears(MOST_YEARS);
  }

  private static String shown(Subject subject) {
    return subject.day(Field.TARGET_CLOSE_DATE).map(LocalDate::toString).orElse("");
  }

  private static Rule notNewAndLost() {
    return Rule.about(Field.STAGE, "newAndLost", ViolationCode.INVALID_VALUE)
        .at(Moment.CREATE, Moment.SUBMIT)
        .says("must not be " + CLOSED_LOST + " when a deal is made or submitted")
        .brokenIf(subject -> subject.is(Field.STAGE, CLOSED_LOST))
        .remedy("leave the deal out", Citation.REFERENCE);
  }

  private static Rule reasonOfLossAlone() {
    return Rule.about(Field.CLOSED_LOST_REASON, "stage", ViolationCode.INVALID_VALUE)
        .says("must be given at stage " + CLOSED_LOST + " alone")
        .brokenIf(
            subject ->
                subject.has(Field.CLOSED_LOST_REASON) && !subject.is(Field.STAGE, CLOSED_LOST))
        .but(subject -> "the stage was " + subject.text(Field.STAGE).orElse("not stated"))
        .remedy("leave the reason out, or close the deal", Citation.REFERENCE);
  }

  private static Rule revenueDates() {
    return Rule.about(
            AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE, "order", ViolationCode.INVALID_VALUE)
        .says("must not be before " + AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE)
        .brokenIf(
            subject ->
                subject
                    .day(AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE)
                    .flatMap(
                        first ->
                            subject
                                .day(AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE)
                                .filter(last -> last.isBefore(first)))
                    .isPresent())
        .remedy("correct one of the two days", Citation.WORKBOOK);
  }
}
