package dev.cosell.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GcpPreflightTest {
  private final GcpPreflight preflight =
      new GcpPreflight(SharingBoundary.standard(), GcpSettings.standard());

  @Test
  void aDealWithWhatIsRequiredPasses() {
    for (Moment moment : List.of(Moment.CREATE, Moment.SUBMIT)) {
      assertThat(violations(Deals.minimal(), moment)).isEmpty();
      assertThat(violations(Deals.full(), moment)).isEmpty();
    }
  }

  @Test
  void eachRequiredFieldIsMissedByItself() {
    for (Field field : GcpSettings.standard().requiredAtSubmission()) {
      Opportunity gap =
          Opportunity.of(
              new OpportunityId("006"),
              Deals.minimal().fieldValues().only(each -> !each.equals(field)));
      assertThat(violations(gap, Moment.SUBMIT))
          .containsExactly(
              new Violation(
                  field.name(),
                  ViolationCode.REQUIRED_FIELD_MISSING,
                  field + " is required for submission",
                  "state the value"));
      assertThat(violations(gap, Moment.CREATE)).as("a draft may have gaps").isEmpty();
    }
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    Opportunity empty = Opportunity.builder().id(new OpportunityId("006")).build();
    assertThat(violations(empty, Moment.SUBMIT))
        .hasSize(GcpSettings.standard().requiredAtSubmission().size());
  }

  @Test
  void termsThatAreNotAcceptedAreAnObjection() {
    assertThat(violations(with(GcpFields.LEGAL_LANGUAGE_ACCEPTED, new Text("no")), Moment.SUBMIT))
        .extracting(Violation::message)
        .containsExactly(
            "gcp.legalLanguageAccepted must be Yes: Google's terms of deal submission have to be"
                + " accepted");
  }

  @Test
  void longTextsAreCountedInCharacters() {
    String ship = "\uD83D\uDEA2";
    assertThat(violations(with(Field.NEXT_STEPS, new Text(ship.repeat(255))), Moment.SUBMIT))
        .isEmpty();
    assertThat(violations(with(Field.NEXT_STEPS, new Text(ship.repeat(256))), Moment.SUBMIT))
        .containsExactly(
            new Violation(
                "nextSteps",
                ViolationCode.VALUE_OUT_OF_RANGE,
                "nextSteps must have at most 255 characters, but had 256",
                "shorten the text"));
    assertThat(codes(with(Field.COMMENTS, new Text("c".repeat(1001))), Moment.CREATE))
        .containsExactly(ViolationCode.VALUE_OUT_OF_RANGE);
    assertThat(codes(with(Field.CUSTOMER_PROBLEM, new Text("c".repeat(1001))), Moment.CREATE))
        .containsExactly(ViolationCode.VALUE_OUT_OF_RANGE);
  }

  @Test
  void aWordOfNobodysIsNamedWithTheWayOut() {
    assertThat(violations(with(GcpFields.SUPPORT_LEVEL, new Text("lots")), Moment.SUBMIT))
        .containsExactly(
            new Violation(
                "gcp.supportLevel",
                ViolationCode.INVALID_ENUM_VALUE,
                "gcp.supportLevel must be a word of Google's in Google's spelling, such as"
                    + " ALIGN_SALES_ACCOUNT, but was 'lots'",
                "use Google's word from the Partner Hub's form"));
    assertThat(codes(with(GcpFields.SUPPORT_LEVEL, new Text("A_NEW_LEVEL")), Moment.SUBMIT))
        .as("Google's lists are not public, so a new word is no objection")
        .isEmpty();
    assertThat(codes(with(GcpFields.BUDGET, new Text("BUDGET_UNSPECIFIED")), Moment.SUBMIT))
        .containsExactly(ViolationCode.INVALID_ENUM_VALUE);
  }

  @Test
  void numbersAmountsAndCountriesHaveTheirForm() {
    assertThat(codes(with(GcpFields.EMPLOYEE_COUNT, new Whole(0)), Moment.CREATE))
        .containsExactly(ViolationCode.VALUE_OUT_OF_RANGE);
    assertThat(codes(with(GcpFields.EMPLOYEE_COUNT, new Text("many")), Moment.CREATE))
        .containsExactly(ViolationCode.INVALID_VALUE);
    assertThat(codes(with(GcpFields.EMPLOYEE_COUNT, new Text("480")), Moment.CREATE)).isEmpty();
    assertThat(codes(with(Field.DEAL_VALUE, new Amount(Money.parse("USD -1"))), Moment.CREATE))
        .containsExactly(ViolationCode.VALUE_OUT_OF_RANGE);
    assertThat(codes(with(Field.ACCOUNT_COUNTRY, new Text("USA")), Moment.CREATE))
        .containsExactly(ViolationCode.INVALID_STRING_FORMAT);
    assertThat(codes(with(Field.ACCOUNT_WEBSITE, new Text("not a site")), Moment.CREATE))
        .containsExactly(ViolationCode.INVALID_STRING_FORMAT);
    assertThat(codes(with(GcpFields.CONFIDENTIAL, new Text("maybe")), Moment.CREATE))
        .containsExactly(ViolationCode.INVALID_VALUE);
  }

  @Test
  void aFinalStageIsNotRegisteredAndIsNotThePartnersToSet() {
    assertThat(codes(with(Field.STAGE, new Text("Closed Lost")), Moment.CREATE))
        .containsExactlyInAnyOrder(ViolationCode.INVALID_VALUE, ViolationCode.ACTION_NOT_PERMITTED);
    assertThat(violations(with(Field.STAGE, new Text("Launched")), Moment.UPDATE))
        .containsExactly(
            new Violation(
                "stage",
                ViolationCode.ACTION_NOT_PERMITTED,
                "stage must not be one that closes the deal, which Google's representative does,"
                    + " but was 'Launched'",
                "ask Google's representative to close the deal, or set closeRequests to Google's"
                    + " words"));
  }

  @Test
  void everyRuleHasAnIdOfItsOwnAndASource() {
    assertThat(GcpRules.all()).extracting(GcpRule::id).doesNotHaveDuplicates();
    assertThat(GcpRules.all())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            rule -> {
              assertThat(rule.source()).isNotBlank();
              assertThat(rule.statement()).isNotBlank();
              assertThat(rule.moments()).isNotEmpty();
            });
  }

  private static Opportunity with(Field field, FieldValue value) {
    return Opportunity.of(Deals.minimal().id(), Deals.minimal().fieldValues().with(field, value));
  }

  private List<Violation> violations(Opportunity deal, Moment moment) {
    return preflight.check(deal, moment, Optional.empty()).violations();
  }

  private List<ViolationCode> codes(Opportunity deal, Moment moment) {
    return violations(deal, moment).stream().map(Violation::code).toList();
  }
}
