package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** What AWS's answers mean, one by one. */
class AwsAnswersTest {
  private static final PortalId RECORD = new PortalId(Cloud.AWS, "O1234567");

  private final ScriptedAws aws = new ScriptedAws();
  private final AwsPartnerCentral portal = aws.portal();

  @AfterEach
  void stop() {
    aws.close();
  }

  private PortalCall create() {
    return portal.nextStep(Deals.full(), Optional.empty()).orElseThrow();
  }

  private PortalCall submit() {
    PortalRecord draft = Records.of(Deals.full(), "Pending Submission");
    return portal.nextStep(Deals.full(), Optional.of(draft)).orElseThrow();
  }

  private PortalCall associate() {
    FieldValues wanted =
        FieldValues.builder().put(AwsFields.SOLUTIONS, Items.of("S-1234567", "S-7")).build();
    return portal.nextUpdate(Records.of(Deals.full(), "Approved"), wanted).orElseThrow();
  }

  private PortalCall dissociate() {
    FieldValues wanted =
        FieldValues.builder().put(AwsFields.PRODUCTS, Items.of("AWSAmplify")).build();
    return portal.nextUpdate(Records.of(Deals.full(), "Approved"), wanted).orElseThrow();
  }

  private List<Violation> refusal(PortalCall call) {
    Answer<Receipt> answer = portal.perform(call);
    if (answer instanceof Answer.Refused<Receipt> refused) {
      return refused.violations();
    }
    throw new AssertionError("expected a refusal, but was " + answer);
  }

  @Nested
  class Refusals {
    @Test
    void nameTheLibrarysFields() {
      aws.answers(
          400,
          """
          {"__type": "ValidationException", "Message": "2 errors",
           "Reason": "BUSINESS_VALIDATION_FAILED",
           "ErrorList": [
             {"FieldName": "project.expectedCustomerSpend.1.member.currencyCode",
              "Code": "INVALID_ENUM_VALUE", "Message": "must be USD or EUR"},
             {"FieldName": "lifeCycle.targetCloseDate", "Code": "INVALID_VALUE",
              "Message": "Invalid date\\nselection."},
             {"FieldName": "customer.account.address.stateOrRegion",
              "Code": "REQUIRED_FIELD_MISSING"},
             {"FieldName": "project.expectedContractDuration.value", "Code": "INVALID_VALUE"},
             {"FieldName": "partnerOpportunityIdentifier", "Code": "DUPLICATE_KEY_VALUE"},
             {"FieldName": "relatedEntityIdentifiers.solutions", "Code": "NOT_ENOUGH_VALUES"},
             {"FieldName": "quantum.flux", "Code": "ENTANGLED", "Message": "no"},
             {"Code": "INVALID_RESOURCE_STATE"}]}""");
      List<Violation> violations = refusal(create());
      assertThat(violations)
          .extracting(Violation::path, Violation::code)
          .containsExactly(
              tuple("expectedMonthlySpend", ViolationCode.INVALID_ENUM_VALUE),
              tuple("targetCloseDate", ViolationCode.INVALID_VALUE),
              tuple("account.region", ViolationCode.REQUIRED_FIELD_MISSING),
              tuple("contractMonths", ViolationCode.INVALID_VALUE),
              tuple("id", ViolationCode.DUPLICATE_KEY_VALUE),
              tuple("aws.solutions", ViolationCode.NOT_ENOUGH_VALUES),
              tuple("quantum.flux", ViolationCode.INVALID_VALUE),
              tuple("opportunity", ViolationCode.INVALID_RESOURCE_STATE));
      assertThat(violations.get(1).message())
          .isEqualTo("AWS refuses the value with INVALID_VALUE: Invalid date selection.");
      assertThat(violations).allSatisfy(each -> assertThat(each.remedy()).isNotBlank());
    }

    @Test
    void sayWhichPersonAndNothingOfThePerson() {
      aws.answers(
          400,
          """
          {"__type": "ValidationException",
           "ErrorList": [
             {"FieldName": "customer.contacts.2.member.email", "Code": "INVALID_STRING_FORMAT",
              "Message": "Value 'kim@northwind' at 'customer.contacts.2.member.email' is wrong"},
             {"FieldName": "customer.contacts.1.member.businessTitle",
              "Code": "INVALID_STRING_FORMAT"},
             {"FieldName": "opportunityTeam.1.member.phone", "Code": "INVALID_STRING_FORMAT",
              "Message": "Value '+1206' at 'phone' is wrong"}]}""");
      assertThat(refusal(create()))
          .extracting(Violation::path, Violation::message)
          .containsExactly(
              tuple("contacts[1].email", "AWS refuses the value with INVALID_STRING_FORMAT"),
              tuple("contacts[0].title", "AWS refuses the value with INVALID_STRING_FORMAT"),
              tuple("owner", "AWS refuses the value with INVALID_STRING_FORMAT"));
    }

    @Test
    void repeatNoValueThatAwsQuotes() {
      aws.answers(
          400,
          """
          {"__type": "ValidationException",
           "Message": "Value 'call Kim' at 'lifeCycle.nextSteps' failed to satisfy constraint"}""");
      assertThat(refusal(create()))
          .extracting(Violation::message)
          .containsExactly(
              "AWS refuses the request: Value at 'lifeCycle.nextSteps' failed to satisfy"
                  + " constraint");
    }

    @Test
    void ofAnUnknownKindAndOfAQuotaAreRefusals() {
      aws.answers(400, "{\"__type\": \"WeatherException\"}");
      assertThat(refusal(create()))
          .extracting(Violation::code)
          .containsExactly(ViolationCode.ACTION_NOT_PERMITTED);
      aws.answers(402, "{\"__type\": \"ServiceQuotaExceededException\"}");
      assertThat(refusal(create()))
          .extracting(Violation::code)
          .containsExactly(ViolationCode.TOO_MANY_VALUES);
    }
  }

  @Nested
  class Writes {
    @Test
    void giveTheIdAndTheVersion() {
      aws.answers("{\"Id\": \"O7\", \"LastModifiedDate\": \"2026-11-22T09:00:00.001Z\"}");
      assertThat(portal.perform(create()))
          .isEqualTo(
              new Answer.Ok<>(
                  new Receipt(
                      new PortalId(Cloud.AWS, "O7"), Optional.of("2026-11-22T09:00:00.001Z"))));
    }

    @Test
    void areSentExactlyAsTheyWereRecorded() {
      aws.answers("{\"Id\": \"O7\"}");
      PortalCall call = create();
      portal.perform(call);
      assertThat(aws.request()).isEqualTo("CreateOpportunity " + call.body());
    }

    @Test
    void withoutAnIdMayHaveActed() {
      aws.answers("{\"Color\": \"blue\"}");
      assertThat(portal.perform(create()))
          .isEqualTo(new Answer.Unavailable<>("CreateOpportunity: an answer without an id", true));
    }

    @Test
    void mayHaveActedWhereAwsFails() {
      aws.answers(500, "{\"__type\": \"InternalServerException\"}");
      assertThat(portal.perform(create()))
          .isEqualTo(new Answer.Unavailable<>("CreateOpportunity: InternalServerException", true));
    }

    @Test
    void ofATokenWithAnotherBodyAreAConflict() {
      aws.answers(
          409,
          """
          {"__type": "ConflictException",
           "Message": "Conflicting client token submitted for a new request body."}""");
      assertThat(portal.perform(create()))
          .isEqualTo(
              new Answer.Conflict<>(
                  "CreateOpportunity: ConflictException: Conflicting client token submitted for a"
                      + " new request body."));
    }

    @ParameterizedTest
    @CsvSource({
      "ValidationException, S-7 is already associated with the opportunity",
      "ConflictException, Already associated."
    })
    void thatJoinWhatIsJoinedHaveWhatTheyWant(String type, String message) {
      aws.answers(400, "{\"__type\": \"" + type + "\", \"Message\": \"" + message + "\"}");
      assertThat(portal.perform(associate()))
          .isEqualTo(new Answer.Ok<>(new Receipt(RECORD, Optional.empty())));
    }

    @Test
    void thatJoinWhatAnotherHasAreRefused() {
      aws.answers(
          400,
          """
          {"__type": "ValidationException", "ErrorList": [
            {"FieldName": "relatedEntityIdentifier", "Code": "DUPLICATE_KEY_VALUE",
             "Message": "This offer is already associated with another opportunity"}]}""");
      assertThat(refusal(associate()))
          .extracting(Violation::code)
          .containsExactly(ViolationCode.DUPLICATE_KEY_VALUE);
    }

    @Test
    void thatPartWhatIsPartedHaveWhatTheyWant() {
      aws.answers(
          400,
          """
          {"__type": "ValidationException", "ErrorList": [
            {"FieldName": "relatedEntityIdentifier", "Code": "INVALID_VALUE",
             "Message": "The entity is not associated with the opportunity."}]}""");
      PortalCall call = dissociate();
      assertThat(call.kind()).isEqualTo(CallKind.DISASSOCIATE);
      assertThat(portal.perform(call))
          .isEqualTo(new Answer.Ok<>(new Receipt(RECORD, Optional.empty())));
    }

    @Test
    void countInTheirQuotas() {
      aws.answers("{\"Id\": \"O7\"}").answers(404, "{\"__type\": \"ResourceNotFoundException\"}");
      portal.perform(create());
      portal.read(RECORD);
      assertThat(aws.groups()).containsExactly("aws write", "aws read");
    }

    @Test
    void ofAnotherPortalAreACallersMistake() {
      PortalCall.Builder call =
          PortalCall.builder().kind(CallKind.CREATE).idempotencyKey("k").body("{}");
      PortalCall foreign = call.cloud(Cloud.GCP).operation("CreateOpportunity").build();
      assertThatThrownBy(() -> portal.perform(foreign))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("call must be one of aws, but was of gcp");
      PortalCall unknown = call.cloud(Cloud.AWS).operation("DeleteEverything").build();
      assertThatThrownBy(() -> portal.perform(unknown))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("operation must be one of the selling API, but was 'DeleteEverything'");
      assertThat(aws.requests()).isZero();
    }
  }

  @Nested
  class Tasks {
    private static final String UNDER_WAY =
        "{\"TaskId\": \"task-abcdefghijklm\", \"TaskStatus\": \"IN_PROGRESS\"}";
    private static final String SUBMISSION = "StartEngagementFromOpportunityTask: the task ";

    private String list(String status) {
      return "{\"TaskSummaries\": [{\"TaskId\": \"task-abcdefghijklm\", \"OpportunityId\": \"O7\","
          + " \"TaskStatus\": \""
          + status
          + "\"}]}";
    }

    @Test
    void thatAreCompleteAtOnceAreNotLookedAtAgain() {
      aws.answers("{\"TaskStatus\": \"COMPLETE\", \"OpportunityId\": \"O1234567\"}");
      assertThat(portal.perform(submit()))
          .isEqualTo(new Answer.Ok<>(new Receipt(RECORD, Optional.empty())));
      assertThat(aws.requests()).isEqualTo(1);
    }

    @Test
    void thatAreUnderWayAreLookedAt() {
      aws.answers(UNDER_WAY).answers(list("IN_PROGRESS")).answers(list("COMPLETE"));
      assertThat(portal.perform(submit()))
          .isEqualTo(new Answer.Ok<>(new Receipt(RECORD, Optional.empty())));
      aws.request();
      assertThat(aws.request())
          .isEqualTo(
              "ListEngagementFromOpportunityTasks"
                  + " {\"Catalog\":\"AWS\",\"TaskIdentifier\":[\"task-abcdefghijklm\"]}");
      assertThat(aws.groups()).containsExactly("aws write", "aws read", "aws read");
    }

    @Test
    void thatStayUnderWayMayHaveActed() {
      aws.answers(UNDER_WAY);
      for (int look = 0; look < 5; look++) {
        aws.answers(list("IN_PROGRESS"));
      }
      assertThat(portal.perform(submit()))
          .isEqualTo(new Answer.Unavailable<>(SUBMISSION + "is still under way", true));
      assertThat(aws.requests()).isEqualTo(6);
    }

    @Test
    void thatCannotBeLookedAtMayHaveActed() {
      aws.answers(UNDER_WAY).answers(400, "{\"__type\": \"ThrottlingException\"}");
      assertThat(portal.perform(submit()))
          .isEqualTo(new Answer.Unavailable<>(SUBMISSION + "is still under way", true));
    }

    @Test
    void ofAnInvitationNameTheNewRecord() {
      PortalCall accept = portal.accept(new PortalId(Cloud.AWS, "engi-0000001abc3de"));
      aws.answers(UNDER_WAY).answers(list("COMPLETE"));
      assertThat(portal.perform(accept))
          .isEqualTo(new Answer.Ok<>(new Receipt(new PortalId(Cloud.AWS, "O7"), Optional.empty())));
      assertThat(aws.request())
          .isEqualTo(
              "StartEngagementByAcceptingInvitationTask {\"Catalog\":\"AWS\",\"ClientToken\":\""
                  + accept.idempotencyKey()
                  + "\",\"Identifier\":\"engi-0000001abc3de\"}");
      assertThat(aws.request()).startsWith("ListEngagementByAcceptingInvitationTasks ");
    }

    @Test
    void ofAnInvitationWithoutARecordMayHaveActed() {
      aws.answers("{\"TaskStatus\": \"COMPLETE\"}");
      assertThat(portal.perform(portal.accept(new PortalId(Cloud.AWS, "engi-0000001abc3de"))))
          .isEqualTo(
              new Answer.Unavailable<>(
                  "StartEngagementByAcceptingInvitationTask: the task is complete and names no"
                      + " opportunity",
                  true));
    }

    private Answer<Receipt> failedWith(String reason) {
      aws.answers(
          "{\"TaskStatus\": \"FAILED\", \"Message\": \"Say\\nwhy\", \"ReasonCode\": \""
              + reason
              + "\"}");
      return portal.perform(submit());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "OpportunitySubmissionFailed",
          "OpportunityValidationFailed",
          "EngagementValidationFailed",
          "InvitationValidationFailed",
          "ResourceSnapshotValidationFailed",
          "ResourceSnapshotJobValidationFailed",
          "ContextNotFound",
          "CustomerProjectContextNotPermitted",
          "DisqualifiedLeadNotPermitted",
          "ServiceQuotaExceeded"
        })
    void thatFailByARuleAreRefused(String reason) {
      Answer<Receipt> answer = failedWith(reason);
      assertThat(answer).isInstanceOf(Answer.Refused.class);
      assertThat(((Answer.Refused<Receipt>) answer).violations())
          .extracting(Violation::message)
          .containsExactly(SUBMISSION + "failed with " + reason + ": Say why");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "InvitationAccessDenied",
          "EngagementAccessDenied",
          "OpportunityAccessDenied",
          "ResourceSnapshotJobAccessDenied",
          "ResourceSnapshotAccessDenied"
        })
    void thatFailForWantOfAccessAreDenied(String reason) {
      assertThat(failedWith(reason)).isInstanceOf(Answer.Denied.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ResourceSnapshotJobConflict",
          "EngagementConflict",
          "EngagementInvitationConflict",
          "OpportunityConflict",
          "ResourceSnapshotConflict"
        })
    void thatFailByAConflictAreConflicts(String reason) {
      assertThat(failedWith(reason)).isInstanceOf(Answer.Conflict.class);
    }

    @Test
    void thatFailForTheRateAreThrottled() {
      assertThat(failedWith("RequestThrottled"))
          .isEqualTo(new Answer.Throttled<>(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "SolarFlare"})
    void thatFailOtherwiseMayHaveActed(String reason) {
      assertThat(failedWith(reason))
          .isEqualTo(new Answer.Unavailable<>(SUBMISSION + "failed with " + reason, true));
    }
  }

  @Nested
  class Reading {
    private final String record = Records.json(Deals.full(), "Approved").toString();

    @Test
    void aDraftTakesOneCall() {
      aws.answers(Records.json(Deals.full(), "Pending Submission").toString());
      assertThat(portal.read(RECORD)).isInstanceOf(Answer.Ok.class);
      assertThat(aws.requests()).isEqualTo(1);
    }

    @Test
    void aRecordWhoseAwsViewIsGoneIsReadWithoutIt() {
      aws.answers(record).answers(404, "{\"__type\": \"ResourceNotFoundException\"}");
      PortalRecord read = FakeAws.ok(portal.read(RECORD));
      assertThat(read.registration().involvement()).isEmpty();
    }

    @Test
    void aRecordWhoseAwsViewIsNotAnsweredIsNotRead() {
      aws.answers(record).answers(429, "{\"__type\": \"ThrottlingException\"}");
      assertThat(portal.read(RECORD)).isInstanceOf(Answer.Throttled.class);
    }

    @Test
    void aFailureOfAReadNeverActed() {
      aws.answers(500, "{\"__type\": \"InternalServerException\"}");
      assertThat(portal.read(RECORD))
          .isEqualTo(new Answer.Unavailable<>("GetOpportunity: InternalServerException", false));
    }

    @Test
    void anAnswerWithoutAVersionIsNone() {
      aws.answers("{\"Id\": \"O1234567\"}");
      assertThat(portal.read(RECORD))
          .isEqualTo(
              new Answer.Unavailable<>("GetOpportunity: an answer without id or version", false));
    }

    @Test
    void anIdThatIsNoneOfAnOpportunityIsGoneWithoutACall() {
      assertThat(portal.read(new PortalId(Cloud.AWS, "engi-0000001abc3de")))
          .isInstanceOf(Answer.Gone.class);
      assertThat(aws.requests()).isZero();
      assertThatThrownBy(() -> portal.read(new PortalId(Cloud.GCP, "O1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("id must be one of aws, but was of gcp");
    }
  }

  @Nested
  class Changes {
    private String opportunities(String token, String... idsAndTimes) {
      StringBuilder list = new StringBuilder();
      for (String each : idsAndTimes) {
        String[] idAndTime = each.split("@", -1);
        list.append(list.isEmpty() ? "" : ",")
            .append("{\"Id\": \"" + idAndTime[0])
            .append("\", \"LastModifiedDate\": \"" + idAndTime[1] + "\"}");
      }
      return "{\"OpportunitySummaries\": [" + list + "]" + token(token) + "}";
    }

    private String invitations(String token) {
      return "{\"EngagementInvitationSummaries\": []" + token(token) + "}";
    }

    private String token(String token) {
      return token.isEmpty() ? "" : ", \"NextToken\": \"" + token + "\"";
    }

    private ChangePage page(Optional<String> cursor) {
      return FakeAws.ok(portal.changes(cursor));
    }

    @Test
    void areAskedForInTheOrderOfTheirTime() {
      aws.answers(opportunities("")).answers(invitations(""));
      assertThat(page(Optional.empty()).more()).isFalse();
      assertThat(aws.request())
          .isEqualTo(
              "ListOpportunities {\"Catalog\":\"AWS\",\"MaxResults\":100,"
                  + "\"Sort\":{\"SortOrder\":\"ASCENDING\",\"SortBy\":\"LastModifiedDate\"}}");
      assertThat(aws.request())
          .isEqualTo(
              "ListEngagementInvitations {\"Catalog\":\"AWS\",\"MaxResults\":100,"
                  + "\"ParticipantType\":\"RECEIVER\",\"Status\":[\"PENDING\"]}");
    }

    @Test
    void goOnFromTheNewestTimeAndNotByTheToken() {
      aws.answers(opportunities("t1", "O1@2026-11-01T09:00:00Z", "O2@2026-11-01T09:00:00.5Z"));
      ChangePage first = page(Optional.empty());
      assertThat(first.more()).isTrue();
      assertThat(first.invitations()).isEmpty();
      aws.answers(opportunities("", "O2@2026-11-01T09:00:00.5Z")).answers(invitations(""));
      page(Optional.of(first.cursor()));
      aws.request();
      assertThat(aws.request())
          .contains("\"AfterLastModifiedDate\":\"2026-11-01T09:00:00.5Z\"")
          .doesNotContain("NextToken");
    }

    @Test
    void goOnByTheTokenWhereAWholePageHasOneTime() {
      aws.answers(opportunities("t1", "O1@2026-11-01T09:00:00Z"));
      String cursor = page(Optional.empty()).cursor();
      aws.answers(opportunities("t2", "O1@2026-11-01T09:00:00Z"));
      String next = page(Optional.of(cursor)).cursor();
      aws.answers(opportunities("", "O3@2026-11-01T09:00:00Z")).answers(invitations(""));
      page(Optional.of(next));
      aws.request();
      assertThat(aws.request()).doesNotContain("NextToken");
      assertThat(aws.request()).contains("\"NextToken\":\"t2\"");
    }

    @Test
    void areReadAgainFromTheTimeWhereATokenIsRefused() {
      aws.answers(opportunities("t1", "O1@2026-11-01T09:00:00Z"));
      String cursor = page(Optional.empty()).cursor();
      aws.answers(opportunities("t2", "O1@2026-11-01T09:00:00Z"));
      String next = page(Optional.of(cursor)).cursor();
      aws.answers(400, "{\"__type\": \"ValidationException\"}")
          .answers(opportunities("", "O1@2026-11-01T09:00:00Z"))
          .answers(invitations(""));
      assertThat(page(Optional.of(next)).changes()).hasSize(1);
    }

    @Test
    void keepTheirWatermarkWhereNothingIsNew() {
      aws.answers(opportunities("", "O1@2026-11-01T09:00:00Z")).answers(invitations(""));
      String cursor = page(Optional.empty()).cursor();
      aws.answers(opportunities("")).answers(invitations(""));
      assertThat(page(Optional.of(cursor)).cursor()).isEqualTo(cursor);
    }

    @Test
    void haveInvitationsOnSeveralPages() {
      aws.answers(opportunities("", "O1@2026-11-01T09:00:00Z")).answers(invitations("i1"));
      ChangePage first = page(Optional.empty());
      assertThat(first.more()).isTrue();
      assertThat(first.changes()).hasSize(1);
      aws.answers(invitations(""));
      ChangePage second = page(Optional.of(first.cursor()));
      assertThat(second.more()).isFalse();
      assertThat(second.changes()).isEmpty();
      aws.request();
      aws.request();
      assertThat(aws.request()).contains("\"NextToken\":\"i1\"");
    }

    @Test
    void leaveOutAnInvitationThatIsAnsweredMeanwhile() {
      aws.answers(opportunities(""))
          .answers(
              """
              {"EngagementInvitationSummaries": [
                {"Id": "engi-0000001abc3de"}, {"Id": "engi-0000001abc4de"}]}""")
          .answers(404, "{\"__type\": \"ResourceNotFoundException\"}")
          .answers(
              """
              {"Id": "engi-0000001abc4de", "PayloadType": "LeadInvitation",
               "EngagementTitle": "A lead", "ExpirationDate": "2026-12-01T09:00:00Z",
               "Payload": {"LeadInvitation": {"Customer": {"CompanyName": "Alpine Freight",
                 "CountryCode": "US", "Industry": "Retail", "WebsiteUrl": "alpine.example"}}}}""");
      assertThat(page(Optional.empty()).invitations())
          .singleElement()
          .satisfies(
              invitation -> {
                assertThat(invitation.id())
                    .isEqualTo(new PortalId(Cloud.AWS, "engi-0000001abc4de"));
                assertThat(invitation.expires()).contains(Instant.parse("2026-12-01T09:00:00Z"));
                assertThat(invitation.summary())
                    .isEqualTo(
                        FieldValues.builder()
                            .put(Field.TITLE, new Text("A lead"))
                            .put(Field.ACCOUNT_NAME, new Text("Alpine Freight"))
                            .put(Field.ACCOUNT_COUNTRY, new Text("US"))
                            .put(Field.ACCOUNT_INDUSTRY, new Text("Retail"))
                            .put(Field.ACCOUNT_WEBSITE, new Text("alpine.example"))
                            .put(AwsFields.INVITATION_TYPE, new Text("LeadInvitation"))
                            .build());
              });
    }

    @Test
    void areNotHalfReadWhereAnInvitationIsNotAnswered() {
      aws.answers(opportunities("", "O1@2026-11-01T09:00:00Z"))
          .answers("{\"EngagementInvitationSummaries\": [{\"Id\": \"engi-0000001abc3de\"}]}")
          .answers(429, "{\"__type\": \"ThrottlingException\"}");
      assertThat(portal.changes(Optional.empty())).isInstanceOf(Answer.Throttled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "{}", "{\"v\": 2}"})
    void haveACursorOfTheirOwn(String cursor) {
      assertThatThrownBy(() -> portal.changes(Optional.of(cursor)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("cursor must be one that an earlier page gave");
    }
  }

  @Nested
  class Events {
    private String event(String type, String detail) {
      return "{\"source\": \"aws.partnercentral-selling\", \"detail-type\": \""
          + type
          + "\", \"detail\": {\"catalog\": \"AWS\", "
          + detail
          + "}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opportunity Created", "Opportunity Updated"})
    void ofAnOpportunityNameIt(String type) {
      assertThat(portal.subject(event(type, "\"opportunity\": {\"identifier\": \"O7\"}")))
          .contains(new PortalId(Cloud.AWS, "O7"));
    }

    @Test
    void ofAnInvitationToOneselfNameIt() {
      String begin = "\"engagementInvitation\": {\"id\": \"engi-0000001abc3de\", ";
      String received = begin + "\"participantType\": \"RECEIVER\"}";
      String sent = begin + "\"participantType\": \"SENDER\"}";
      assertThat(portal.subject(event("Engagement Invitation Created", received)))
          .contains(new PortalId(Cloud.AWS, "engi-0000001abc3de"));
      assertThat(portal.subject(event("Engagement Invitation Accepted", sent))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "[]",
          "no event",
          "{\"source\": \"aws.s3\", \"detail-type\": \"Opportunity Created\"}"
        })
    void ofOthersNameNothing(String event) {
      assertThat(portal.subject(event)).isEmpty();
    }

    @Test
    void ofAnEngagementOrAnotherCatalogNameNothing() {
      String created = event("Opportunity Created", "\"opportunity\": {\"identifier\": \"O7\"}");
      assertThat(portal.subject(event("Engagement Created", "\"engagement\": {}"))).isEmpty();
      assertThat(portal.subject(created.replace("\"AWS\"", "\"Sandbox\""))).isEmpty();
    }
  }

  @Nested
  class Building {
    @Test
    void takesTheTwoCatalogsAlone() {
      AwsPartnerCentral.Builder builder =
          AwsPartnerCentral.builder(AnonymousCredentialsProvider.create());
      assertThatThrownBy(() -> builder.catalog("sandbox"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("catalog must be AWS or Sandbox, but was 'sandbox'");
    }

    @Test
    void saysWhatThePortalCanDo() {
      assertThat(portal.cloud()).isEqualTo(Cloud.AWS);
      assertThat(portal.capabilities().quotas())
          .extracting(quota -> quota.group() + " " + quota.perSecond() + " " + quota.perDay())
          .containsExactly("read 10 OptionalInt[100000]", "write 1 OptionalInt[10000]");
      assertThat(portal.capabilities().carried())
          .contains(Field.TITLE, AwsFields.SOLUTIONS, AwsFields.INVOLVEMENT)
          .doesNotContainAnyElementsOf(portal.capabilities().inwardOnly())
          .containsAll(portal.capabilities().lossy().keySet());
    }
  }
}
