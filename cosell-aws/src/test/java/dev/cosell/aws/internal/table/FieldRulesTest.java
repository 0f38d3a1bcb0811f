package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.aws.internal.table.FieldRule.Kind;
import dev.cosell.aws.internal.table.FieldRule.Operation;
import dev.cosell.aws.internal.table.Requirement.Condition;
import dev.cosell.aws.internal.table.Requirement.Moment;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {
  private final FieldRules rules = FieldRules.load();

  private FieldRule of(String path) {
    return rules.of(path).orElseThrow();
  }

  private static boolean matches(Optional<Pattern> pattern, String text) {
    return pattern.orElseThrow().matcher(text).matches();
  }

  @Test
  void lengthsStandApartFromPatterns() {
    FieldRule problem = of("Project.CustomerBusinessProblem");

    assertThat(problem.minLength()).contains(20);
    assertThat(problem.maxLength()).contains(2000);
    assertThat(problem.pattern()).isEmpty();
    assertThat(problem.confidential()).isTrue();
    assertThat(of("Project.AdditionalComments").confidential()).isFalse();
  }

  @Test
  void aMemberSaysWhichRequestsTakeIt() {
    assertThat(of("Origin").operations()).containsExactly(Operation.CREATE);
    assertThat(of("LastModifiedDate").operations()).containsExactly(Operation.UPDATE);
    assertThat(of("Project.Title").operations())
        .containsExactlyInAnyOrder(Operation.CREATE, Operation.UPDATE);
    assertThat(rules.of("Arn")).isEmpty();
  }

  @Test
  void listsHaveLimitsOfTheirOwn() {
    FieldRule spend = of("Project.ExpectedCustomerSpend");

    assertThat(spend.kind()).isEqualTo(Kind.OBJECTS);
    assertThat(spend.maxItems()).contains(10);
    assertThat(of("Tags").minItems()).contains(1);
    assertThat(of("Project.DeliveryModels").kind()).isEqualTo(Kind.TEXTS);
    assertThat(of("Customer.Contacts").maxItems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Customer.Contacts.Phone, +15559876543, 5559876543",
    "Customer.Contacts.Email, ann.lee@example.com, Ann@example.com",
    "Customer.Account.Duns, 123456789, 12345678",
    "LifeCycle.TargetCloseDate, 2031-01-15, 2031-1-15",
    "Project.RelatedOpportunityIdentifier, O123, 123",
    "Project.ExpectedCustomerSpend.Amount, 100.25, 100.255",
    "Catalog, Sandbox, Sand-box",
  })
  void patternsTakeWhatFitsAndNothingElse(String path, String fitting, String other) {
    assertThat(matches(of(path).pattern(), fitting)).isTrue();
    assertThat(matches(of(path).pattern(), other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Project.ExpectedCustomerSpend.Amount, 0.01, 0",
    "Project.ExpectedCustomerSpend.Amount, 1000000000000000, 1000000000000001",
    "Project.ExpectedCustomerSpend.Amount, 7, 0.00",
    "Project.ExpectedContractDuration.Value, 144, 145",
    "Project.ExpectedContractDuration.Value, 1, 0",
    "Customer.Account.WebsiteUrl, https://www.example.com, example",
    "Customer.Account.WebsiteUrl, example.com/a?b=c, http://",
  })
  void businessPatternsTakeWhatFitsAndNothingElse(String path, String fitting, String other) {
    assertThat(matches(of(path).businessPattern(), fitting)).isTrue();
    assertThat(matches(of(path).businessPattern(), other)).isFalse();
    assertThat(of(path).businessRule()).isPresent();
  }

  @Test
  void textOfAnyLengthIsJudgedAndNotMatchedInVain() {
    String text = "a.".repeat(50_000) + "\u0000";

    assertThat(rules.all())
        .filteredOn(rule -> rule.pattern().isPresent() || rule.businessPattern().isPresent())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.takesForm(text)).as(rule.path()).isFalse());
  }

  @Test
  void lengthIsCountedInCodePoints() {
    FieldRule title = of("Project.Title");

    assertThat(title.takesLength("\uD83D\uDE00".repeat(255))).isTrue();
    assertThat(title.takesLength("x".repeat(256))).isFalse();
    assertThat(title.takesForm("any \n text")).isTrue();
    assertThat(of("Project.CustomerBusinessProblem").takesLength("too short")).isFalse();
    assertThat(of("Project.CustomerUseCase").takesLength("")).isTrue();
  }

  @Test
  void theFormIsThatOfAllPatterns() {
    FieldRule amount = of("Project.ExpectedCustomerSpend.Amount");

    assertThat(amount.takesForm("100.25")).isTrue();
    assertThat(amount.takesForm("100.255")).as("more than two decimals").isFalse();
    assertThat(amount.takesForm("0")).as("zero").isFalse();
  }

  @Test
  void whatIsRequiredDependsOnTheMoment() {
    assertThat(of("Project.Title").required())
        .extracting(Requirement::at)
        .containsExactly(Moment.CREATE);
    assertThat(of("Project.SalesActivities").required())
        .extracting(Requirement::at)
        .containsExactly(Moment.SUBMISSION);
    assertThat(of("LifeCycle.Stage").required())
        .extracting(Requirement::at)
        .containsExactly(Moment.UPDATE);
    assertThat(of("Project.AdditionalComments").required()).isEmpty();
  }

  @Test
  void conditionsAreData() {
    assertThat(of("Customer.Account.Address.StateOrRegion").required())
        .containsExactly(
            new Requirement(
                Moment.CREATE,
                Basis.DOCUMENTED,
                Optional.of(new Condition("Customer.Account.Address.CountryCode", "US")),
                Optional.of(new Condition("NationalSecurity", "Yes"))));
  }

  @Test
  void everyConditionIsAboutAMemberOrAKnownSubjectAndUsesAKnownValue() {
    Vocabularies vocabularies = Vocabularies.load();
    rules.all().stream()
        .flatMap(rule -> rule.required().stream())
        .flatMap(r -> Stream.of(r.onlyIf(), r.unless()).flatMap(Optional::stream))
        .forEach(
            condition -> {
              if (condition.subject().startsWith("@")) {
                assertThat(condition.subject())
                    .isIn(
                        "@countryHasPostalCodes",
                        "@estimationUrl",
                        "@associatedSolution",
                        "@partner",
                        "@program");
              } else {
                assertThat(vocabularies.ofRecord(condition.subject()))
                    .as(condition.subject())
                    .hasValueSatisfying(v -> assertThat(v.knows(condition.is())).isTrue());
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LifeCycle.ReviewStatus",
        "LifeCycle.ReviewComments",
        "LifeCycle.NextStepsHistory"
      })
  void whatThePortalSetsIsMarked(String path) {
    assertThat(of(path).readOnly()).isTrue();
    assertThat(of("LifeCycle.Stage").readOnly()).isFalse();
  }

  @Test
  void everyVocabularyThatIsNamedExistsAndIsTheMembersOwn() {
    Vocabularies vocabularies = Vocabularies.load();
    assertThat(rules.all())
        .allSatisfy(
            rule ->
                assertThat(vocabularies.ofRecord(rule.path()).map(Vocabulary::name))
                    .isEqualTo(rule.vocabulary()));
  }
}
