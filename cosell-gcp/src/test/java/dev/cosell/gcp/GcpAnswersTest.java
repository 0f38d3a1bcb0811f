package dev.cosell.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of each answer of Google's, word for word on the wire. */
class GcpAnswersTest {
  private static final PortalId ID = new PortalId(Cloud.GCP, "Ab1");
  private static final String RECORD =
      "{\"name\":\"opportunities/Ab1\",\"state\":\"ACCEPTED\",\"stage\":\"REFINE\","
          + "\"updateTime\":\"2026-11-22T09:00:00Z\",\"isvSolutionConnectInfo\":{\"notes\":\"n\","
          + "\"nextStep\":\"call\",\"other\":1}}";
  private static final String EMPTY_PAGE = "{}";

  private final MockWebServer server = new MockWebServer();
  private Portal portal;

  @BeforeEach
  void start() throws IOException {
    server.start();
    portal = portal(() -> "secret-token");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCallCarriesTheTokenAndNothingElseOfTheCaller() throws InterruptedException {
    answer(200, RECORD);
    PortalRecord record = ok(portal.read(ID));
    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getTarget()).isEqualTo("/v1alpha1/opportunities/Ab1");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret-token");
    assertThat(record.version()).isEqualTo("2026-11-22T09:00:00Z");
  }

  @Test
  void aCreationAsksForTheReferenceAndThenMakesADraft() throws InterruptedException {
    answer(200, EMPTY_PAGE);
    answer(200, RECORD);
    ok(portal.perform(create()));
    assertThat(request().getUrl().queryParameter("filter"))
        .isEqualTo("referenceOpportunityId = \"006-G1\"");
    RecordedRequest post = request();
    assertThat(post.getTarget()).isEqualTo("/v1alpha1/opportunities");
    ObjectNode body = GcpJson.object(post.getBody().utf8());
    assertThat(body.path("state").asText()).isEqualTo("DRAFT");
    assertThat(body.at("/opportunityInfo/partnerEntity").asText()).isEqualTo("partners/a1B2c3D4e5");
  }

  @Test
  void aCreationTakesWhatCarriesTheReferenceAlreadyAndTheOldestOfTwo() {
    answer(
        200,
        "{\"opportunities\":[{\"name\":\"opportunities/Other\",\"referenceOpportunityId\":\"x\"}],"
            + "\"nextPageToken\":\"t\"}");
    answer(
        200,
        "{\"opportunities\":["
            + "{\"name\":\"opportunities/B\",\"referenceOpportunityId\":\"006-G1\","
            + "\"createTime\":\"2026-02-01T00:00:00Z\"},"
            + "{\"name\":\"opportunities/A\",\"referenceOpportunityId\":\"006-G1\","
            + "\"createTime\":\"2026-03-01T00:00:00Z\"}]}");
    assertThat(ok(portal.perform(create())).id().value()).isEqualTo("B");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aCreationIsNotMadeWhereTheSearchIsNotAnswered() {
    answer(500, error(500, "INTERNAL", ""));
    assertThat(portal.perform(create()))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, answer -> assertThat(answer.mayHaveActed()).isFalse());
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aPatchNamesWhatChangesAndSendsBackNothingElse() throws InterruptedException {
    answer(200, RECORD);
    PortalCall call = update("nextStep two");
    assertThat(call.body())
        .isEqualTo(
            "{\"name\":\"opportunities/Ab1\",\"updateTime\":\"2026-11-22T09:00:00Z\","
                + "\"isvSolutionConnectInfo\":{\"nextStep\":\"nextStep two\"}}");
    answer(200, RECORD);
    answer(200, RECORD);
    ok(portal.perform(call));
    request();
    request();
    RecordedRequest patch = request();
    assertThat(patch.getMethod()).isEqualTo("PATCH");
    assertThat(patch.getUrl().queryParameter("updateMask"))
        .isEqualTo("isvSolutionConnectInfo.nextStep");
    assertThat(patch.getUrl().queryParameter("partner")).isEqualTo("partners/a1B2c3D4e5");
    assertThat(patch.getBody().utf8()).isEqualTo(call.body());
  }

  @Test
  void aFieldIsEmptiedByANullThatTheMaskNames() {
    answer(200, RECORD);
    PortalRecord record = ok(portal.read(ID));
    PortalCall call =
        portal
            .nextUpdate(
                record,
                FieldValues.builder()
                    .put(Field.COMMENTS, dev.cosell.opportunity.FieldValue.Blank.BLANK)
                    .build())
            .orElseThrow();
    assertThat(call.body()).contains("\"isvSolutionConnectInfo\":{\"notes\":null}");
  }

  @Test
  void aChangeThatIsThereAlreadyIsDoneAndOneThatComesTooLateIsAConflict() {
    answer(200, RECORD);
    PortalCall call = update("done");
    answer(200, RECORD.replace("call", "done").replace("09:00", "09:05"));
    assertThat(ok(portal.perform(call)).version()).contains("2026-11-22T09:05:00Z");
    answer(200, RECORD.replace("09:00", "09:06"));
    assertThat(portal.perform(call)).isInstanceOf(Answer.Conflict.class);
    assertThat(server.getRequestCount()).as("no patch went out").isEqualTo(3);
  }

  @Test
  void eachStatusOfGooglesHasItsMeaning() {
    assertThat(failing(400, "INVALID_ARGUMENT")).isInstanceOf(Answer.Refused.class);
    assertThat(failing(400, "FAILED_PRECONDITION")).isInstanceOf(Answer.Conflict.class);
    assertThat(failing(409, "ABORTED")).isInstanceOf(Answer.Conflict.class);
    assertThat(failing(404, "NOT_FOUND")).isInstanceOf(Answer.Gone.class);
    assertThat(failing(401, "UNAUTHENTICATED")).isInstanceOf(Answer.Denied.class);
    assertThat(failing(403, "PERMISSION_DENIED")).isInstanceOf(Answer.Denied.class);
    assertThat(failing(429, "RESOURCE_EXHAUSTED")).isInstanceOf(Answer.Throttled.class);
    assertThat(failing(501, "UNIMPLEMENTED")).isInstanceOf(Answer.Refused.class);
    for (String status : List.of("INTERNAL", "UNAVAILABLE", "DEADLINE_EXCEEDED", "UNKNOWN")) {
      assertThat(failing(503, status))
          .as(status)
          .isInstanceOfSatisfying(
              Answer.Unavailable.class, answer -> assertThat(answer.mayHaveActed()).isTrue());
    }
    assertThat(failing(418, "A_NEW_STATUS")).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aPageOfAProxyIsNoAnswerOfGoogles() {
    for (int status : new int[] {200, 302, 404, 502}) {
      server.enqueue(
          new MockResponse.Builder()
              .code(status)
              .setHeader("Content-Type", "text/html")
              .setHeader("Location", "/elsewhere")
              .body("<html>")
              .build());
      assertThat(portal.read(ID)).as("%s", status).isInstanceOf(Answer.Unavailable.class);
    }
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void theWaitIsReadFromTheHeaderAndFromTheBody() {
    assertThat(wait("7", "")).contains(Duration.ofSeconds(7));
    assertThat(wait("Sun, 22 Nov 2026 09:00:30 GMT", "")).contains(Duration.ofSeconds(30));
    assertThat(wait("Sun, 22 Nov 2026 08:00:00 GMT", "")).contains(Duration.ZERO);
    assertThat(wait("soon", "")).isEmpty();
    assertThat(
            wait(
                "",
                "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"1.5s\"}"))
        .contains(Duration.ofMillis(1500));
  }

  @Test
  void aRefusedMemberIsNamedByTheLibrarysFieldAndNeverQuoted() {
    answer(
        400,
        error(
            400,
            "INVALID_ARGUMENT",
            "{\"@type\":\"type.googleapis.com/google.rpc.BadRequest\",\"fieldViolations\":["
                + violation("opportunity.qualification_info.deal_size")
                + ","
                + violation("opportunity.qualificationInfo.dealSize.units")
                + ","
                + violation("customer_contacts[1].given_name")
                + ","
                + violation("opportunity.opportunity_lines")
                + "]}"));
    Answer<PortalRecord> answer = portal.read(ID);
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    List<Violation> violations = ((Answer.Refused<PortalRecord>) answer).violations();
    assertThat(violations)
        .extracting(Violation::path)
        .containsExactly("dealValue", "dealValue", "contacts", "opportunityLines");
    assertThat(violations.toString()).doesNotContain("do-not-quote");
  }

  @Test
  void withoutATokenNothingIsSent() {
    List<Supplier<String>> suppliers = new ArrayList<>();
    suppliers.add(() -> "");
    suppliers.add(() -> "line\nbreak");
    suppliers.add(
        () -> {
          throw new IllegalStateException("refresh with secret-refresh failed");
        });
    for (Supplier<String> supplier : suppliers) {
      Answer<PortalRecord> answer = portal(supplier).read(ID);
      assertThat(answer).isInstanceOf(Answer.Denied.class);
      assertThat(answer.toString()).doesNotContain("break").doesNotContain("secret");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aBrokenConnectionIsNotTriedAgain() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    answer(200, RECORD);
    assertThat(portal.read(ID))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, answer -> assertThat(answer.mayHaveActed()).isFalse());
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void changesGoOnFromTheNewestTimeAndALittleBefore() throws InterruptedException {
    answer(200, "{\"opportunities\":[" + RECORD + "],\"nextPageToken\":\"t\"}");
    ChangePage first = ok(portal.changes(Optional.empty()));
    assertThat(first.more()).isTrue();
    assertThat(request().getUrl().queryParameter("filter")).isNull();
    answer(200, "{\"opportunities\":[" + RECORD + "],\"nextPageToken\":\"t2\"}");
    ChangePage second = ok(portal.changes(Optional.of(first.cursor())));
    RecordedRequest byTime = request();
    assertThat(byTime.getUrl().queryParameter("filter"))
        .isEqualTo("updateTime >= \"2026-11-22T09:00:00Z\"");
    assertThat(byTime.getUrl().queryParameter("pageToken")).isNull();
    answer(200, "{}");
    ChangePage third = ok(portal.changes(Optional.of(second.cursor())));
    assertThat(request().getUrl().queryParameter("pageToken"))
        .as("a page without a newer time is passed by its token")
        .isEqualTo("t2");
    assertThat(third.more()).isFalse();
    answer(200, "{}");
    ok(portal.changes(Optional.of(third.cursor())));
    assertThat(request().getUrl().queryParameter("filter"))
        .isEqualTo("updateTime >= \"2026-11-22T08:55:00Z\"");
  }

  @Test
  void aTokenThatIsTooOldIsLeftOut() throws InterruptedException {
    answer(400, error(400, "INVALID_ARGUMENT", ""));
    answer(200, "{}");
    assertThat(ok(portal.changes(Optional.of("{\"v\":1,\"token\":\"old\"}"))).more()).isFalse();
    assertThat(request().getUrl().queryParameter("pageToken")).isEqualTo("old");
    assertThat(request().getUrl().queryParameter("pageToken")).isNull();
  }

  @Test
  void withoutAFilterEverythingIsListedByTokens() throws InterruptedException {
    Portal listing =
        builder(() -> "t")
            .settings(
                GcpSettings.builder().from(GcpSettings.standard()).filtersChanges(false).build())
            .build();
    answer(200, "{\"opportunities\":[" + RECORD + "],\"nextPageToken\":\"t\"}");
    ChangePage first = ok(listing.changes(Optional.empty()));
    answer(200, "{}");
    ok(listing.changes(Optional.of(first.cursor())));
    assertThat(request().getUrl().queryParameter("orderBy")).isNull();
    RecordedRequest next = request();
    assertThat(next.getUrl().queryParameter("pageToken")).isEqualTo("t");
    assertThat(next.getUrl().queryParameter("filter")).isNull();
  }

  @Test
  void anAnswerWithoutANameIsNone() {
    answer(200, "{\"updateTime\":\"2026-11-22T09:00:00Z\"}");
    assertThat(portal.read(ID)).isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void aCallOfAnotherCloudIsACallersMistake() {
    assertThatThrownBy(() -> portal.read(new PortalId(Cloud.AWS, "O1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be one of gcp, but was of aws");
    assertThatThrownBy(() -> portal.perform(create().withCloud(Cloud.AWS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("call must be one of gcp, but was of aws");
    assertThatThrownBy(() -> GcpOpportunities.builder("partners/x", () -> "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("partner must be letters and digits, such as a1B2c3D4e5, but was 'partners/x'");
  }

  private PortalCall create() {
    return portal.nextStep(Deals.minimal(), Optional.empty()).orElseThrow();
  }

  /** Uses up one answer that was queued for the read. */
  private PortalCall update(String nextStep) {
    PortalRecord record = ok(portal.read(ID));
    return portal
        .nextUpdate(record, FieldValues.builder().text(Field.NEXT_STEPS, nextStep).build())
        .orElseThrow();
  }

  private Answer<Receipt> failing(int code, String status) {
    answer(200, RECORD);
    PortalCall call = update("again");
    answer(200, RECORD);
    answer(code, error(code, status, ""));
    return portal.perform(call);
  }

  private Optional<Duration> wait(String header, String detail) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(429)
            .setHeader("Content-Type", "application/json")
            .body(error(429, "RESOURCE_EXHAUSTED", detail));
    if (!header.isEmpty()) {
      response.setHeader("Retry-After", header);
    }
    server.enqueue(response.build());
    return ((Answer.Throttled<PortalRecord>) portal.read(ID)).retryAfter();
  }

  private static String violation(String field) {
    return "{\"field\":\"" + field + "\",\"description\":\"do-not-quote\"}";
  }

  private static String error(int code, String status, String detail) {
    return "{\"error\":{\"code\":"
        + code
        + ",\"message\":\"do-not-quote\",\"status\":\""
        + status
        + "\",\"details\":["
        + detail
        + "]}}";
  }

  private void answer(int code, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(code)
            .setHeader("Content-Type", "application/json; charset=UTF-8")
            .body(body)
            .build());
  }

  private RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  private Portal portal(Supplier<String> token) {
    return builder(token).build();
  }

  private GcpOpportunities.Builder builder(Supplier<String> token) {
    return GcpOpportunities.builder("a1B2c3D4e5", token)
        .endpoint(URI.create(server.url("/").toString()))
        .clock(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
  }

  private static <T> T ok(Answer<T> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("expected a success, but was " + answer));
  }
}
