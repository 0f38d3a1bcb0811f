package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.CreateEngagementResponse;
import software.amazon.awssdk.services.partnercentralselling.model.ListEngagementFromOpportunityTaskSummary;
import software.amazon.awssdk.services.partnercentralselling.model.ResourceNotFoundException;
import software.amazon.awssdk.services.partnercentralselling.model.StartEngagementFromOpportunityTaskResponse;
import software.amazon.awssdk.services.partnercentralselling.model.Tag;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** Tasks that take their time, and the smaller operations. */
class TasksAndTagsTest {

  @RegisterExtension
  private final FakePartnerCentralExtension portal =
      FakePartnerCentralExtension.with(
          builder ->
              builder
                  .taskDuration(Duration.ofSeconds(8))
                  .htmlEntities()
                  .uniquePartnerIdentifiers()
                  .user("robin@partner.example"));

  private FakePartnerCentral fake;
  private PartnerCentralSellingClient client;

  @BeforeEach
  void connect(FakePartnerCentral fresh) {
    fake = fresh;
    client = Requests.client(fake);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private ListEngagementFromOpportunityTaskSummary task(String id) {
    return client
        .listEngagementFromOpportunityTasks(
            request -> request.catalog("AWS").opportunityIdentifier(id))
        .taskSummaries()
        .get(0);
  }

  @Test
  void aTaskIsInProgressUntilItIsDone() {
    String id = Requests.created(client, "crm-1");
    client.associateOpportunity(Requests.solution(id));

    StartEngagementFromOpportunityTaskResponse started =
        client.startEngagementFromOpportunityTask(Requests.submission(id));
    assertThat(started.taskStatusAsString()).isEqualTo("IN_PROGRESS");
    assertThat(started.engagementId()).isNull();
    fake.clock().advance(Duration.ofSeconds(8));

    assertThat(task(id).taskStatusAsString()).isEqualTo("COMPLETE");
    StartEngagementFromOpportunityTaskResponse asked =
        client.startEngagementFromOpportunityTask(Requests.submission(id));
    assertThat(asked.taskId()).isEqualTo(started.taskId());
    assertThat(asked.engagementId()).startsWith("eng-");
    assertThat(asked.resourceSnapshotJobId()).startsWith("job-");
  }

  @Test
  void aTaskThatCannotSubmitFails() {
    String id = Requests.created(client, "crm-1");

    client.startEngagementFromOpportunityTask(Requests.submission(id));
    fake.clock().advance(Duration.ofSeconds(8));

    assertThat(task(id).taskStatusAsString()).isEqualTo("FAILED");
    assertThat(task(id).reasonCodeAsString()).isEqualTo("OpportunityValidationFailed");
    assertThat(task(id).message())
        .isEqualTo(
            "Field RelatedEntityIdentifiers.Solutions is required for opportunity submission.");
    assertThat(Requests.get(client, id).lifeCycle().reviewStatusAsString())
        .isEqualTo("Pending Submission");
  }

  @Test
  void anAcceptanceTakesItsTimeToo() {
    String invitation = fake.operator().invite(AwsReferral.of("Lakeside Mills"));

    client.startEngagementByAcceptingInvitationTask(
        request -> request.catalog("AWS").identifier(invitation));
    assertThat(fake.operator().opportunities()).isEmpty();
    fake.clock().advance(Duration.ofSeconds(8));

    assertThat(
            client
                .listEngagementByAcceptingInvitationTasks(request -> request.catalog("AWS"))
                .taskSummaries())
        .singleElement()
        .satisfies(
            done -> {
              assertThat(done.taskStatusAsString()).isEqualTo("COMPLETE");
              assertThat(done.opportunityId())
                  .isEqualTo(fake.operator().opportunities().get(0).id());
            });
  }

  @Test
  void textsAreAnsweredWithEntitiesThatMustNotBeSentBack() {
    String id =
        client
            .createOpportunity(
                Requests.create("crm-1")
                    .project(
                        Requests.project()
                            .customerUseCase("Business Applications & Contact Center")
                            .customerBusinessProblem("Two needs: speed & sense in every shop.")
                            .build())
                    .build())
            .id();

    assertThat(Requests.get(client, id).project().customerUseCase())
        .isEqualTo("Business Applications &amp; Contact Center");
    assertThat(Requests.get(client, id).project().customerBusinessProblem())
        .isEqualTo("Two needs&amp;colon; speed &amp; sense in every shop.");
    assertThat(
            Requests.codes(
                catchThrowableOfType(
                    ValidationException.class, () -> Requests.change(client, id, update -> {}))))
        .containsExactly("project.customerUseCase INVALID_ENUM_VALUE");
  }

  @Test
  void aPartnerIdentifierIsUsedOnceIfToldSo() {
    Requests.created(client, "crm-1");

    assertThat(
            Requests.codes(
                catchThrowableOfType(
                    ValidationException.class,
                    () ->
                        client.createOpportunity(
                            Requests.create("crm-1").clientToken("another").build()))))
        .containsExactly("partnerOpportunityIdentifier DUPLICATE_KEY_VALUE");
  }

  @Test
  void anOpportunityIsAssignedToAUserOfPartnerCentral() {
    String id = Requests.created(client, "crm-1");

    client.assignOpportunity(
        request ->
            request
                .catalog("AWS")
                .identifier(id)
                .assignee(
                    person ->
                        person
                            .email("robin@partner.example")
                            .firstName("Robin")
                            .lastName("Ferro")
                            .businessTitle("OpportunityOwner")));

    assertThat(Requests.get(client, id).opportunityTeam())
        .singleElement()
        .satisfies(person -> assertThat(person.email()).isEqualTo("robin@partner.example"));
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                client.assignOpportunity(
                    request ->
                        request
                            .catalog("AWS")
                            .identifier(id)
                            .assignee(
                                person ->
                                    person
                                        .email("stranger@partner.example")
                                        .firstName("")
                                        .lastName("Ferro")
                                        .businessTitle("OpportunityOwner"))));
    assertThat(Requests.codes(refused))
        .containsExactly(
            "assignee.firstName REQUIRED_FIELD_MISSING", "assignee.email INVALID_VALUE");
  }

  @Test
  void tagsAreKeptByArn() {
    String id =
        client
            .createOpportunity(
                Requests.create("crm-1")
                    .tags(Tag.builder().key("team").value("north").build())
                    .build())
            .id();
    String arn = Requests.get(client, id).arn();

    client.tagResource(
        request ->
            request
                .resourceArn(arn)
                .tags(
                    Tag.builder().key("team").value("south").build(),
                    Tag.builder().key("year").value("2031").build()));
    assertThat(client.listTagsForResource(request -> request.resourceArn(arn)).tags())
        .extracting(tag -> tag.key() + "=" + tag.value())
        .containsExactly("team=south", "year=2031");
    client.untagResource(request -> request.resourceArn(arn).tagKeys("team"));

    assertThat(client.listTagsForResource(request -> request.resourceArn(arn)).tags())
        .extracting(Tag::key)
        .containsExactly("year");
    assertThatThrownBy(() -> client.listTagsForResource(request -> request.resourceArn(arn + "9")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void anEngagementIsCreatedAndListed() {
    CreateEngagementResponse created =
        client.createEngagement(
            request -> request.catalog("AWS").title("Bakeries").description("All of them"));

    assertThat(
            client
                .getEngagement(request -> request.catalog("AWS").identifier(created.arn()))
                .memberCount())
        .isEqualTo(1);
    assertThat(
            client
                .listEngagementMembers(request -> request.catalog("AWS").identifier(created.id()))
                .engagementMemberList())
        .singleElement()
        .satisfies(member -> assertThat(member.accountId()).isEqualTo("111122223333"));
    assertThat(client.listEngagements(request -> request.catalog("AWS")).engagementSummaryList())
        .singleElement()
        .satisfies(found -> assertThat(found.title()).isEqualTo("Bakeries"));
  }
}
