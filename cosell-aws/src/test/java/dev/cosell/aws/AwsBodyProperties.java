package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.SharedContracts;
import dev.cosell.aws.internal.call.InvitationCalls;
import dev.cosell.aws.internal.call.RegistrationSteps;
import dev.cosell.aws.internal.call.UpdateSteps;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.DealProjection;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.table.FieldRule;
import dev.cosell.aws.internal.wire.CreateOpportunityRequest;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Violation;
import dev.cosell.testkit.CosellArbitraries;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What holds of every body, whatever the deal. */
class AwsBodyProperties {
  private static final SharingBoundary BOUNDARY = SharingBoundary.standard();
  private static final String NO_NAME = "/Customer/Account/CompanyName is required";

  private final RecordMapper mapper = new RecordMapper(BOUNDARY);
  private final RegistrationSteps registration = new RegistrationSteps("AWS", mapper);
  private final UpdateSteps updates = new UpdateSteps("AWS", mapper);
  private final AwsPreflight preflight =
      new AwsPreflight(
          BOUNDARY,
          Clock.fixed(Deals.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
          AwsPartner.SOFTWARE);

  private ObjectNode created(Opportunity deal) {
    return SellingJson.object(registration.next(deal, Optional.empty()).orElseThrow().body());
  }

  @Property(tries = 400)
  @Domain(AwsArbitraries.class)
  void aNewRecordHoldsNothingThatTheTablesRefuse(@ForAll Opportunity deal) {
    assertThat(TableConformance.problems(created(deal), FieldRule.Operation.CREATE)).isEmpty();
  }

  @Property(tries = 200)
  @Domain(CosellArbitraries.class)
  void aNewRecordOfAnyDealAtAllHoldsNothingThatTheTablesRefuse(@ForAll Opportunity deal) {
    assertThat(TableConformance.problems(created(deal), FieldRule.Operation.CREATE)).isEmpty();
  }

  @Property(tries = 400)
  @Domain(AwsArbitraries.class)
  void theRequestTypeKnowsEveryMemberOfANewRecord(@ForAll Opportunity deal) {
    ObjectNode body = created(deal);
    CreateOpportunityRequest request =
        SellingJson.read(body.toString(), CreateOpportunityRequest.class);
    assertThat(request.otherMembers()).isEmpty();
    assertThat(request.project().map(project -> project.otherMembers().keySet()))
        .hasValueSatisfying(names -> assertThat(names).isEmpty());
    assertThat(SellingJson.tree(request)).isEqualTo(body);
  }

  @Property(tries = 400)
  @Domain(AwsArbitraries.class)
  void anUpdateHoldsNothingThatTheTablesRefuse(
      @ForAll Opportunity before, @ForAll Opportunity after) {
    update(before, after)
        .ifPresent(
            body ->
                assertThat(TableConformance.problems(body, FieldRule.Operation.UPDATE))
                    // An explicit null is how a contract's length is cleared.
                    .filteredOn(problem -> !isCleared(body))
                    .isEmpty());
  }

  private static boolean isCleared(JsonNode body) {
    return body.path("Project").path("ExpectedContractDuration").isNull();
  }

  @Property(tries = 200)
  @Domain(AwsArbitraries.class)
  void anUpdateWithTheRecordsOwnValuesIsNone(@ForAll Opportunity deal) {
    PortalRecord record = Records.of(deal, "Pending Submission");
    FieldValues own = record.values().only(AwsBodyProperties::isUpdated);
    assertThat(updates.next(record, own)).isEmpty();
  }

  @Property(tries = 200)
  @Domain(AwsArbitraries.class)
  void whatAProjectionSaysIsWhatIsReadBack(@ForAll Opportunity deal) {
    Projection projection = DealProjection.of(deal, mapper).toProjection();
    PortalRecord record = Records.of(deal, "Pending Submission");
    FieldValues arrived = record.values().only(field -> !field.isIn("status"));
    FieldValues projected =
        projection
            .values()
            .only(
                field ->
                    BOUNDARY.lets(field, Cloud.AWS)
                        && !projection.notCarried().containsKey(field)
                        && !projection.unmapped().containsKey(field));
    assertThat(arrived.only(field -> Bindings.of(field).orElseThrow().part() != Part.SUBMISSION))
        .isEqualTo(
            projected.only(field -> Bindings.of(field).orElseThrow().part() != Part.SUBMISSION));
  }

  @Property(tries = 200)
  @Domain(AwsArbitraries.class)
  void aProjectionProjectsToItself(@ForAll Opportunity deal) {
    Projection once = DealProjection.of(deal, mapper).toProjection();
    Projection twice =
        DealProjection.of(Opportunity.of(deal.id(), once.values()), mapper).toProjection();
    assertThat(twice).isEqualTo(once);
  }

  @Property(tries = 300)
  @Domain(AwsArbitraries.class)
  void everyValueThatIsLeftOutIsAViolationAndEveryMessageIsOneLineWithoutPeople(
      @ForAll Opportunity deal) {
    Projection projection = DealProjection.of(deal, mapper).toProjection();
    Preflight found = preflight.check(deal, Moment.SUBMIT, Optional.empty());
    assertThat(found.violations())
        .extracting(violation -> violation.path().replaceAll("[\\[.](\\d|email|phone).*", ""))
        .containsAll(
            projection.unmapped().keySet().stream()
                .map(Field::name)
                .filter(name -> !name.equals("owner") && !name.equals("contacts"))
                .toList());
    assertThat(found.violations())
        .allSatisfy(
            violation -> {
              assertThat(violation.message()).startsWith(violation.path());
              assertThat(violation.message().lines()).hasSize(1);
              assertThat(violation.message()).doesNotContainIgnoringCase("@northwind");
            });
  }

  @Property(tries = 200)
  @AddLifecycleHook(SharedContracts.Needed.class)
  @Domain(AwsArbitraries.class)
  void aBodyBreaksTheModelOnlyWhereThePreflightSaysSo(@ForAll Opportunity deal) {
    List<String> problems =
        ModelConformance.recorded().problems(created(deal), "CreateOpportunityRequest");
    List<String> paths =
        preflight.check(deal, Moment.CREATE, Optional.empty()).violations().stream()
            .map(Violation::path)
            .toList();
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem).isEqualTo(NO_NAME);
              assertThat(paths).contains(Field.ACCOUNT_NAME.name());
            });
  }

  @Property(tries = 200)
  @AddLifecycleHook(SharedContracts.Needed.class)
  @Domain(AwsArbitraries.class)
  void everyOtherBodyConformsToTheModel(@ForAll Opportunity before, @ForAll Opportunity after) {
    ModelConformance model = ModelConformance.recorded();
    PortalRecord draft = Records.of(before, "Pending Submission");
    List<PortalCall> calls = new ArrayList<>();
    registration.next(before, Optional.of(draft)).ifPresent(calls::add);
    registration.next(after, Optional.of(draft)).ifPresent(calls::add);
    DealProjection projected = DealProjection.of(after, mapper);
    FieldValues joined =
        projected
            .values()
            .only(field -> isJoined(field) && !projected.misfits().containsKey(field));
    updates.next(draft, joined).ifPresent(calls::add);
    PortalId invitation = new PortalId(Cloud.AWS, "engi-0123456789abc");
    InvitationCalls invitations = new InvitationCalls("AWS");
    calls.add(invitations.accept(invitation));
    calls.add(invitations.decline(invitation, "Customer problem unclear"));
    update(before, after)
        .ifPresent(
            body ->
                assertThat(model.problems(body, "UpdateOpportunityRequest"))
                    // An explicit null is how a contract's length is cleared.
                    .filteredOn(problem -> !isCleared(body))
                    // A record without a name cannot be updated without one: see the preflight.
                    .filteredOn(problem -> !problem.equals(NO_NAME) || isNamed(draft))
                    .isEmpty());
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(
                        model.problems(
                            SellingJson.object(call.body()), call.operation() + "Request"))
                    .as(call.operation())
                    .isEmpty());
    Statistics.label("calls").collect(calls.stream().map(PortalCall::operation).toList());
  }

  private static boolean isNamed(PortalRecord record) {
    return record.values().text(Field.ACCOUNT_NAME).isPresent();
  }

  private static boolean isJoined(Field field) {
    return Bindings.of(field).filter(each -> each.part() == Part.ASSOCIATIONS).isPresent();
  }

  @Property(tries = 200)
  @Domain(AwsArbitraries.class)
  void whatIsWithheldIsInNoBody(@ForAll Opportunity deal, @ForAll Opportunity before) {
    String secret = "kept-in-8113";
    FieldValues values = deal.fieldValues();
    for (String name :
        List.of(
            "account.id",
            "account.parent",
            "crm.discount",
            "transaction.offer",
            "payment.net",
            "status.review",
            "status.counterparts",
            "azure.dealType",
            "margin",
            "title",
            "nextSteps",
            "aws.competitorName")) {
      values = values.with(new Field(name), new Text(secret));
    }
    RecordMapper narrow =
        new RecordMapper(
            BOUNDARY.withholding(Field.TITLE, Field.NEXT_STEPS, AwsFields.COMPETITOR_NAME));
    Opportunity guarded = Opportunity.of(deal.id(), values);
    PortalCall create =
        new RegistrationSteps("AWS", narrow).next(guarded, Optional.empty()).orElseThrow();
    assertThat(create.body()).doesNotContain(secret);
    ObjectNode json = Records.json(before, "Pending Submission");
    json.remove("RelatedEntityIdentifiers");
    PortalRecord draft = Records.of(json, Optional.empty());
    assertThat(new RegistrationSteps("AWS", narrow).next(guarded, Optional.of(draft)).stream())
        .allSatisfy(call -> assertThat(call.body()).doesNotContain(secret));
    FieldValues pushed =
        DealProjection.of(guarded, narrow)
            .values()
            .only(field -> isUpdated(field) && narrow.lets(field));
    FieldValues fitting = fitting(draft, pushed, narrow);
    assertThat(new UpdateSteps("AWS", narrow).next(draft, fitting).stream())
        .allSatisfy(call -> assertThat(call.body()).doesNotContain(secret));
  }

  private Optional<ObjectNode> update(Opportunity before, Opportunity after) {
    PortalRecord record = Records.of(before, "Pending Submission");
    DealProjection projection = DealProjection.of(after, mapper);
    FieldValues changes =
        projection
            .values()
            .only(
                field ->
                    isUpdated(field)
                        && Bindings.of(field).orElseThrow().part() == Part.RECORD
                        && !projection.misfits().containsKey(field)
                        && !projection.notCarried().containsKey(field));
    FieldValues fitting = fitting(record, changes, mapper);
    return updates.next(record, fitting).map(call -> SellingJson.object(call.body()));
  }

  /** Whether a region fits depends on the country that stands beside it after the change. */
  private static FieldValues fitting(
      PortalRecord record, FieldValues changes, RecordMapper mapper) {
    Opportunity merged = Opportunity.of(new OpportunityId("merged"), record.values().with(changes));
    DealProjection together = DealProjection.of(merged, mapper);
    return changes.only(field -> !together.misfits().containsKey(field));
  }

  private static boolean isUpdated(Field field) {
    return Bindings.of(field)
        .filter(binding -> binding.part() == Part.RECORD || binding.part() == Part.ASSOCIATIONS)
        .isPresent();
  }
}
