package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.testkit.CallsOfHour;
import dev.cosell.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.ThrottlingException;

/** How often the API may be called, by the portal's clock. */
class QuotaTest {

  private final FakePartnerCentral fake =
      FakePartnerCentral.builder()
          .clock(SettableClock.fixedAt(FakePartnerCentralExtension.START))
          .start();
  private final PartnerCentralSellingClient client =
      PartnerCentralSellingClient.builder()
          .endpointOverride(fake.url())
          .region(Region.US_EAST_1)
          .credentialsProvider(Requests.credentials(fake))
          .overrideConfiguration(config -> config.retryStrategy(Requests.promptRetries()))
          .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  private void nextSecond() {
    fake.clock().advance(Duration.ofSeconds(1));
  }

  @Test
  void aSecondHasOneWrite() {
    String id = Requests.created(client, "crm-1");

    assertThatThrownBy(() -> client.associateOpportunity(Requests.solution(id)))
        .isInstanceOf(ThrottlingException.class)
        .hasMessageContaining("Rate exceeded");
    nextSecond();
    client.associateOpportunity(Requests.solution(id));

    assertThat(fake.calls().throttled()).containsEntry("AssociateOpportunity", 4L);
    assertThat(fake.calls().count("AssociateOpportunity")).isEqualTo(1);
    assertThat(fake.calls().writesPeakPerSecond()).isEqualTo(1);
  }

  @Test
  void aSecondHasTenReads() {
    String id = Requests.created(client, "crm-1");
    for (int i = 0; i < 10; i++) {
      Requests.get(client, id);
    }

    assertThatThrownBy(() -> client.listSolutions(request -> request.catalog("AWS")))
        .isInstanceOf(ThrottlingException.class);
    nextSecond();
    assertThat(Requests.get(client, id).id()).isEqualTo(id);
    assertThat(fake.calls().readsPeakPerSecond()).isEqualTo(10);
    assertThat(fake.calls().readsPeakPerDay()).isEqualTo(11);
  }

  @Test
  void whatStandsInNoGroupIsNotLimited() {
    for (int i = 0; i < 30; i++) {
      client.listEngagementFromOpportunityTasks(request -> request.catalog("AWS"));
    }

    assertThat(fake.calls().total()).isEqualTo(30);
    assertThat(fake.calls().throttledTotal()).isZero();
  }

  @Test
  void callsAreCountedByTheHour() {
    String id = Requests.created(client, "crm-1");
    fake.clock().advance(Duration.ofMinutes(90));
    Requests.get(client, id);

    assertThat(fake.calls().hours())
        .containsExactly(
            new CallsOfHour(FakePartnerCentralExtension.START, 0, 1, 0),
            new CallsOfHour(FakePartnerCentralExtension.START.plus(Duration.ofHours(1)), 1, 0, 0));
  }
}
