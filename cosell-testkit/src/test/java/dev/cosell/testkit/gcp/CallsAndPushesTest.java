package dev.cosell.testkit.gcp;

import static dev.cosell.testkit.gcp.Stranger.COMPLETE;
import static dev.cosell.testkit.gcp.Stranger.body;
import static dev.cosell.testkit.gcp.Stranger.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.CallsOfHour;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the portal may be called and was, and how it pushes by HTTP. */
class CallsAndPushesTest {
  private static final Instant START = Instant.parse("2031-01-01T10:20:00Z");

  private final Path journal;
  private FakeOpportunities fake;

  CallsAndPushesTest(@TempDir Path folder) {
    journal = folder.resolve("google.journal");
    fake = start();
  }

  private FakeOpportunities start() {
    return FakeOpportunities.builder()
        .clock(SettableClock.fixedAt(START))
        .quotas(3, 2)
        .journal(journal)
        .start();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private Stranger stranger() {
    return new Stranger(fake);
  }

  private HttpResponse<String> read(String name) throws Exception {
    return stranger().call("GET", "/v1alpha1/" + name, "");
  }

  @Test
  void aMinuteHasAsManyReadsAndWritesAsAreSet() throws Exception {
    String name = stranger().create(COMPLETE);
    stranger().create(COMPLETE);
    HttpResponse<String> tooMany = stranger().call("POST", "/v1alpha1/opportunities", COMPLETE);
    refused("RESOURCE_EXHAUSTED", tooMany);
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(fake.operator().opportunities()).hasSize(2);
    for (int i = 0; i < 3; i++) {
      body(200, read(name));
    }
    refused("RESOURCE_EXHAUSTED", read(name));
    fake.clock().advance(Duration.ofSeconds(59));
    refused("RESOURCE_EXHAUSTED", read(name));
    fake.clock().advance(Duration.ofSeconds(1));
    body(200, read(name));
  }

  @Test
  void theCallsAreCountedByOperationAndHourAndOutliveTheProcess() throws Exception {
    String name = stranger().create(COMPLETE);
    body(200, read(name));
    read("opportunities/nobody");
    fake.faults().next(Fault.THROTTLED, "opportunities.get");
    read(name);
    fake.clock().advance(Duration.ofHours(1));
    body(200, read(name));
    assertThat(fake.statistics().served())
        .containsEntry("opportunities.create", 1L)
        .containsEntry("opportunities.get", 3L)
        .hasSize(2);
    assertThat(fake.statistics().throttled()).containsOnlyKeys("opportunities.get");
    Instant ten = Instant.parse("2031-01-01T10:00:00Z");
    assertThat(fake.statistics().hours())
        .containsExactly(
            new CallsOfHour(ten, 2, 1, 1), new CallsOfHour(ten.plusSeconds(3600), 1, 0, 0));
    JsonNode overHttp = body(200, stranger().call("GET", "/operator/calls", ""));
    assertThat(overHttp.path("total").asInt()).isEqualTo(4);
    assertThat(overHttp.at("/served/opportunities.get").asInt()).isEqualTo(3);
    assertThat(overHttp.at("/hours/0/reads").asInt()).isEqualTo(2);
    fake.close();
    fake = start();
    assertThat(body(200, stranger().call("GET", "/operator/calls", ""))).isEqualTo(overHttp);
  }

  @Test
  void theJournalKeepsTheClockTheReviewerTheEventsAndWhoWasDetached() throws Exception {
    String name = stranger().create(COMPLETE);
    String id = name.substring("opportunities/".length());
    fake.operator().reviewAutomatically(AcceptanceRule.acceptAll(Duration.ofHours(5)));
    String other = stranger().create(COMPLETE);
    fake.operator().detach(other.substring("opportunities/".length()));
    fake.clock().advance(Duration.ofHours(3));
    var events = fake.events();
    fake.close();
    fake = start();
    assertThat(fake.clock().instant()).isEqualTo(START.plus(Duration.ofHours(3)));
    assertThat(fake.events()).isEqualTo(events).hasSize(3);
    assertThat(read(other).statusCode()).isEqualTo(404);
    fake.clock().advance(Duration.ofHours(2));
    assertThat(body(200, read(name)).path("state").asText()).isEqualTo("ACCEPTED");
    fake.operator().closeWon(id, "FIT");
    assertThat(fake.events()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void aJournalCutAtAnyByteOpensWithWholeCallsOnly() throws Exception {
    stranger().create(COMPLETE);
    stranger().create(COMPLETE);
    fake.clock().advance(Duration.ofMinutes(2));
    stranger().create(COMPLETE);
    fake.close();
    byte[] whole = Files.readAllBytes(journal);
    for (int cut = 0; cut <= whole.length; cut += 97) {
      Files.write(journal, Arrays.copyOf(whole, cut));
      fake = start();
      int known = fake.operator().opportunities().size();
      assertThat(fake.statistics().count("opportunities.create")).as("at " + cut).isEqualTo(known);
      assertThat(fake.events()).as("at " + cut).hasSize(known);
      fake.close();
    }
    Files.write(journal, whole);
    fake = start();
    assertThat(fake.operator().opportunities()).hasSize(3);
  }

  @Test
  void pushesGoToTheAddressThatTheOperatorRegisteredUntilTheyAreAcknowledged() throws Exception {
    try (MockWebServer receiver = new MockWebServer()) {
      receiver.start();
      receiver.enqueue(new MockResponse.Builder().code(500).build());
      receiver.enqueue(new MockResponse.Builder().code(503).build());
      receiver.enqueue(new MockResponse.Builder().code(204).build());
      String url = receiver.url("/google").toString();
      assertThat(stranger().call("PUT", "/operator/push", "{\"url\":\"ftp://x\"}").statusCode())
          .isEqualTo(400);
      JsonNode registered =
          body(200, stranger().call("PUT", "/operator/push", "{\"url\":\"" + url + "\"}"));
      assertThat(registered.path("url").asText()).isEqualTo(url);
      stranger().create(COMPLETE);
      fake.close();
      fake = start();
      assertThat(body(200, stranger().call("GET", "/operator/push", ""))).isEqualTo(registered);
      JsonNode again = body(200, stranger().call("POST", "/operator/push/redeliver", ""));
      assertThat(again.path("waiting").asInt()).isEqualTo(1);
      fake.clock().advance(Duration.ofMinutes(1));
      assertThat(fake.redeliver()).isZero();
      assertThat(receiver.getRequestCount()).isEqualTo(3);
      JsonNode event =
          body(200, stranger().call("GET", "/operator/events", "")).path("events").path(0);
      for (int attempt = 1; attempt <= 3; attempt++) {
        RecordedRequest push =
            Optional.ofNullable(receiver.takeRequest(5, TimeUnit.SECONDS)).orElseThrow();
        JsonNode sent =
            Stranger.JSON.readTree(Optional.ofNullable(push.getBody()).orElseThrow().utf8());
        assertThat(push.getTarget()).isEqualTo("/google");
        assertThat(sent.path("deliveryAttempt").asInt()).isEqualTo(attempt);
        assertThat(sent.path("message")).isEqualTo(event.path("message"));
      }
      body(200, stranger().call("PUT", "/operator/push", "{}"));
      stranger().create(COMPLETE);
      assertThat(receiver.getRequestCount()).isEqualTo(3);
    }
  }

  @Test
  void aMistakeOfTheFakeIsAnsweredAtOnce() throws Exception {
    fake.onPush(
        push -> {
          throw new ArithmeticException("a listener's mistake");
        });
    refused("INTERNAL", stranger().call("POST", "/v1alpha1/opportunities", COMPLETE));
  }
}
