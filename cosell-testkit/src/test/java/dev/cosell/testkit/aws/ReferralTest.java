package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.ConflictException;
import software.amazon.awssdk.services.partnercentralselling.model.EngagementInvitationSummary;
import software.amazon.awssdk.services.partnercentralselling.model.GetEngagementInvitationResponse;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.StartEngagementByAcceptingInvitationTaskResponse;

/** Deals that AWS refers: invitation, acceptance, rejection, expiry. */
@ExtendWith(FakePartnerCentralExtension.class)
class ReferralTest {

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

  private GetEngagementInvitationResponse invitation(String id) {
    return client.getEngagementInvitation(request -> request.catalog("AWS").identifier(id));
  }

  private StartEngagementByAcceptingInvitationTaskResponse accept(String id) {
    return client.startEngagementByAcceptingInvitationTask(
        request -> request.catalog("AWS").identifier(id).clientToken("acceptance of " + id));
  }

  private List<EngagementInvitationSummary> received(String status) {
    return client
        .listEngagementInvitations(
            request -> request.catalog("AWS").participantType("RECEIVER").statusWithStrings(status))
        .engagementInvitationSummaries();
  }

  @Test
  void aPendingInvitationShowsASummary() {
    String id = fake.operator().invite(AwsReferral.of("Lakeside Mills"));

    GetEngagementInvitationResponse invitation = invitation(id);
    assertThat(invitation.statusAsString()).isEqualTo("PENDING");
    assertThat(invitation.senderCompanyName()).isEqualTo("AWS");
    assertThat(invitation.invitationDate()).isEqualTo(FakePartnerCentralExtension.START);
    assertThat(invitation.expirationDate()).isEqualTo(Instant.parse("2031-01-30T09:00:00Z"));
    assertThat(invitation.engagementId()).isNull();
    assertThat(invitation.payload().opportunityInvitation())
        .satisfies(
            payload -> {
              assertThat(payload.customer().companyName()).isEqualTo("Lakeside Mills");
              assertThat(payload.customer().countryCodeAsString()).isEqualTo("US");
              assertThat(payload.project().title()).isEqualTo("Lakeside Mills data platform");
              assertThat(payload.project().expectedCustomerSpend().get(0).amount())
                  .isEqualTo("12500");
              assertThat(payload.senderContacts()).hasSize(2);
            });
    assertThat(received("PENDING")).extracting(EngagementInvitationSummary::id).containsExactly(id);
  }

  @Test
  void acceptingMakesAnApprovedOpportunityAtProspect() {
    String id = fake.operator().invite(AwsReferral.of("Lakeside Mills"));

    StartEngagementByAcceptingInvitationTaskResponse task = accept(id);

    GetOpportunityResponse opportunity = Requests.get(client, task.opportunityId());
    assertThat(task.taskStatusAsString()).isEqualTo("COMPLETE");
    assertThat(opportunity.lifeCycle().reviewStatusAsString()).isEqualTo("Approved");
    assertThat(opportunity.lifeCycle().stageAsString()).isEqualTo("Prospect");
    assertThat(opportunity.customer().account().address().postalCode()).isEqualTo("98101");
    assertThat(
            client
                .getAwsOpportunitySummary(
                    request ->
                        request.catalog("AWS").relatedOpportunityIdentifier(task.opportunityId()))
                .originAsString())
        .isEqualTo("AWS Referral");
    assertThat(invitation(id).statusAsString()).isEqualTo("ACCEPTED");
    assertThat(invitation(id).engagementId()).startsWith("eng-");
  }

  @Test
  void anAcceptedDealIsWorkedLikeTheOthers() {
    String opportunity =
        accept(fake.operator().invite(AwsReferral.of("Lakeside Mills"))).opportunityId();

    client.associateOpportunity(Requests.solution(opportunity));
    Requests.stage(client, opportunity, "Committed");

    assertThat(Requests.get(client, opportunity).lifeCycle().stageAsString())
        .isEqualTo("Committed");
  }

  @Test
  void aRepeatedAcceptanceIsAnsweredLikeTheFirst() {
    String id = fake.operator().invite(AwsReferral.of("Lakeside Mills"));

    assertThat(accept(id).opportunityId()).isEqualTo(accept(id).opportunityId());
    assertThat(fake.operator().opportunities()).hasSize(1);
  }

  @Test
  void aRejectedInvitationKeepsItsReason() {
    String id = fake.operator().invite(AwsReferral.of("Lakeside Mills"));

    client.rejectEngagementInvitation(
        request -> request.catalog("AWS").identifier(id).rejectionReason("Unable to support"));

    assertThat(invitation(id).statusAsString()).isEqualTo("REJECTED");
    assertThat(invitation(id).rejectionReason()).isEqualTo("Unable to support");
    assertThatThrownBy(() -> accept(id))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(id + " is REJECTED.");
  }

  @Test
  void afterFifteenDaysAnInvitationExpires() {
    String id = fake.operator().invite(AwsReferral.of("Lakeside Mills"));

    fake.clock().advance(Duration.ofDays(15).minusSeconds(1));
    assertThat(received("PENDING")).hasSize(1);
    fake.clock().advance(Duration.ofSeconds(1));

    assertThat(received("PENDING")).isEmpty();
    assertThat(received("EXPIRED")).extracting(EngagementInvitationSummary::id).containsExactly(id);
  }

  @Test
  void anInvitationIsFoundByItsArn() {
    String id = fake.operator().invite(AwsReferral.of("Lakeside Mills"));
    String arn = "arn:aws:partnercentral:us-east-1::catalog/AWS/engagement-invitation/" + id;

    assertThat(invitation(arn).arn()).isEqualTo(arn);
  }
}
