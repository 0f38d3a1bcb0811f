package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.ConflictException;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.GetAwsOpportunitySummaryResponse;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.Marketing;
import software.amazon.awssdk.services.partnercentralselling.model.ResourceNotFoundException;
import software.amazon.awssdk.services.partnercentralselling.model.StartEngagementFromOpportunityTaskResponse;
import software.amazon.awssdk.services.partnercentralselling.model.UpdateOpportunityResponse;

/** The partner's way from a draft to an approved deal, with the official SDK. */
@ExtendWith(FakePartnerCentralExtension.class)
class PartnerFlowTest {

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

  @Test
  void whatIsCreatedIsReadBackAsPendingSubmission() {
    CreateOpportunityResponse created = client.createOpportunity(Requests.create("crm-1").build());

    GetOpportunityResponse read = Requests.get(client, created.id());
    assertThat(created.partnerOpportunityIdentifier()).isEqualTo("crm-1");
    assertThat(read.lastModifiedDate()).isEqualTo(created.lastModifiedDate());
    assertThat(read.lifeCycle().reviewStatusAsString()).isEqualTo("Pending Submission");
    assertThat(read.customer().account().companyName()).isEqualTo("Hillside Bakery");
    assertThat(read.arn())
        .isEqualTo(
            "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/opportunity/"
                + created.id());
    assertThat(read.opportunityTeam()).hasSize(1);
  }

  @Test
  void theCatalogsAreApart() {
    String id = Requests.created(client, "crm-1");

    assertThatThrownBy(
            () -> client.getOpportunity(request -> request.catalog("Sandbox").identifier(id)))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining(id + " does not exist or is not accessible");
  }

  @Test
  void aTokenSentTwiceCreatesOnce() {
    CreateOpportunityResponse first = client.createOpportunity(Requests.create("crm-1").build());
    CreateOpportunityResponse second = client.createOpportunity(Requests.create("crm-1").build());

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.lastModifiedDate()).isEqualTo(first.lastModifiedDate());
    assertThat(fake.operator().opportunities()).hasSize(1);
  }

  @Test
  void aTokenSentForAnotherBodyIsAConflict() {
    client.createOpportunity(Requests.create("crm-1").build());

    assertThatThrownBy(
            () ->
                client.createOpportunity(
                    Requests.create("crm-2").clientToken("token of crm-1").build()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Conflicting client token submitted for a new request body.");
  }

  @Test
  void submittingMakesAnEngagementAndAnInvitationToAws() {
    String id = Requests.created(client, "crm-1");
    client.associateOpportunity(Requests.solution(id));

    StartEngagementFromOpportunityTaskResponse task =
        client.startEngagementFromOpportunityTask(Requests.submission(id));

    assertThat(task.taskStatusAsString()).isEqualTo("COMPLETE");
    assertThat(task.opportunityId()).isEqualTo(id);
    assertThat(
            client
                .getEngagement(request -> request.catalog("AWS").identifier(task.engagementId()))
                .title())
        .isEqualTo("Order forecasts");
    assertThat(
            client
                .listEngagementResourceAssociations(
                    request -> request.catalog("AWS").resourceIdentifier(id))
                .engagementResourceAssociationSummaries())
        .singleElement()
        .satisfies(found -> assertThat(found.engagementId()).isEqualTo(task.engagementId()));
    assertThat(
            client
                .listEngagementInvitations(
                    request -> request.catalog("AWS").participantType("SENDER"))
                .engagementInvitationSummaries())
        .singleElement()
        .satisfies(found -> assertThat(found.id()).isEqualTo(task.engagementInvitationId()));
    assertThat(Requests.get(client, id).lifeCycle().reviewStatusAsString()).isEqualTo("Submitted");
  }

  @Test
  void approvalOpensAwsOwnViewOfTheDeal() {
    String id = Requests.submitted(client, "crm-1");
    GetAwsOpportunitySummaryResponse before =
        client.getAwsOpportunitySummary(
            request -> request.catalog("AWS").relatedOpportunityIdentifier(id));

    fake.operator().approve(id);

    GetAwsOpportunitySummaryResponse after =
        client.getAwsOpportunitySummary(
            request -> request.catalog("AWS").relatedOpportunityIdentifier(id));
    assertThat(before.lifeCycle()).isNull();
    assertThat(before.opportunityTeam()).isEmpty();
    assertThat(after.lifeCycle().stageAsString()).isEqualTo("Qualified");
    assertThat(after.opportunityTeam()).hasSize(2);
    assertThat(after.involvementTypeAsString()).isEqualTo("Co-Sell");
    assertThat(after.originAsString()).isEqualTo("Partner Referral");
    assertThat(after.relatedEntityIds().solutions()).containsExactly("S-1234567");
    assertThat(Requests.get(client, id).lifeCycle().reviewStatusAsString()).isEqualTo("Approved");
  }

  @Test
  void anUpdateWithTheCurrentLockIsWrittenAndMovesTheLock() {
    String id = Requests.approved(fake, client, "crm-1");
    GetOpportunityResponse read = Requests.get(client, id);

    UpdateOpportunityResponse updated =
        client.updateOpportunity(
            Requests.update(read)
                .lifeCycle(read.lifeCycle().toBuilder().stage("Qualified").build())
                .build());

    GetOpportunityResponse again = Requests.get(client, id);
    assertThat(again.lifeCycle().stageAsString()).isEqualTo("Qualified");
    assertThat(again.lastModifiedDate())
        .isEqualTo(updated.lastModifiedDate())
        .isAfter(read.lastModifiedDate());
  }

  @Test
  void anUpdateWithAStaleLockIsAConflict() {
    String id = Requests.approved(fake, client, "crm-1");
    GetOpportunityResponse read = Requests.get(client, id);
    client.updateOpportunity(Requests.update(read).build());

    assertThatThrownBy(() -> client.updateOpportunity(Requests.update(read).build()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(id + " has been modified since");
  }

  @Test
  void anUpdateReplacesTheWholeRecord() {
    String id = Requests.created(client, "crm-1");

    Requests.change(client, id, update -> update.marketing((Marketing) null));

    assertThat(Requests.get(client, id).marketing()).isNull();
  }
}
