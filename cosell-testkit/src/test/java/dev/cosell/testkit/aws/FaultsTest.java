package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.ConflictException;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;
import software.amazon.awssdk.services.partnercentralselling.model.InternalServerException;
import software.amazon.awssdk.services.partnercentralselling.model.PartnerCentralSellingException;
import software.amazon.awssdk.services.partnercentralselling.model.UpdateOpportunityResponse;

/** What goes wrong on demand, as the official SDK meets it. */
@ExtendWith(FakePartnerCentralExtension.class)
class FaultsTest {

  private FakePartnerCentral fake;
  private PartnerCentralSellingClient client;
  private PartnerCentralSellingClient once;

  @BeforeEach
  void connect(FakePartnerCentral fresh) {
    fake = fresh;
    client = Requests.client(fake);
    once =
        PartnerCentralSellingClient.builder()
            .endpointOverride(fake.url())
            .region(Region.US_EAST_1)
            .credentialsProvider(Requests.credentials(fake))
            .overrideConfiguration(
                config ->
                    config
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallAttemptTimeout(Duration.ofMillis(700)))
            .build();
  }

  @AfterEach
  void disconnect() {
    client.close();
    once.close();
  }

  @Test
  void theSdkTriesAThrottledCallAgain() {
    String id = Requests.created(client, "crm-1");
    fake.faults().next(Fault.THROTTLED, 2, "GetOpportunity");

    assertThat(Requests.get(client, id).id()).isEqualTo(id);
    assertThat(fake.calls().throttledTotal()).isEqualTo(2);
    assertThat(fake.calls().count("GetOpportunity")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SERVER_ERROR", "UNAVAILABLE", "RESET_BEFORE_ACTING"})
  void theSdkTriesAgainWhatFailedBeforeItActed(Fault fault) {
    fake.faults().next(fault);

    assertThat(Requests.created(client, "crm-1")).isEqualTo("O1000001");
    assertThat(fake.operator().opportunities()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RESET_AFTER_ACTING", "TIMEOUT_AFTER_ACTING", "TRUNCATED_BODY"})
  void theTokenKeepsARepeatedCreationFromDoublingIt(Fault fault) {
    fake.faults().next(fault);
    assertThatThrownBy(() -> once.createOpportunity(Requests.create("crm-1").build()))
        .isInstanceOf(SdkClientException.class);
    assertThat(fake.operator().opportunities()).hasSize(1);

    assertThat(client.createOpportunity(Requests.create("crm-1").build()).id())
        .isEqualTo("O1000001");
    assertThat(fake.operator().opportunities()).hasSize(1);
  }

  @Test
  void aCallThatTimesOutBeforeItActsLeavesNothing() {
    fake.faults().next(Fault.TIMEOUT_BEFORE_ACTING);

    assertThatThrownBy(() -> once.createOpportunity(Requests.create("crm-1").build()))
        .isInstanceOf(ApiCallAttemptTimeoutException.class);
    assertThat(fake.operator().opportunities()).isEmpty();
  }

  @Test
  void anInternalErrorIsAnInternalServerException() {
    fake.faults().next(Fault.SERVER_ERROR);

    assertThatThrownBy(() -> once.listSolutions(request -> request.catalog("AWS")))
        .isInstanceOfSatisfying(
            InternalServerException.class,
            thrown -> assertThat(thrown.statusCode()).isEqualTo(500));
  }

  @Test
  void unavailabilityHasItsOwnStatus() {
    fake.faults().next(Fault.UNAVAILABLE);

    assertThatThrownBy(() -> once.listSolutions(request -> request.catalog("AWS")))
        .isInstanceOfSatisfying(
            PartnerCentralSellingException.class,
            thrown -> assertThat(thrown.statusCode()).isEqualTo(503));
  }

  @Test
  void somebodyElsesEditMakesTheLockStale() {
    String id = Requests.approved(fake, client, "crm-1");
    fake.faults().next(Fault.STALE_LOCK, "UpdateOpportunity");

    assertThatThrownBy(() -> Requests.stage(client, id, "Qualified"))
        .isInstanceOf(ConflictException.class);
    Requests.stage(client, id, "Qualified");
    assertThat(Requests.get(client, id).lifeCycle().stageAsString()).isEqualTo("Qualified");
  }

  @Test
  void aPageOfHtmlIsNoAnswer() {
    fake.faults().next(Fault.WRONG_CONTENT_TYPE);

    assertThatThrownBy(() -> once.createOpportunity(Requests.create("crm-1").build()))
        .isInstanceOf(SdkClientException.class);
    assertThat(fake.operator().opportunities()).hasSize(1);
  }

  @Test
  void anIgnoredUpdateIsAnsweredWithALockThatHolds() {
    String id = Requests.approved(fake, client, "crm-1");
    GetOpportunityResponse read = Requests.get(client, id);
    fake.faults().next(Fault.IGNORED_WRITE, "UpdateOpportunity");

    UpdateOpportunityResponse answer =
        client.updateOpportunity(
            Requests.update(read)
                .lifeCycle(read.lifeCycle().toBuilder().stage("Qualified").build())
                .build());

    GetOpportunityResponse after = Requests.get(client, id);
    assertThat(after.lifeCycle().stageAsString()).isEqualTo("Prospect");
    assertThat(after.lastModifiedDate()).isEqualTo(answer.lastModifiedDate());
  }

  @Test
  void expiredCredentialsAreRefused() {
    fake.faults().next(Fault.EXPIRED_CREDENTIALS);

    assertThatThrownBy(() -> once.listSolutions(request -> request.catalog("AWS")))
        .isInstanceOfSatisfying(
            PartnerCentralSellingException.class,
            thrown ->
                assertThat(thrown.awsErrorDetails().errorCode())
                    .isEqualTo("ExpiredTokenException"));
  }

  @Test
  void aFaultWaitsForItsOperation() {
    fake.faults().next(Fault.SERVER_ERROR, "GetOpportunity");

    String id = Requests.created(client, "crm-1");

    assertThat(fake.faults().pending()).isEqualTo(1);
    assertThatThrownBy(() -> Requests.get(once, id)).isInstanceOf(InternalServerException.class);
    assertThat(Requests.get(once, id).createdDate())
        .isEqualTo(Instant.parse("2031-01-15T09:00:00Z"));
  }
}
