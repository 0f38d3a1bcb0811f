package dev.cosell.stageone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The constraints of a deal at its stage, each shown to fire and to be silent. */
class DealAtStageTest {
  private static final LocalDate TODAY = LocalDate.parse("2031-03-10");
  private static final ValidatorFactory FACTORY =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .clockProvider(() -> Clock.fixed(Instant.parse("2031-03-10T12:00:00Z"), ZoneOffset.UTC))
          .buildValidatorFactory();
  private static final Validator VALIDATOR = FACTORY.getValidator();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  private static Opportunity deal(Stage stage) {
    return StageOne.deal()
        .withStage(stage)
        .withDealValue(Money.parse("USD 120000"))
        .withTargetCloseDate(TODAY)
        .withClosedLostReason("The budget went elsewhere");
  }

  private static ListAssert<String> assertProblems(Opportunity deal) {
    return assertThat(DealAtStage.problems(deal, VALIDATOR));
  }

  static Stream<Stage> stages() {
    return Stream.of(
        Stage.PROSPECT,
        Stage.QUALIFIED,
        Stage.TECHNICAL_VALIDATION,
        Stage.BUSINESS_VALIDATION,
        Stage.COMMITTED,
        Stage.LAUNCHED,
        Stage.CLOSED_LOST,
        new Stage("Something else"));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aWholeDealHasNoProblemAtAnyStage(Stage stage) {
    assertProblems(deal(stage)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void whatAProspectHasToStateIsAskedForAtEveryStage(Stage stage) {
    Opportunity empty = Opportunity.builder().id(StageOne.DEAL_ID).stage(stage).build();
    assertProblems(empty)
        .contains(
            "title is required; give the deal a title of its own",
            "accountName is required; name the customer's company",
            "customerProblem is required; write down which problem the product solves",
            "contacts must hold somebody of the customer by name; put a person of the customer on"
                + " the deal");
  }

  static Stream<Arguments> broken() {
    String placeholder =
        " must have at least 1 different words that are no placeholders; write what is so of this"
            + " deal";
    return Stream.of(
        Arguments.of(deal(Stage.PROSPECT).withTitle("TBD"), "title" + placeholder),
        Arguments.of(
            deal(Stage.PROSPECT).withTitle(" "),
            "title is required; give the deal a title of its own"),
        Arguments.of(
            deal(Stage.PROSPECT).withAccount(Account.builder().name("test").build()),
            "accountName" + placeholder),
        Arguments.of(
            deal(Stage.PROSPECT).withCustomerProblem("needs help soon"),
            "customerProblem must have at least 8 different words that are no placeholders; write"
                + " what is so of this deal"),
        Arguments.of(
            deal(Stage.PROSPECT)
                .withContacts(
                    OpportunityContact.of(Contact.builder().email("info@b.example").build())),
            "contacts must hold somebody of the customer by name; put a person of the customer on"
                + " the deal"),
        Arguments.of(
            deal(Stage.QUALIFIED).withDealValue(java.util.Optional.empty()),
            "dealValue is required from stage Qualified on; state what it may be worth"),
        Arguments.of(
            deal(Stage.TECHNICAL_VALIDATION).withDealValue(Money.parse("USD 0")),
            "dealValue must be above zero; state what the contract is expected to be worth"),
        Arguments.of(
            deal(Stage.QUALIFIED).withTargetCloseDate(java.util.Optional.empty()),
            "targetCloseDate is required from stage Qualified on; state when the deal may close"),
        Arguments.of(
            deal(Stage.BUSINESS_VALIDATION).withTargetCloseDate(TODAY.minusDays(1)),
            "targetCloseDate must not be in the past while the deal is open; move it, or close the"
                + " deal"),
        Arguments.of(
            deal(Stage.CLOSED_LOST).withClosedLostReason(java.util.Optional.empty()),
            "closedLostReason is required at stage Closed Lost; say why the deal was lost"),
        Arguments.of(
            deal(Stage.CLOSED_LOST).withClosedLostReason("n/a"), "closedLostReason" + placeholder));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void eachConstraintFiresOnceAndAlone(Opportunity deal, String problem) {
    assertProblems(deal).containsExactly(problem);
  }

  @Test
  void everyConstraintOfTheTypeIsShownToFire() {
    TreeSet<String> declared = new TreeSet<>();
    VALIDATOR
        .getConstraintsForClass(DealAtStage.class)
        .getConstrainedProperties()
        .forEach(
            property -> {
              property
                  .getConstraintDescriptors()
                  .forEach(each -> declared.add(property.getPropertyName() + " " + name(each)));
              property
                  .getConstrainedContainerElementTypes()
                  .forEach(
                      element ->
                          element
                              .getConstraintDescriptors()
                              .forEach(
                                  each ->
                                      declared.add(property.getPropertyName() + " " + name(each))));
            });
    assertThat(declared)
        .containsExactly(
            "accountName HasSubstance",
            "accountName NotBlank",
            "closedLostReason HasSubstance",
            "closedLostReason NotBlank",
            "contacts HasNamedContact",
            "customerProblem HasSubstance",
            "customerProblem NotBlank",
            "dealValue NotNull",
            "dealValue PositiveAmount",
            "targetCloseDate FutureOrPresent",
            "targetCloseDate NotNull",
            "title HasSubstance",
            "title NotBlank");
  }

  private static String name(jakarta.validation.metadata.ConstraintDescriptor<?> constraint) {
    return constraint.getAnnotation().annotationType().getSimpleName();
  }

  @Test
  void aProspectNeedsNoValueAndNoDay() {
    assertProblems(StageOne.deal().withStage(Stage.PROSPECT)).isEmpty();
    assertProblems(StageOne.deal()).isEmpty();
  }

  @Test
  void aDealThatIsWonMayHaveClosedInThePast() {
    assertProblems(deal(Stage.LAUNCHED).withTargetCloseDate(TODAY.minusYears(1))).isEmpty();
  }

  @Test
  void groupsOfLaterStagesIncludeThoseBefore() {
    assertThat(AtStage.groups(Stage.COMMITTED)).containsExactly(AtStage.Committed.class);
    assertThat(AtStage.Prospect.class).isAssignableFrom(AtStage.Committed.class);
    assertThat(Arrays.asList(AtStage.groups(new Stage("Else"))))
        .isEqualTo(List.of(AtStage.Prospect.class, AtStage.Open.class));
    assertThat(AtStage.groups(Stage.CLOSED_LOST)).containsExactly(AtStage.ClosedLost.class);
  }

  @Test
  void nothingOfTheDealIsPrintedOrInAMessage() {
    Opportunity deal = deal(Stage.PROSPECT).withTitle("TBD").withCustomerProblem("Nora says so");
    assertThat(DealAtStage.of(deal)).hasToString("DealAtStage[]");
    assertThat(String.join("", DealAtStage.problems(deal, VALIDATOR))).doesNotContain("Nora");
  }
}
