package dev.cosell.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.opportunity.Field;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldAuthorityPolicyTest {
  private static final FieldAuthorityPolicy STANDARD = FieldAuthorityPolicy.standard();
  private static final PolicyHeader OURS =
      new PolicyHeader(
          "ours",
          3,
          LocalDate.parse("2030-01-01"),
          List.of(new Signatory("VP Alliances", LocalDate.parse("2029-12-01"))));

  private static FieldAuthorityPolicy.Builder ours() {
    return FieldAuthorityPolicy.builder(OURS).from(STANDARD);
  }

  @Nested
  class Standard {
    @Test
    void hasARuleForEveryTypedField() {
      assertThat(Field.typed()).allMatch(field -> STANDARD.rule(field).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "account.name",
          "account.id",
          "title",
          "stage",
          "dealValue",
          "targetCloseDate",
          "expectedMonthlySpend",
          "contacts",
          "aws.deliveryModels",
          "azure.dealType",
          "gcp.product",
          "crm.paymentTerms"
        })
    void givesAccountDealStageValueAndForecastToTheCrm(String field) {
      assertThat(STANDARD.rule(new Field(field))).contains(FieldRule.ownedBy(Owner.CRM));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "status.review",
          "status.reviewComments",
          "status.cloudStage",
          "status.involvement",
          "status.origin",
          "status.counterparts",
          "status.somethingNew"
        })
    void givesAcceptanceAndEveryOtherStatusToThePortal(String field) {
      assertThat(STANDARD.rule(new Field(field))).contains(FieldRule.ownedBy(Owner.PORTAL));
    }

    @Test
    void letsTheCloudsCloseDateStandBesideTheForecast() {
      assertThat(STANDARD.rule(Field.CLOUD_CLOSE_DATE))
          .contains(new FieldRule(Owner.PORTAL, WhenBothDiffer.KEEP_BOTH, false));
    }

    @Test
    void givesMoneyToWhereItComesFrom() {
      assertThat(STANDARD.rule(new Field("transaction.offerId")))
          .contains(FieldRule.ownedBy(Owner.MARKETPLACE));
      assertThat(STANDARD.rule(new Field("payment.net")))
          .contains(FieldRule.ownedBy(Owner.DISBURSEMENT_FILE));
    }

    @Test
    void takesNoBlankForAValue() {
      assertThat(Field.typed())
          .noneMatch(field -> STANDARD.rule(field).orElseThrow().blankClears());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oci.region", "margin", "statusQuo", "stage.note"})
    void isSilentAboutTheRest(String field) {
      assertThat(STANDARD.rule(new Field(field))).isEmpty();
      assertThat(STANDARD.ruleName(new Field(field))).isEmpty();
    }

    @Test
    void hasItsHeader() {
      assertThat(STANDARD.header())
          .isEqualTo(new PolicyHeader("standard", 1, LocalDate.parse("2026-01-01"), List.of()));
      assertThat(STANDARD).hasToString("FieldAuthorityPolicy[standard v1]");
    }

    @Test
    void onlyTheCrmIsNotOnTheCloudsSide() {
      assertThat(Owner.values())
          .filteredOn(owner -> !owner.isCloudSide())
          .containsExactly(Owner.CRM);
    }
  }

  @Nested
  class LongestMatch {
    private final FieldAuthorityPolicy policy =
        ours()
            .rule("aws.marketing.*", FieldRule.ownedBy(Owner.PORTAL))
            .rule("aws.marketing.source", FieldRule.ownedBy(Owner.MARKETPLACE))
            .build();

    @ParameterizedTest
    @CsvSource({
      "aws.marketing.source, aws.marketing.source",
      "aws.marketing.source.detail, aws.marketing.*",
      "aws.marketing.channels, aws.marketing.*",
      "aws.marketing.use.cases, aws.marketing.*",
      "aws.marketing, aws.*",
      "aws.marketingSource, aws.*",
      "aws.deliveryModels, aws.*",
      "title, title"
    })
    void decides(String field, String rule) {
      assertThat(policy.ruleName(new Field(field))).contains(rule);
    }

    @Test
    void givesTheRuleThatStandsUnderIt() {
      assertThat(policy.rule(new Field("aws.marketing.source")))
          .contains(FieldRule.ownedBy(Owner.MARKETPLACE));
      assertThat(policy.rule(new Field("aws.marketing.channels")))
          .contains(FieldRule.ownedBy(Owner.PORTAL));
    }
  }

  @Nested
  class Built {
    @Test
    void aLaterRuleReplacesAnEarlierOne() {
      FieldAuthorityPolicy policy =
          ours().portalOwns(Field.STAGE, Field.TITLE).partnerOwns(Field.TITLE).build();
      assertThat(policy.rule(Field.STAGE)).contains(FieldRule.ownedBy(Owner.PORTAL));
      assertThat(policy.rule(Field.TITLE)).contains(FieldRule.ownedBy(Owner.CRM));
    }

    @Test
    void withoutOwnersNamesEveryFieldThatLacksOne() {
      assertThatThrownBy(
              () ->
                  FieldAuthorityPolicy.builder(OURS)
                      .rule("account.*", FieldRule.ownedBy(Owner.CRM))
                      .build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "every field needs an owner; missing [title, customerProblem, stage,"
                  + " targetCloseDate, dealValue, expectedMonthlySpend, contractMonths, type,"
                  + " closedLostReason, nextSteps, comments, owner, contacts]");
    }

    @Test
    void aRuleUnderWhatIsNoNameIsRefused() {
      assertThatThrownBy(
              () ->
                  ours()
                      .rule("*", FieldRule.ownedBy(Owner.CRM))
                      .rule("aws*", FieldRule.ownedBy(Owner.CRM))
                      .rule("aws.*.x", FieldRule.ownedBy(Owner.CRM))
                      .rule(".*", FieldRule.ownedBy(Owner.CRM))
                      .build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "a rule must stand under a field's name, or a prefix and .*;"
                  + " wrong [*, .*, aws*, aws.*.x]");
    }

    @Test
    void aBuilderUsedAgainDoesNotChangeWhatItBuilt() {
      FieldAuthorityPolicy.Builder builder = ours();
      FieldAuthorityPolicy before = builder.build();
      builder.portalOwns(Field.STAGE);
      assertThat(before.rule(Field.STAGE)).contains(FieldRule.ownedBy(Owner.CRM));
    }
  }

  @Nested
  class Json {
    @Test
    void isReadAsItWasWritten() {
      FieldAuthorityPolicy policy =
          ours()
              .rule("nextSteps", new FieldRule(Owner.CRM, WhenBothDiffer.REVIEW, true))
              .rule("comments", new FieldRule(Owner.PORTAL, WhenBothDiffer.KEEP_BOTH, false))
              .build();
      assertThat(FieldAuthorityPolicy.fromJson(policy.toJson()))
          .isEqualTo(policy)
          .hasSameHashCodeAs(policy)
          .isNotEqualTo(STANDARD);
      assertThat(FieldAuthorityPolicy.fromJson(STANDARD.toJson())).isEqualTo(STANDARD);
    }

    @Test
    void ofEqualPoliciesIsEqualWhateverTheOrderOfTheRules() {
      FieldAuthorityPolicy one = ours().portalOwns(Field.STAGE, Field.TITLE).build();
      FieldAuthorityPolicy other = ours().portalOwns(Field.TITLE, Field.STAGE).build();
      assertThat(one.toJson()).isEqualTo(other.toJson());
    }

    @Test
    void aRuleSaysItsOwnerAndMayLeaveTheRest() {
      String rules =
          Field.typed().stream()
              .map(field -> "\"" + field + "\": {\"owner\": \"CRM\"}")
              .collect(Collectors.joining(", "));
      FieldAuthorityPolicy policy =
          FieldAuthorityPolicy.fromJson(
              "{\"name\": \"ours\", \"version\": 1, \"effectiveFrom\": \"2030-01-01\","
                  + " \"fields\": {"
                  + rules
                  + "}}");
      assertThat(policy.rule(Field.STAGE)).contains(FieldRule.ownedBy(Owner.CRM));
      assertThat(policy.header().signatories()).isEmpty();
    }

    @Test
    void tellsAllItsProblemsAtOnce() {
      assertThatThrownBy(
              () ->
                  FieldAuthorityPolicy.fromJson(
                      "{\"version\": 0, \"effectiveFrom\": \"soon\", \"colour\": \"blue\","
                          + " \"fields\": {"
                          + " \"account.*\": {\"owner\": \"CRM\"},"
                          + " \"stage\": {\"owner\": \"SALES\", \"whenBothDiffer\": \"FIGHT\"},"
                          + " \"title\": {\"owner\": \"CRM\", \"blankClears\": \"yes\"},"
                          + " \"comments\": {\"ownr\": \"CRM\"},"
                          + " \"owner\": \"CRM\","
                          + " \"aws*\": {\"owner\": \"CRM\"},"
                          + " \"customerProblem\": {\"owner\": \"CRM\"},"
                          + " \"targetCloseDate\": {\"owner\": \"CRM\"},"
                          + " \"dealValue\": {\"owner\": \"CRM\"},"
                          + " \"expectedMonthlySpend\": {\"owner\": \"CRM\"},"
                          + " \"contractMonths\": {\"owner\": \"CRM\"},"
                          + " \"type\": {\"owner\": \"CRM\"},"
                          + " \"closedLostReason\": {\"owner\": \"CRM\"},"
                          + " \"nextSteps\": {\"owner\": \"CRM\"}"
                          + "}}"))
          .isInstanceOfSatisfying(
              InvalidPolicyException.class,
              invalid ->
                  assertThat(invalid.problems())
                      .containsExactly(
                          "name is required",
                          "version must be at least 1, but was 0",
                          "effectiveFrom must be a date such as 2031-01-15, but was 'soon'",
                          "fields.stage.owner must be one of [CRM, PORTAL, MARKETPLACE,"
                              + " DISBURSEMENT_FILE], but was 'SALES'",
                          "fields.stage.whenBothDiffer must be one of [OWNER_WINS, KEEP_BOTH,"
                              + " REVIEW], but was 'FIGHT'",
                          "fields.title.blankClears must be true or false",
                          "fields.comments.owner is required",
                          "fields.owner must be an object",
                          "fields.aws* must be a field's name, or a prefix and .*",
                          "fields.owner needs a rule, of its own or by a prefix",
                          "fields.contacts needs a rule, of its own or by a prefix",
                          "colour is not a known member; known here: effectiveFrom, fields, name,"
                              + " signatories, version",
                          "fields.comments.ownr is not a known member; known here: blankClears,"
                              + " owner, whenBothDiffer"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"name\": \"a\", \"version\": 1, \"effectiveFrom\": \"2030-01-01\"}"
              + " | fields is required",
          "{\"name\": \"a\", \"version\": 1, \"effectiveFrom\": \"2030-01-01\", \"fields\": []}"
              + " | fields must be an object",
          "[] | must be a JSON object"
        })
    void withoutRulesIsRefused(String json, String problem) {
      assertThatThrownBy(() -> FieldAuthorityPolicy.fromJson(json))
          .isInstanceOf(InvalidPolicyException.class)
          .hasMessage(problem);
    }
  }
}
