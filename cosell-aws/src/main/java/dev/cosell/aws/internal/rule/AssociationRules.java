package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.mapping.Association;
import dev.cosell.aws.internal.mapping.Citation;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a deal must be joined to. */
final class AssociationRules {
  private static final Set<String> WITH_A_REAL_SOLUTION = Set.of("Committed", "Launched");

  private AssociationRules() {}

  static List<Rule> rules() {
    return List.of(solutionAtSubmission(), solutionAtStage(), oneOffer(), offersOfALostDeal());
  }

  private static Rule solutionAtSubmission() {
    return Rule.about(AwsFields.SOLUTIONS, "required", ViolationCode.REQUIRED_FIELD_MISSING)
        .at(Moment.SUBMIT, Moment.UPDATE)
        .says(
            "must name a solution from the submission on, unless a Marketplace solution or product"
                + " is named or "
                + AwsFields.OTHER_SOLUTION_DESCRIPTION
                + " says what is sold")
        .brokenIf(
            subject ->
                (subject.moment() == Moment.SUBMIT || isTakenAway(subject))
                    && !sells(subject)
                    && subject.lacks(AwsFields.OTHER_SOLUTION_DESCRIPTION))
        .remedy("name the solution that Partner Central lists", Citation.REFERENCE);
  }

  /** Whether AWS's record says what is sold, and would not say it any more. */
  private static boolean isTakenAway(Subject subject) {
    return subject.isSubmitted()
        && (subject.changes(AwsFields.OTHER_SOLUTION_DESCRIPTION)
            || Arrays.stream(Association.values())
                .anyMatch(kind -> kind.isWhatIsSold() && subject.changes(kind.field())));
  }

  private static Rule solutionAtStage() {
    return Rule.about(AwsFields.SOLUTIONS, "stage", ViolationCode.REQUIRED_FIELD_MISSING)
        .at(Moment.SUBMIT, Moment.UPDATE)
        .says(
            "must name a solution at stage Committed or Launched, unless a Marketplace solution or"
                + " product is named; a description is not enough")
        .brokenIf(
            subject ->
                subject.text(Field.STAGE).filter(WITH_A_REAL_SOLUTION::contains).isPresent()
                    && !sells(subject))
        .remedy("name the solution that Partner Central lists", Citation.WORKBOOK);
  }

  private static boolean sells(Subject subject) {
    return Arrays.stream(Association.values())
        .anyMatch(kind -> kind.isWhatIsSold() && subject.has(kind.field()));
  }

  private static Rule oneOffer() {
    return Rule.about(AwsFields.OFFERS, "one", ViolationCode.TOO_MANY_VALUES)
        .says("must not be given together with " + AwsFields.OFFER_SETS)
        .brokenIf(subject -> subject.has(AwsFields.OFFERS) && subject.has(AwsFields.OFFER_SETS))
        .remedy("keep the offer or the offer set", Citation.REFERENCE);
  }

  private static Rule offersOfALostDeal() {
    return Rule.about(AwsFields.OFFERS, "lost", ViolationCode.ACTION_NOT_PERMITTED)
        .at(Moment.UPDATE)
        .says("must not change at stage Closed Lost")
        .brokenIf(
            subject ->
                subject.is(Field.STAGE, "Closed Lost")
                    && (subject.changes(AwsFields.OFFERS) || subject.changes(AwsFields.OFFER_SETS)))
        .remedy("leave the offers as AWS has them", Citation.WORKBOOK);
  }
}
