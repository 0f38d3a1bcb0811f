package dev.cosell.testkit.gcp;

import static dev.cosell.testkit.gcp.Stranger.COMPLETE;
import static dev.cosell.testkit.gcp.Stranger.JSON;
import static dev.cosell.testkit.gcp.Stranger.PARTNER;
import static dev.cosell.testkit.gcp.Stranger.body;
import static dev.cosell.testkit.gcp.Stranger.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.SettableClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake of Google, called as any program would. */
class FakeOpportunitiesTest {
  private FakeOpportunities fake = start(FakeOpportunities.builder());

  private static FakeOpportunities start(FakeOpportunitiesBuilder builder) {
    return builder
        .withoutQuotas()
        .clock(SettableClock.fixedAt(Instant.parse("2031-01-01T00:00:00Z")))
        .start();
  }

  private Stranger stranger() {
    return new Stranger(fake);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aStrangersProgramRunsTheWholeLifeCycle() throws Exception {
    String name =
        body(200, stranger().call("POST", "/v1alpha1/opportunities", COMPLETE))
            .path("name")
            .asText();
    String id = name.substring("opportunities/".length());
    assertThat(id).matches("[A-Za-z0-9]{14}");
    body(200, stranger().call("POST", "/operator/opportunities/" + id + "/accept", ""));
    JsonNode moved = body(200, stranger().patch(name, "stage", "{\"stage\":\"REFINE\"}"));
    assertThat(moved.path("stage").asText()).isEqualTo("REFINE");
    body(
        200,
        stranger()
            .call("POST", "/operator/opportunities/" + id + "/close-won", "{\"reason\":\"FIT\"}"));
    JsonNode closed = body(200, stranger().call("GET", "/v1alpha1/" + name, ""));
    assertThat(closed.path("stage").asText()).isEqualTo("CLOSED");
    assertThat(closed.at("/winLossInfo/winMainReason").asText()).isEqualTo("FIT");
    refused("INVALID_ARGUMENT", stranger().patch(name, "isvSolutionConnectInfo.notes", "{}"));
    assertThat(body(200, stranger().call("GET", "/operator/events", "")).path("events")).hasSize(4);
  }

  @Test
  void aDraftIsFilledInSubmittedCorrectedAndMadeReadyToClose() throws Exception {
    Stranger curl = stranger();
    String name =
        body(200, curl.call("POST", "/v1alpha1/opportunities", "{\"opportunityInfo\":{}}"))
            .path("name")
            .asText();
    String id = name.substring("opportunities/".length());
    refused("INVALID_ARGUMENT", curl.patch(name, "state", "{\"state\":\"SUBMITTED\"}"));
    body(
        200,
        curl.patch(
            name,
            "opportunityInfo,qualificationInfo,customerInfo,isvSolutionConnectInfo,state",
            COMPLETE));
    body(
        200,
        curl.call(
            "POST", "/operator/opportunities/" + id + "/not-accept", "{\"reason\":\"Unclear\"}"));
    assertThat(body(200, curl.call("GET", "/v1alpha1/" + name, "")).path("stateDescription"))
        .hasToString("\"Unclear\"");
    body(
        200,
        curl.patch(
            name,
            "opportunityInfo.description,state",
            "{\"state\":\"SUBMITTED\",\"opportunityInfo\":{\"description\":\"Clear\"}}"));
    body(200, curl.call("POST", "/operator/opportunities/" + id + "/accept", ""));
    assertThat(
            body(200, curl.query("filter", "state = \"ACCEPTED\"", "pageSize", "1"))
                .at("/opportunities/0/name")
                .asText())
        .isEqualTo(name);
    body(
        200,
        curl.patch(
            name,
            "salesCycle.partnerReadyToClose",
            "{\"salesCycle\":{\"partnerReadyToClose\":\"WON\"}}"));
    body(
        200,
        curl.call(
            "POST", "/operator/opportunities/" + id + "/close-lost", "{\"reason\":\"PRICE\"}"));
    JsonNode closed = body(200, curl.call("GET", "/v1alpha1/" + name, ""));
    assertThat(closed.at("/winLossInfo/lostMainReason").asText()).isEqualTo("PRICE");
    assertThat(closed.at("/salesCycle/partnerReadyToClose").asText()).isEqualTo("WON");
  }

  @Test
  void whatTheDocumentsSayIsRefusedIsRefused() throws Exception {
    refused(
        "INVALID_ARGUMENT",
        stranger().call("POST", "/v1alpha1/opportunities", "{\"state\":\"ACCEPTED\"}"));
    refused("INVALID_ARGUMENT", stranger().call("POST", "/v1alpha1/opportunities", "{}"));
    refused("INVALID_ARGUMENT", stranger().call("POST", "/v1alpha1/opportunities", "no json"));
    refused(
        "INVALID_ARGUMENT",
        stranger()
            .call(
                "POST",
                "/v1alpha1/opportunities",
                COMPLETE.replace("\"displayName\"", "\"name\"")));
    refused("INVALID_ARGUMENT", stranger().call("POST", "/v1alpha1/opportunities", "{\"deal\":1}"));
    String name = stranger().create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    refused("INVALID_ARGUMENT", stranger().patch(name, "", "{}"));
    refused("INVALID_ARGUMENT", stranger().patch(name, "stage", "{\"stage\":\"REFINE\"}"));
    refused("INVALID_ARGUMENT", stranger().patch(name, "state", "{\"state\":\"ACCEPTED\"}"));
    refused("INVALID_ARGUMENT", stranger().patch(name, "updateTime", "{\"updateTime\":\"x\"}"));
    refused("NOT_FOUND", stranger().call("GET", "/v1alpha1/opportunities/nobody", ""));
    refused(
        "INVALID_ARGUMENT",
        stranger()
            .call("PATCH", "/v1alpha1/" + name + "?updateMask=state", "{\"state\":\"SUBMITTED\"}"));
    refused(
        "PERMISSION_DENIED",
        stranger()
            .call("PATCH", "/v1alpha1/" + name + "?updateMask=state&partner=partners/x", "{}"));
    body(200, stranger().patch(name, "state", "{\"state\":\"SUBMITTED\"}"));
    refused("INVALID_ARGUMENT", stranger().patch(name, "opportunityInfo.displayName", "{}"));
    fake.operator().accept(name.substring("opportunities/".length()));
    refused("INVALID_ARGUMENT", stranger().patch(name, "stage", "{\"stage\":\"CLOSED\"}"));
    refused("INVALID_ARGUMENT", stranger().patch(name, "opportunityInfo.displayName", "{}"));
  }

  @Test
  void aPatchTouchesWhatTheMaskNamesAlone() throws Exception {
    String name = stranger().create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    JsonNode before = body(200, stranger().call("GET", "/v1alpha1/" + name, ""));
    JsonNode after =
        body(
            200,
            stranger()
                .patch(
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
      stranger().create(COMPLETE.replace("006-1", "006-" + i));
    }
    refused("INVALID_ARGUMENT", stranger().call("GET", "/v1alpha1/opportunities:query", ""));
    refused("INVALID_ARGUMENT", stranger().query("filter", "referenceOpportunityId ~ 1"));
    JsonNode one = body(200, stranger().query("filter", "referenceOpportunityId = \"006-1\""));
    assertThat(one.path("opportunities")).hasSize(1);
    JsonNode newest = body(200, stranger().query("orderBy", "updateTime desc", "pageSize", "2"));
    assertThat(newest.at("/opportunities/0/referenceOpportunityId").asText()).isEqualTo("006-2");
    String token = newest.path("nextPageToken").asText();
    refused("INVALID_ARGUMENT", stranger().query("pageSize", "2", "pageToken", token));
    JsonNode rest =
        body(
            200,
            stranger().query("orderBy", "updateTime desc", "pageSize", "2", "pageToken", token));
    assertThat(rest.path("opportunities")).hasSize(1);
    assertThat(rest.has("nextPageToken")).isFalse();
    String time = newest.at("/opportunities/1/updateTime").asText();
    assertThat(
            body(200, stranger().query("filter", "updateTime >= \"" + time + "\""))
                .path("opportunities"))
        .hasSize(2);
    assertThat(
            body(
                    200,
                    stranger()
                        .query("filter", "state = SUBMITTED AND updateTime > \"" + time + "\""))
                .path("opportunities"))
        .hasSize(1);
  }

  @Test
  void aWrongTokenIsUnauthenticated() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(fake.url().resolve("/v1alpha1/opportunities/x"))
            .header("Authorization", "Bearer other")
            .build();
    refused(
        "UNAUTHENTICATED",
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
  }

  @Test
  void aPushComesAgainUntilItIsAcknowledged() throws Exception {
    List<String> pushed = new ArrayList<>();
    fake.onPush(
        push -> {
          pushed.add(push);
          return pushed.size() >= 3;
        });
    String name = stranger().create(COMPLETE);
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
    stranger().create(COMPLETE);
    assertThat(fake.events()).hasSize(2);
    assertThat(fake.events().get(0)).isEqualTo(fake.events().get(1));
  }

  @Test
  void theOperatorRefusesWhatGoogleCouldNotDo() throws Exception {
    String name = stranger().create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    String id = name.substring("opportunities/".length());
    assertThatThrownBy(() -> fake.operator().accept(id)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fake.operator().closeLost(id, "x"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fake.operator().accept("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be one of the fake, but was nobody");
    assertThat(
            stranger().call("POST", "/operator/opportunities/" + id + "/accept", "").statusCode())
        .isEqualTo(400);
    assertThat(stranger().call("GET", "/operator/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aRebateExpiresAfterTheDaysThatAreSetOrAtOnce() throws Exception {
    String name = stranger().create(COMPLETE);
    String id = name.substring("opportunities/".length());
    fake.operator().accept(id);
    JsonNode accepted = body(200, stranger().call("GET", "/v1alpha1/" + name, ""));
    assertThat(accepted.at("/partnerInfo/rebateExpirationDate"))
        .isEqualTo(JSON.readTree("{\"year\":2031,\"month\":6,\"day\":30}"));
    fake.operator().expireRebate(id);
    assertThat(
            body(200, stranger().call("GET", "/v1alpha1/" + name, ""))
                .at("/partnerInfo/rebateExpirationDate/month")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void theClockAndTheFaultsAreSetOverHttp() throws Exception {
    body(200, stranger().call("PUT", "/operator/clock", "{\"advance\":\"PT1H\"}"));
    assertThat(fake.clock().instant()).isEqualTo(Instant.parse("2031-01-01T01:00:00Z"));
    body(200, stranger().call("PUT", "/operator/clock", "{\"now\":\"2031-02-01T00:00:00Z\"}"));
    assertThat(body(200, stranger().call("GET", "/operator/clock", "")).path("now").asText())
        .isEqualTo("2031-02-01T00:00:00Z");
    assertThat(
            stranger()
                .call("PUT", "/operator/clock", "{\"now\":\"2030-02-01T00:00:00Z\"}")
                .statusCode())
        .isEqualTo(400);
    body(
        200,
        stranger()
            .call(
                "POST",
                "/operator/faults",
                "{\"fault\":\"THROTTLED\",\"operation\":\"opportunities.query\"}"));
    HttpResponse<String> throttled = stranger().query("pageSize", "1");
    refused("RESOURCE_EXHAUSTED", throttled);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void faultsSpoilTheAnswerAndActOrNot() throws Exception {
    String name = stranger().create(COMPLETE.replace("SUBMITTED", "DRAFT"));
    fake.faults().next(Fault.IGNORED_WRITE, "opportunities.patch");
    JsonNode ignored =
        body(
            200,
            stranger()
                .patch(
                    name,
                    "opportunityInfo.displayName",
                    "{\"opportunityInfo\":{\"displayName\":\"x\"}}"));
    assertThat(ignored.at("/opportunityInfo/displayName").asText()).isEqualTo("Night reports");
    fake.faults().next(Fault.TRUNCATED_BODY);
    assertThat(stranger().call("GET", "/v1alpha1/" + name, "").body()).doesNotEndWith("}");
    fake.faults().next(Fault.RESET_AFTER_ACTING);
    assertThatThrownBy(() -> stranger().create(COMPLETE)).isInstanceOf(IOException.class);
    assertThat(fake.operator().opportunities()).hasSize(2);
    fake.faults().next(Fault.RESET_BEFORE_ACTING);
    assertThatThrownBy(() -> stranger().create(COMPLETE)).isInstanceOf(IOException.class);
    assertThat(fake.operator().opportunities()).hasSize(2);
  }

  @Test
  void theJournalKeepsWhatWasAnsweredAndDropsAHalfLine(@TempDir Path folder) throws Exception {
    Path journal = folder.resolve("google.journal");
    fake.close();
    fake = start(FakeOpportunities.builder().journal(journal));
    String first = stranger().create(COMPLETE);
    fake.operator().accept(first.substring("opportunities/".length()));
    JsonNode before = body(200, stranger().call("GET", "/v1alpha1/" + first, ""));
    fake.close();
    Files.writeString(journal, "{\"name\":\"opportunities/half", StandardOpenOption.APPEND);
    fake = start(FakeOpportunities.builder().journal(journal));
    assertThat(body(200, stranger().call("GET", "/v1alpha1/" + first, ""))).isEqualTo(before);
    String second = stranger().create(COMPLETE);
    assertThat(second).isNotEqualTo(first);
    fake.close();
    fake = start(FakeOpportunities.builder().journal(journal));
    assertThat(fake.operator().opportunities()).hasSize(2);
  }
}
