package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.ConflictException;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.ListOpportunitiesResponse;
import software.amazon.awssdk.services.partnercentralselling.model.OpportunitySummary;
import software.amazon.awssdk.services.partnercentralselling.model.StartEngagementByAcceptingInvitationTaskResponse;
import software.amazon.awssdk.services.partnercentralselling.model.UpdateOpportunityRequest;

/** AWS's own client, as it is, works a day with {@code cosell fake aws}. */
class OfficialClientTest {
  private static final String CATALOG = "AWS";

  private final FakeProcess fake;
  private final PartnerCentralSellingClient client;

  OfficialClientTest(@TempDir Path folder) throws IOException {
    fake = FakeProcess.start(folder.resolve("fake.jsonl"), "--review", "manual");
    client = OfficialClient.of(fake, fake.printed("AWS_SECRET_ACCESS_KEY"));
  }

  @AfterEach
  void stop() {
    client.close();
    fake.close();
  }

  /** A second later one more call may be made that changes something. */
  private void later() throws IOException, InterruptedException {
    fake.put("/clock", "{\"advance\": \"PT1S\"}");
  }

  private CreateOpportunityResponse create(String id) throws IOException, InterruptedException {
    later();
    return OfficialClient.create(client, id);
  }

  private GetOpportunityResponse get(String id) {
    return client.getOpportunity(request -> request.catalog(CATALOG).identifier(id));
  }

  private static UpdateOpportunityRequest retitled(GetOpportunityResponse read, Instant lock) {
    return UpdateOpportunityRequest.builder()
        .catalog(CATALOG)
        .identifier(read.id())
        .lastModifiedDate(lock)
        .primaryNeedsFromAwsWithStrings(read.primaryNeedsFromAwsAsStrings())
        .partnerOpportunityIdentifier(read.partnerOpportunityIdentifier())
        .opportunityType(read.opportunityTypeAsString())
        .customer(read.customer())
        .marketing(read.marketing())
        .lifeCycle(read.lifeCycle())
        .project(read.project().toBuilder().title("Forecasting of orders").build())
        .build();
  }

  @Test
  void aDealIsCreatedJoinedAndSubmitted() throws IOException, InterruptedException {
    String id = create("deal-1").id();
    later();
    client.associateOpportunity(
        request ->
            request
                .catalog(CATALOG)
                .opportunityIdentifier(id)
                .relatedEntityType("Solutions")
                .relatedEntityIdentifier("S-1234567"));
    later();
    assertThat(
            client
                .startEngagementFromOpportunityTask(
                    request ->
                        request
                            .catalog(CATALOG)
                            .identifier(id)
                            .clientToken("submission")
                            .awsSubmission(
                                submission ->
                                    submission.involvementType("Co-Sell").visibility("Full")))
                .taskStatusAsString())
        .isEqualTo("COMPLETE");
    assertThat(get(id).lifeCycle().reviewStatusAsString()).isEqualTo("Submitted");
    assertThat(get(id).relatedEntityIdentifiers().solutions()).containsExactly("S-1234567");
  }

  @Test
  void anUpdateWithAStaleLockIsRefused() throws IOException, InterruptedException {
    CreateOpportunityResponse created = create("deal-1");
    GetOpportunityResponse read = get(created.id());
    later();
    client.updateOpportunity(retitled(read, read.lastModifiedDate()));
    later();
    assertThatThrownBy(() -> client.updateOpportunity(retitled(read, read.lastModifiedDate())))
        .isInstanceOf(ConflictException.class);
    assertThat(get(created.id()).project().title()).isEqualTo("Forecasting of orders");
  }

  @Test
  void theListComesInPagesAndThroughAFilter() throws IOException, InterruptedException {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(create("deal-" + i).id());
    }
    List<Integer> sizes = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    for (ListOpportunitiesResponse page :
        client.listOpportunitiesPaginator(request -> request.catalog(CATALOG).maxResults(2))) {
      sizes.add(page.opportunitySummaries().size());
      page.opportunitySummaries().forEach(summary -> listed.add(summary.id()));
    }
    assertThat(sizes).containsExactly(2, 2, 1);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);

    GetOpportunityResponse read = get(made.get(2));
    Instant since = read.lastModifiedDate();
    assertThat(
            client
                .listOpportunities(
                    request ->
                        request
                            .catalog(CATALOG)
                            .lifeCycleReviewStatusWithStrings("Pending Submission")
                            .lastModifiedDate(filter -> filter.afterLastModifiedDate(since)))
                .opportunitySummaries())
        .extracting(OpportunitySummary::id)
        .containsExactlyInAnyOrderElementsOf(made.subList(2, 5));
    assertThat(
            client
                .listOpportunities(
                    request ->
                        request.catalog(CATALOG).lifeCycleReviewStatusWithStrings("Approved"))
                .opportunitySummaries())
        .isEmpty();
  }

  @Test
  void anInvitationIsAccepted() throws IOException, InterruptedException {
    String invitation =
        fake.post("/invitations", "{\"companyName\": \"Harbour Foods\"}")
            .path("invitationId")
            .asText();
    later();
    StartEngagementByAcceptingInvitationTaskResponse task =
        client.startEngagementByAcceptingInvitationTask(
            request -> request.catalog(CATALOG).clientToken("acceptance").identifier(invitation));
    assertThat(task.taskStatusAsString()).isEqualTo("COMPLETE");
    assertThat(get(task.opportunityId()).customer().account().companyName())
        .isEqualTo("Harbour Foods");
  }
}
