package dev.cosell.testkit.azure;

import static dev.cosell.testkit.azure.ReferralsHttp.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.testkit.Fault;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.ReferralsHttp.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microsoft's side and what goes wrong, as a program in another language drives them. */
class ReferralsOperatorTest {
  private final SettableClock clock = SettableClock.fixedAt(Instant.parse("2031-01-15T09:00:00Z"));
  private final FakeReferrals fake = FakeReferrals.builder().clock(clock).withoutQuotas().start();
  private final ReferralsHttp http = new ReferralsHttp(fake);
  private final ReferralsHttp operator = new ReferralsHttp(fake, "");

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aStrangersProgramRunsTheWholeLifeCycle() {
    Answer about = operator.get("/operator");
    assertThat(about.at("/fake")).isEqualTo("Microsoft Partner Center referrals");
    assertThat(about.at("/now")).isEqualTo("2031-01-15T09:00:00Z");
    String own = http.coSell("A-1");
    Answer accepted = act(own, "accept", "");
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.at("/trackingInfo/microsoftMsxId")).startsWith("7-FAKE");
    act(
        own,
        "assign",
        "{\"firstName\":\"Ada\",\"lastName\":\"Berg\",\"email\":\"ada@microsoft.example\"}");
    Answer moved = operator.send("PUT", "/operator/clock", "{\"advance\":\"P4D\"}");
    assertThat(moved.at("/now")).isEqualTo("2031-01-19T09:00:00Z");
    assertThat(operator.get("/operator/clock").body()).isEqualTo(moved.body());
    String tag = http.read(own).at("/eTag");
    assertThat(http.replace(own, "/details/dealValue", "\"250000\"", "If-Match", tag).status())
        .isEqualTo(204);
    clock.advance(Duration.ofSeconds(1));
    assertThat(http.close(own, "Won").status()).isEqualTo(204);
    assertThat(operator.get("/operator/referrals").body().path("referrals")).hasSize(2);
    assertThat(operator.get("/operator/events").body().path("events")).hasSize(7);
  }

  @Test
  void anIncomingDealIsReferredWithItsValue() {
    Answer made =
        operator.post(
            "/operator/invitations",
            "{\"customerName\":\"Alpine Freight\",\"title\":\"Cold chain\",\"dealValue\":90000.50,"
                + "\"currency\":\"CHF\"}");
    Answer read = http.read(made.at("/invitationId"));
    assertThat(read.at("/customerProfile/name")).isEqualTo("Alpine Freight");
    assertThat(read.at("/name")).isEqualTo("Cold chain");
    assertThat(read.body().at("/details/dealValue").decimalValue()).isEqualByComparingTo("90000.5");
    assertThat(read.at("/details/currency")).isEqualTo("CHF");
  }

  @Test
  void aReferralIsEditedByAMergePatch() {
    String own = http.create(deal("A-1", false).toString()).at("/id");
    Answer edited =
        act(own, "edit", "{\"favorite\":true,\"details\":{\"notes\":null,\"currency\":\"EUR\"}}");
    assertThat(edited.at("/favorite")).isEqualTo("true");
    assertThat(edited.body().path("details").has("notes")).isFalse();
    assertThat(edited.at("/details/currency")).isEqualTo("EUR");
    assertThat(edited.at("/details/closingDateTime")).isEqualTo("2031-05-15T00:00:00Z");
  }

  @Test
  void whatCannotBeNowIsAConflict() {
    String own = http.create(deal("A-1", true).toString()).at("/id");
    Answer refused = act(own, "accept", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/message")).isEqualTo("Microsoft was not invited to the deal");
    String shared = http.coSell("A-2");
    act(shared, "decline", "{\"reason\":\"No\"}");
    assertThat(act(shared, "accept", "").at("/message"))
        .isEqualTo("Microsoft has answered the invitation already");
    assertThat(act(shared, "review-registration", "{}").at("/message"))
        .isEqualTo("the referral must have a deal registration");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /operator/referrals/none/accept, '', 400",
    "POST, /operator/referrals/none/dance, '', 404",
    "GET, /operator/nothing, '', 404",
    "DELETE, /operator, '', 404",
    "PUT, /operator/clock, '{\"advance\":\"tomorrow\"}', 400",
    "PUT, /operator/clock, '{\"now\":\"2030-01-01T00:00:00Z\"}', 400",
    "POST, /operator/faults, '{\"fault\":\"BAD_LUCK\"}', 400",
    "POST, /operator/invitations, '{\"dealValue\":\"a lot\"}', 400",
    "POST, /operator/invitations, '[]', 400"
  })
  void whatMakesNoSenseIsSaid(String method, String path, String body, int status) {
    Answer refused = operator.send(method, path, body);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.at("/message")).isNotBlank();
  }

  @Test
  void aFaultIsAskedForAndMet() {
    assertThat(
            operator
                .post(
                    "/operator/faults",
                    "{\"fault\":\"THROTTLED\",\"calls\":2,\"operation\":\"ListReferrals\"}")
                .at("/pending"))
        .isEqualTo("2");
    Answer throttled = http.get(ReferralsHttp.LIST);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.header("Retry-After")).contains("2");
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED, 429, 0",
    "SERVER_ERROR, 500, 0",
    "UNAVAILABLE, 503, 0",
    "EXPIRED_CREDENTIALS, 401, 0",
    "TRUNCATED_BODY, 200, 1",
    "WRONG_CONTENT_TYPE, 200, 1",
    "IGNORED_WRITE, 200, 1",
    "STALE_LOCK, 200, 1"
  })
  void aFaultOfACreationActsOrNot(Fault fault, int status, int made) {
    fake.faults().next(fault, "CreateReferral");
    assertThat(lenient(() -> http.create(deal("A-1", false).toString()))).isEqualTo(status);
    assertThat(fake.operator().referrals()).hasSize(made);
  }

  @ParameterizedTest
  @CsvSource({"RESET_BEFORE_ACTING, 0", "RESET_AFTER_ACTING, 1"})
  void aConnectionBreaksBeforeOrAfter(Fault fault, int made) {
    fake.faults().next(fault, "CreateReferral");
    assertThatThrownBy(() -> http.create(deal("A-1", false).toString()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(fake.operator().referrals()).hasSize(made);
  }

  @Test
  void aStaleLockMakesTheVersionAnotherOne() {
    String own = http.create(deal("A-1", false).toString()).at("/id");
    String tag = http.read(own).at("/eTag");
    fake.faults().next(Fault.STALE_LOCK, "PatchReferral");
    assertThat(http.replace(own, "/campaignId", "\"x\"", "If-Match", tag).status()).isEqualTo(412);
  }

  @Test
  void aWriteThatIsIgnoredIsAnsweredLikeOne() {
    String own = http.create(deal("A-1", false).toString()).at("/id");
    fake.faults().next(Fault.IGNORED_WRITE, "PatchReferral");
    assertThat(http.replace(own, "/campaignId", "\"x\"").status()).isEqualTo(204);
    assertThat(http.read(own).body().has("campaignId")).isFalse();
  }

  @Test
  void whatTheFakeDidNotExpectIsAnsweredAtOnce() {
    String own = http.create(deal("A-1", false).toString()).at("/id");
    act(own, "edit", "{\"createdDateTime\":\"never\"}");
    Answer failed = http.list("createdDateTime ge 2031-01-01T00:00:00Z");
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.at("/error/code")).isEqualTo("generalException");
  }

  /** No document has a number: five reads and two writes a second are inferred. */
  @Test
  void callsAreLimitedASecondAndCounted() {
    try (FakeReferrals limited = FakeReferrals.builder().clock(clock).start()) {
      ReferralsHttp caller = new ReferralsHttp(limited);
      assertThat(caller.create(deal("A-1", false).toString()).status()).isEqualTo(200);
      assertThat(caller.create(deal("A-2", false).toString()).status()).isEqualTo(200);
      Answer third = caller.create(deal("A-3", false).toString());
      assertThat(third.status()).isEqualTo(429);
      assertThat(third.header("Retry-After")).contains("1");
      for (int i = 0; i < 5; i++) {
        assertThat(caller.get(ReferralsHttp.LIST).status()).isEqualTo(200);
      }
      assertThat(caller.get(ReferralsHttp.LIST).status()).isEqualTo(429);
      clock.advance(Duration.ofSeconds(1));
      assertThat(caller.create(deal("A-3", false).toString()).status()).isEqualTo(200);
      Answer calls = caller.get("/operator/calls");
      assertThat(calls.at("/served/CreateReferral")).isEqualTo("3");
      assertThat(calls.at("/throttled/CreateReferral")).isEqualTo("1");
      assertThat(calls.at("/throttledTotal")).isEqualTo("2");
      assertThat(calls.at("/readsPeakPerSecond")).isEqualTo("5");
      assertThat(calls.at("/writesPeakPerSecond")).isEqualTo("2");
      assertThat(calls.at("/hours/0/throttled")).isEqualTo("2");
      assertThat(limited.calls()).isEqualTo(10);
      assertThat(limited.statistics().count("ListReferrals")).isEqualTo(5);
    }
  }

  @Test
  void limitsCanBeSet() {
    try (FakeReferrals strict = FakeReferrals.builder().clock(clock).quotas(1, 1).start()) {
      ReferralsHttp caller = new ReferralsHttp(strict);
      assertThat(caller.get(ReferralsHttp.LIST).status()).isEqualTo(200);
      assertThat(caller.get(ReferralsHttp.LIST).status()).isEqualTo(429);
    }
  }

  private Answer act(String id, String action, String body) {
    return operator.post("/operator/referrals/" + id + "/" + action, body);
  }

  /** The status, also of an answer whose body is no JSON. */
  private static int lenient(Supplier<Answer> call) {
    try {
      return call.get().status();
    } catch (UncheckedIOException cutOff) {
      return 200;
    }
  }
}
