package dev.cosell.testkit.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake of Google, called as any program would. */
class FakeOpportunitiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARTNER = "partners/a1B2c3D4e5";
  private static final String COMPLETE =
      """
      {"state":"SUBMITTED","referenceOpportunityId":"006-1",
       "opportunityInfo":{"displayName":"Night reports","partnerEntity":"partners/a1B2c3D4e5",
         "productFamily":["GOOGLE_CLOUD_PLATFORM"],"description":"Too slow"},
       "qualificationInfo":{"dealSize":{"currencyCode":"USD","units":"1"},
         "contractLengthMonths":12,"legalLanguageAccepted":true,
         "estimatedCloseDate":{"year":2031,"month":1,"day":15}},
       "customerInfo":{"region":"NORTH_AMERICA","customerDetails":{"organizationName":"Borealis",
         "domain":"borealis.example","address":{"regionCode":"US"},"industry":"SOFTWARE",
         "employeeCount":7}},
       "isvSolutionConnectInfo":{"supportLevel":"ALIGN_SALES_ACCOUNT","contractVehicle":"UNKNOWN",
         "deliveryModel":"SAAS_ON_GOOGLE_CLOUD"}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private FakeOpportunities fake = start(FakeOpportunities.builder());

  private static FakeOpportunities start(FakeOpportunitiesBuilder builder) {
    return builder.clock(SettableClock.fixedAt(Instant.parse("2031-01-01T00:00:00Z"))).start();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aStrangersProgramRunsTheWholeLifeCycle() throws Exception {
    String name =
        body(200, call("POST", "/v1alpha1/opportunities", COMPLETE)).path("name").asText();
    String id = name.substring("opportunities/".length());
    assertThat(id).matches("[A-Za-z0-9]{14}");
    body(200, call("POST", "/operator/opportunities/" + id + "/accept", ""));
    JsonNode moved = body(200, patch(name, "stage", "{\"stage\":\"REFINE\"}"));
    assertThat(moved.path("stage").asText()).isEqualTo("REFINE");
    body(200, call("POST", "/operator/opportunities/" + id + "/close-won", "{\"reason\":\"FIT\"}"));
    JsonNode closed = body(200, call("GET", "/v1alpha1/" + name, ""));
    assertThat(closed.path("stage").asText()).isEqualTo("CLOSED");
    assertThat(closed.at("/winLossInfo/winMainReason").asText()).isEqualTo("FIT");
    refused("INVALID_ARGUMENT", patch(name, "isvSolutionConnectInfo.notes", "{}"));
    assertThat(body(200, call("GET", "/operator/events", "")).path("events")).hasSize(4);
  }

  @Test
  void whatTheDocumentsSayIsRefusedIsRefused() throws Exception {
    refused(
        "INVALID_ARGUMENT", call("POST", "/v1alpha1/opportunities", "{\"state\":\"ACCEPTED\"}"));
    refused("INVALID_ARGUMENT", call("POST", "/v1alpha1/opportunities", "{}"));
    refused("INVALID_ARGUMENT", call("POST", "/v1alpha1/opportunities", "no json"));
    refused(
        "INVALID_ARGUMENT",
        call("POST", "/v1alpha1/opportunities", COMPLETE.replace("\"displayName\"", "\"name\"")));
    refused("INVALID_ARGUMENT", call("POST", "/v1alpha1/opportunities", "{\"deal\":1}"));
    String name = create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    refused("INVALID_ARGUMENT", patch(name, "", "{}"));
    refused("INVALID_ARGUMENT", patch(name, "stage", "{\"stage\":\"REFINE\"}"));
    refused("INVALID_ARGUMENT", patch(name, "state", "{\"state\":\"ACCEPTED\"}"));
    refused("INVALID_ARGUMENT", patch(name, "updateTime", "{\"updateTime\":\"x\"}"));
    refused("NOT_FOUND", call("GET", "/v1alpha1/opportunities/nobody", ""));
    refused(
        "INVALID_ARGUMENT",
        call("PATCH", "/v1alpha1/" + name + "?updateMask=state", "{\"state\":\"SUBMITTED\"}"));
    refused(
        "PERMISSION_DENIED",
        call("PATCH", "/v1alpha1/" + name + "?updateMask=state&partner=partners/x", "{}"));
    body(200, patch(name, "state", "{\"state\":\"SUBMITTED\"}"));
    refused("INVALID_ARGUMENT", patch(name, "opportunityInfo.displayName", "{}"));
    fake.operator().accept(name.substring("opportunities/".length()));
    refused("INVALID_ARGUMENT", patch(name, "stage", "{\"stage\":\"CLOSED\"}"));
    refused("INVALID_ARGUMENT", patch(name, "opportunityInfo.displayName", "{}"));
  }

  @Test
  void aPatchTouchesWhatTheMaskNamesAlone() throws Exception {
    String name = create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    JsonNode before = body(200, call("GET", "/v1alpha1/" + name, ""));
    JsonNode after =
        body(
            200,
            patch(
                name,
                "opportunityInfo.displayName,opportunityInfo.description",
                "{\"opportunityInfo\":{\"displayName\":\"Day reports\",\"confidential\":true}}"));
    assertThat(after.at("/opportunityInfo/displayName").asText()).isEqualTo("Day reports");
    assertThat(after.at("/opportunityInfo/description").isMissingNode()).isTrue();
    assertThat(after.at("/opportunityInfo/confidential").isMissingNode()).isTrue();
    assertThat(after.path("updateTime")).isNotEqualTo(before.path("updateTime"));
    assertThat(after.path("qualificationInfo")).isEqualTo(before.path("qualificationInfo"));
  }

  @Test
  void aQueryIsFilteredOrderedAndPaged() throws Exception {
    for (int i = 0; i < 3; i++) {
      create(COMPLETE.replace("006-1", "006-" + i));
    }
    refused("INVALID_ARGUMENT", call("GET", "/v1alpha1/opportunities:query", ""));
    refused("INVALID_ARGUMENT", query("filter", "referenceOpportunityId ~ 1"));
    JsonNode one = body(200, query("filter", "referenceOpportunityId = \"006-1\""));
    assertThat(one.path("opportunities")).hasSize(1);
    JsonNode newest = body(200, query("orderBy", "updateTime desc", "pageSize", "2"));
    assertThat(newest.at("/opportunities/0/referenceOpportunityId").asText()).isEqualTo("006-2");
    String token = newest.path("nextPageToken").asText();
    refused("INVALID_ARGUMENT", query("pageSize", "2", "pageToken", token));
    JsonNode rest =
        body(200, query("orderBy", "updateTime desc", "pageSize", "2", "pageToken", token));
    assertThat(rest.path("opportunities")).hasSize(1);
    assertThat(rest.has("nextPageToken")).isFalse();
    String time = newest.at("/opportunities/1/updateTime").asText();
    assertThat(body(200, query("filter", "updateTime >= \"" + time + "\"")).path("opportunities"))
        .hasSize(2);
    assertThat(
            body(200, query("filter", "state = SUBMITTED AND updateTime > \"" + time + "\""))
                .path("opportunities"))
        .hasSize(1);
  }

  @Test
  void aWrongTokenIsUnauthenticated() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(fake.url().resolve("/v1alpha1/opportunities/x"))
            .header("Authorization", "Bearer other")
            .build();
    refused("UNAUTHENTICATED", http.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  @Test
  void aPushComesAgainUntilItIsAcknowledged() throws Exception {
    List<String> pushed = new ArrayList<>();
    fake.onPush(
        push -> {
          pushed.add(push);
          return pushed.size() >= 3;
        });
    String name = create(COMPLETE);
    assertThat(fake.redeliver()).isEqualTo(1);
    assertThat(fake.redeliver()).isZero();
    assertThat(fake.redeliver()).isZero();
    assertThat(pushed).hasSize(3);
    for (int attempt = 1; attempt <= 3; attempt++) {
      JsonNode push = JSON.readTree(pushed.get(attempt - 1));
      assertThat(push.path("deliveryAttempt").asInt()).isEqualTo(attempt);
      assertThat(push.at("/message/messageId"))
          .isEqualTo(JSON.readTree(pushed.get(0)).at("/message/messageId"));
      String data =
          new String(
              Base64.getDecoder().decode(push.at("/message/data").asText()),
              StandardCharsets.UTF_8);
      assertThat(JSON.readTree(data))
          .isEqualTo(
              JSON.readTree(
                  "{\"opportunityEvent\":{\"eventType\":\"CREATED\",\"opportunity\":\""
                      + name
                      + "\",\"partner\":\""
                      + PARTNER
                      + "\"}}"));
    }
  }

  @Test
  void eventsComeTwiceWhereThatIsAskedFor() throws Exception {
    fake.close();
    fake = start(FakeOpportunities.builder().announcesTwice(true));
    create(COMPLETE);
    assertThat(fake.events()).hasSize(2);
    assertThat(fake.events().get(0)).isEqualTo(fake.events().get(1));
  }

  @Test
  void theOperatorRefusesWhatGoogleCouldNotDo() throws Exception {
    String name = create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    String id = name.substring("opportunities/".length());
    assertThatThrownBy(() -> fake.operator().accept(id)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fake.operator().closeLost(id, "x"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fake.operator().accept("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be one of the fake, but was nobody");
    assertThat(call("POST", "/operator/opportunities/" + id + "/accept", "").statusCode())
        .isEqualTo(400);
    assertThat(call("GET", "/operator/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aRebateExpiresAfterTheDaysThatAreSetOrAtOnce() throws Exception {
    String name = create(COMPLETE);
    String id = name.substring("opportunities/".length());
    fake.operator().accept(id);
    JsonNode accepted = body(200, call("GET", "/v1alpha1/" + name, ""));
    assertThat(accepted.at("/partnerInfo/rebateExpirationDate"))
        .isEqualTo(JSON.readTree("{\"year\":2031,\"month\":6,\"day\":30}"));
    fake.operator().expireRebate(id);
    assertThat(
            body(200, call("GET", "/v1alpha1/" + name, ""))
                .at("/partnerInfo/rebateExpirationDate/month")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void theClockAndTheFaultsAreSetOverHttp() throws Exception {
    body(200, call("PUT", "/operator/clock", "{\"advance\":\"PT1H\"}"));
    assertThat(fake.clock().instant()).isEqualTo(Instant.parse("2031-01-01T01:00:00Z"));
    body(200, call("PUT", "/operator/clock", "{\"now\":\"2031-02-01T00:00:00Z\"}"));
    assertThat(body(200, call("GET", "/operator/clock", "")).path("now").asText())
        .isEqualTo("2031-02-01T00:00:00Z");
    assertThat(call("PUT", "/operator/clock", "{\"now\":\"2030-02-01T00:00:00Z\"}").statusCode())
        .isEqualTo(400);
    body(
        200,
        call(
            "POST",
            "/operator/faults",
            "{\"fault\":\"THROTTLED\",\"operation\":\"opportunities.query\"}"));
    HttpResponse<String> throttled = query("pageSize", "1");
    refused("RESOURCE_EXHAUSTED", throttled);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void faultsSpoilTheAnswerAndActOrNot() throws Exception {
    String name = create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    fake.faults().next(Fault.IGNORED_WRITE, "opportunities.patch");
    JsonNode ignored =
        body(
            200,
            patch(
                name,
                "opportunityInfo.displayName",
                "{\"opportunityInfo\":{\"displayName\":\"x\"}}"));
    assertThat(ignored.at("/opportunityInfo/displayName").asText()).isEqualTo("Night reports");
    fake.faults().next(Fault.TRUNCATED_BODY);
    assertThat(call("GET", "/v1alpha1/" + name, "").body()).doesNotEndWith("}");
    fake.faults().next(Fault.RESET_AFTER_ACTING);
    assertThatThrownBy(() -> create(COMPLETE)).isInstanceOf(IOException.class);
    assertThat(fake.operator().opportunities()).hasSize(2);
    fake.faults().next(Fault.RESET_BEFORE_ACTING);
    assertThatThrownBy(() -> create(COMPLETE)).isInstanceOf(IOException.class);
    assertThat(fake.operator().opportunities()).hasSize(2);
  }

  @Test
  void theJournalKeepsWhatWasAnsweredAndDropsAHalfLine(@TempDir Path folder) throws Exception {
    Path journal = folder.resolve("google.journal");
    fake.close();
    fake = start(FakeOpportunities.builder().journal(journal));
    String first = create(COMPLETE);
    fake.operator().accept(first.substring("opportunities/".length()));
    JsonNode before = body(200, call("GET", "/v1alpha1/" + first, ""));
    fake.close();
    Files.writeString(journal, "{\"name\":\"opportunities/half", StandardOpenOption.APPEND);
    fake = start(FakeOpportunities.builder().journal(journal));
    assertThat(body(200, call("GET", "/v1alpha1/" + first, ""))).isEqualTo(before);
    String second = create(COMPLETE);
    assertThat(second).isNotEqualTo(first);
    fake.close();
    fake = start(FakeOpportunities.builder().journal(journal));
    assertThat(fake.operator().opportunities()).hasSize(2);
  }

  private String create(String body) throws Exception {
    return body(200, call("POST", "/v1alpha1/opportunities", body)).path("name").asText();
  }

  private HttpResponse<String> patch(String name, String mask, String body) throws Exception {
    return call("PATCH", "/v1alpha1/" + name + "?updateMask=" + mask + "&partner=" + PARTNER, body);
  }

  private HttpResponse<String> query(String... parameters) throws Exception {
    StringBuilder target = new StringBuilder("/v1alpha1/opportunities:query?partner=" + PARTNER);
    for (int i = 0; i < parameters.length; i += 2) {
      target
          .append('&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return call("GET", target.toString(), "");
  }

  private HttpResponse<String> call(String method, String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fake.url() + target))
            .header("Authorization", "Bearer " + fake.token())
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode body(int status, HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private static void refused(String status, HttpResponse<String> response) throws IOException {
    JsonNode error = JSON.readTree(response.body()).path("error");
    assertThat(error.path("status").asText()).as(response.body()).isEqualTo(status);
    assertThat(error.path("code").asInt()).isEqualTo(response.statusCode());
  }
}
