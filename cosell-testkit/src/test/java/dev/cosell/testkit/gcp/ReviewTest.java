package dev.cosell.testkit.gcp;

import static dev.cosell.testkit.gcp.Stranger.COMPLETE;
import static dev.cosell.testkit.gcp.Stranger.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's review, decided by the automatic reviewer. */
class ReviewTest {
  private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");

  private final FakeOpportunities fake =
      FakeOpportunities.builder()
          .clock(SettableClock.fixedAt(START))
          .withoutQuotas()
          .reviewAutomatically(AcceptanceRule.acceptAll(Duration.ofHours(6)))
          .start();
  private final Stranger stranger = new Stranger(fake);

  @AfterEach
  void stop() {
    fake.close();
  }

  private JsonNode read(String name) throws Exception {
    return body(200, stranger.call("GET", "/v1alpha1/" + name, ""));
  }

  @Test
  void aSubmissionIsAcceptedWhenItsTimeHasComeAndNotBefore() throws Exception {
    String name = stranger.create(COMPLETE);
    fake.clock().advance(Duration.ofHours(6).minusMillis(1));
    assertThat(read(name).path("state").asText()).isEqualTo("SUBMITTED");
    fake.clock().advance(Duration.ofHours(30));
    JsonNode accepted = read(name);
    assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(accepted.path("owner").asText()).isNotEmpty();
    assertThat(Instant.parse(accepted.path("updateTime").asText()))
        .as("decided at its own time, however late the clock is looked at")
        .isEqualTo(START.plus(Duration.ofHours(6)));
    assertThat(accepted.at("/partnerInfo/approvedDate/day").asInt()).isEqualTo(1);
    assertThat(fake.events()).hasSize(2);
  }

  @Test
  void aDraftIsNotReviewed() throws Exception {
    String name = stranger.create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    fake.clock().advance(Duration.ofDays(9));
    assertThat(read(name).path("state").asText()).isEqualTo("DRAFT");
    body(200, stranger.patch(name, "state", "{\"state\":\"SUBMITTED\"}"));
    fake.clock().advance(Duration.ofHours(6));
    assertThat(read(name).path("state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void whatWasNotAcceptedSaysWhyAndIsAcceptedWhenItComesAgain() throws Exception {
    fake.operator()
        .reviewAutomatically(new AcceptanceRule(0, Duration.ofHours(2), Duration.ofHours(2)));
    String name = stranger.create(COMPLETE);
    fake.clock().advance(Duration.ofHours(2));
    JsonNode refused = read(name);
    assertThat(refused.path("state").asText()).isEqualTo("NOT_ACCEPTED");
    assertThat(refused.path("stateDescription").asText())
        .isEqualTo("Please describe the customer's problem in more detail.");
    body(200, stranger.patch(name, "state", "{\"state\":\"SUBMITTED\"}"));
    fake.clock().advance(Duration.ofHours(2));
    assertThat(read(name).path("state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void theOperatorMayBeFaster() throws Exception {
    String name = stranger.create(COMPLETE);
    fake.operator().notAccept(name.substring("opportunities/".length()), "No");
    fake.clock().advance(Duration.ofDays(3));
    assertThat(read(name).path("state").asText()).isEqualTo("NOT_ACCEPTED");
  }

  @Test
  void theRuleIsSetOverHttpAlsoForWhatIsUnderReview() throws Exception {
    String name = stranger.create(COMPLETE);
    JsonNode byHand =
        body(200, stranger.call("PUT", "/operator/review-rule", "{\"automatic\":false}"));
    assertThat(byHand.path("automatic").asBoolean()).isFalse();
    fake.clock().advance(Duration.ofDays(3));
    assertThat(read(name).path("state").asText()).isEqualTo("SUBMITTED");
    JsonNode rule =
        body(
            200,
            stranger.call(
                "PUT", "/operator/review-rule", "{\"acceptedPercent\":100,\"latest\":\"PT2H\"}"));
    assertThat(rule.path("soonest").asText()).isEqualTo("PT2H");
    assertThat(body(200, stranger.call("GET", "/operator/review-rule", ""))).isEqualTo(rule);
    fake.clock().advance(Duration.ofHours(2));
    assertThat(read(name).path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(
            stranger.call("PUT", "/operator/review-rule", "{\"acceptedPercent\":101}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theStandardRuleAcceptsNineOfTenWithinTwoDays() {
    AcceptanceRule rule = AcceptanceRule.standard();
    List<String> keys = IntStream.range(0, 10_000).mapToObj(i -> "006-" + i).toList();
    assertThat(keys.stream().filter(rule::accepts).count()).isBetween(8_800L, 9_200L);
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(rule.duration(key))
                    .isBetween(Duration.ofHours(2), Duration.ofHours(48))
                    .isEqualTo(AcceptanceRule.standard().duration(key)));
  }

  @Test
  void aRuleThatCannotBeIsRefused() {
    Duration hour = Duration.ofHours(1);
    assertThatThrownBy(() -> new AcceptanceRule(101, hour, hour))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("acceptedPercent must be from 0 to 100, but was 101");
    assertThatThrownBy(() -> new AcceptanceRule(50, hour, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("soonest must be from zero to latest, but was PT1H with latest PT0S");
  }
}
