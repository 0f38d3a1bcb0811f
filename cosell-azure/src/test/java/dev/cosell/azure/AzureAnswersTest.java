package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Violation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of each answer of Microsoft's, and what a request holds. */
class AzureAnswersTest {
  private static final PortalId ID = new PortalId(Cloud.AZURE, "r-1");
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, Refused",
    "401, Denied",
    "403, Denied",
    "404, Gone",
    "405, Refused",
    "409, Conflict",
    "410, Gone",
    "412, Conflict",
    "413, Refused",
    "422, Refused",
    "423, Conflict",
    "429, Throttled",
    "500, Unavailable",
    "501, Refused",
    "503, Unavailable",
    "504, Unavailable",
    "507, Unavailable",
    "509, Throttled",
    "302, Unavailable"
  })
  void aStatusIsAnAnswer(int status, String answer) {
    answer(status, "{\"error\":{\"code\":\"someCode\",\"message\":\"kim@customer.example\"}}");
    Answer<?> given = azure().perform(patch());
    assertThat(given.getClass().getSimpleName()).isEqualTo(answer);
    assertThat(given.toString()).doesNotContain("kim@customer.example");
  }

  @Test
  void aRefusalNamesWhereAndTheCodeAndNotTheWords() {
    answer(
        400, "{\"error\":{\"code\":\"invalidRequest\",\"message\":\"x\",\"target\":\"/status\"}}");
    assertThat(azure().perform(patch()))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat((List<?>) refused.violations())
                    .singleElement()
                    .extracting(found -> ((Violation) found).message())
                    .isEqualTo("/status is refused by Microsoft with 400 invalidRequest"));
  }

  @ParameterizedTest
  @CsvSource({"2, PT2S", "'Wed, 15 Jan 2031 09:00:30 GMT', PT30S"})
  void aWaitIsTakenOver(String header, Duration wait) {
    server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", header).build());
    assertThat(azure().read(ID)).isEqualTo(new Answer.Throttled<>(Optional.of(wait)));
  }

  @Test
  void aWriteWithoutAProperAnswerMayHaveActedAndAReadMayNot() {
    answer(503, "");
    assertThat(azure().perform(patch())).isEqualTo(new Answer.Unavailable<>("PATCH: 503", true));
    answer(503, "");
    assertThat(azure().read(ID)).isEqualTo(new Answer.Unavailable<>("GET: 503", false));
  }

  @Test
  void aPortalThatIsNotThereHasNotActed() {
    AzureReferrals azure = azure();
    server.close();
    assertThat(azure.perform(patch()))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, lost -> assertThat(lost.mayHaveActed()).isFalse());
  }

  @Test
  void aRequestHasItsTokenItsIdAndItsVersion() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(204).setHeader("ETag", "\"2\"").build());
    assertThat(azure().perform(patch()).toOptional().flatMap(receipt -> receipt.version()))
        .contains("\"2\"");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/v1.0/engagements/referrals/r-1");
    assertThat(request.getMethod()).isEqualTo("PATCH");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret-token");
    assertThat(request.getHeaders().get("If-Match")).isEqualTo("\"1\"");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("client-request-id")).hasSize(36);
    assertThat(request.getBody().utf8())
        .isEqualTo("[{\"op\":\"add\",\"path\":\"/campaignId\",\"value\":\"c-1\"}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line\nbreak", "not-äscii\u0001"})
  void aTokenThatCannotBeSentIsDeniedAndNotShown(String token) {
    AzureReferrals azure =
        AzureReferrals.builder(() -> token).endpoint(server.url("/").uri()).build();
    assertThat(azure.read(ID))
        .isInstanceOf(Answer.Denied.class)
        .extracting(Object::toString)
        .asString()
        .doesNotContain(token);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aTokenThatCannotBeHadIsDenied() {
    AzureReferrals azure =
        AzureReferrals.builder(
                () -> {
                  throw new IllegalStateException("signed out");
                })
            .endpoint(server.url("/").uri())
            .build();
    assertThat(azure.read(ID))
        .isEqualTo(new Answer.Denied<>("GET: no usable token, IllegalStateException"));
  }

  @Test
  void ofANextLinkTheQueryAloneIsFollowed() throws InterruptedException {
    String link = "http://elsewhere.example/v1.0/referrals?$skiptoken=k181%2B";
    answer(200, "{\"value\":[],\"@odata.nextLink\":\"" + link + "\"}");
    answer(200, "{\"value\":[]}");
    answer(200, "{\"value\":[]}");
    AzureReferrals azure = azure();
    String cursor = azure.changes(Optional.empty()).toOptional().orElseThrow().cursor();
    assertThat(azure.changes(Optional.of(cursor)).toOptional().orElseThrow().more()).isFalse();
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/v1.0/engagements/referrals?$orderby=updatedDateTime%20asc");
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/v1.0/engagements/referrals?$skiptoken=k181%2B");
  }

  @Test
  void aListThatDoesNotKnowTheFilterMakesNoRecordTheWrongOne() {
    answer(200, "{\"value\":[{\"id\":\"other\",\"externalReferenceId\":\"006-Z9\"}]}");
    answer(200, "{\"id\":\"new\",\"eTag\":\"\\\"1\\\"\"}");
    AzureReferrals azure = azure();
    PortalCall create = azure.nextStep(Deals.privateDeal(), Optional.empty()).orElseThrow();
    assertThat(azure.perform(create).toOptional().orElseThrow().id().value()).isEqualTo("new");
  }

  private void answer(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  private AzureReferrals azure() {
    return AzureReferrals.builder(() -> "secret-token")
        .endpoint(server.url("/").uri())
        .clock(Clock.fixed(Deals.NOW, ZoneOffset.UTC))
        .build();
  }

  private static PortalCall patch() {
    PortalRecord record = AzureMappingTest.read(AzureMappingTest.own(), null);
    return AzureReferrals.builder(() -> "none")
        .build()
        .nextUpdate(record, Deals.one(AzureFields.CAMPAIGN_ID, new Text("c-1")))
        .orElseThrow();
  }
}
