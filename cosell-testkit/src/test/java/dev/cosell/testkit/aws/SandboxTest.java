package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.EngagementInvitationSummary;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** The Sandbox catalog, where the partner plays AWS's part by itself. */
@ExtendWith(FakePartnerCentralExtension.class)
class SandboxTest {

  private PartnerCentralSellingClient client;

  @BeforeEach
  void connect(FakePartnerCentral fake) {
    client = Requests.client(fake);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private GetOpportunityResponse get(String id) {
    return client.getOpportunity(request -> request.catalog("Sandbox").identifier(id));
  }

  private String submitted() {
    String id = client.createOpportunity(Requests.create("crm-1").catalog("Sandbox").build()).id();
    client.associateOpportunity(Requests.solution(id).toBuilder().catalog("Sandbox").build());
    client.startEngagementFromOpportunityTask(
        Requests.submission(id).toBuilder().catalog("Sandbox").build());
    return id;
  }

  private void send(String id, String reviewStatus) {
    GetOpportunityResponse read = get(id);
    LifeCycle lifeCycle =
        read.lifeCycle().toBuilder()
            .reviewStatus(reviewStatus)
            .reviewComments("As AWS would say")
            .build();
    client.updateOpportunity(Requests.update(read).lifeCycle(lifeCycle).build());
  }

  private String status(String id) {
    return get(id).lifeCycle().reviewStatusAsString();
  }

  @Test
  void theReviewIsPlayedByUpdates() {
    String id = submitted();

    send(id, "Action Required");
    assertThat(status(id)).isEqualTo("Action Required");
    assertThat(get(id).lifeCycle().reviewComments()).isEqualTo("As AWS would say");
    send(id, "Action Required");
    assertThat(status(id)).isEqualTo("Submitted");
    send(id, "Approved");
    assertThat(status(id)).isEqualTo("Approved");
  }

  @Test
  void aTransitionThatDoesNotExistIsRefused() {
    String id = submitted();
    send(id, "Approved");

    ValidationException refused =
        catchThrowableOfType(ValidationException.class, () -> send(id, "Rejected"));

    assertThat(refused.errorList().get(0).message())
        .isEqualTo("Cannot transition opportunity from status 'Approved' to 'Rejected'.");
  }

  @Test
  void submittingIsPlayedToo() {
    String id = client.createOpportunity(Requests.create("crm-1").catalog("Sandbox").build()).id();
    client.associateOpportunity(Requests.solution(id).toBuilder().catalog("Sandbox").build());

    send(id, "Submitted");

    assertThat(status(id)).isEqualTo("Submitted");
  }

  @Test
  void awsHasNoLifeCycleOfItsOwnThere() {
    String id = submitted();
    send(id, "Approved");

    assertThat(
            client
                .getAwsOpportunitySummary(
                    request -> request.catalog("Sandbox").relatedOpportunityIdentifier(id))
                .lifeCycle())
        .isNull();
  }

  @Test
  void aReferralOfAwsIsPlayedByCreatingOne() {
    String id =
        client
            .createOpportunity(
                Requests.create("crm-1").catalog("Sandbox").origin("AWS Referral").build())
            .id();

    EngagementInvitationSummary invitation =
        client
            .listEngagementInvitations(
                request -> request.catalog("Sandbox").participantType("RECEIVER"))
            .engagementInvitationSummaries()
            .get(0);
    String accepted =
        client
            .startEngagementByAcceptingInvitationTask(
                request -> request.catalog("Sandbox").identifier(invitation.id()))
            .opportunityId();

    assertThat(accepted).isEqualTo(id);
    assertThat(status(id)).isEqualTo("Approved");
  }
}
