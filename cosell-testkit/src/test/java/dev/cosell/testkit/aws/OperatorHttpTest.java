package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;

/** The operator's doings over HTTP. */
@ExtendWith(FakePartnerCentralExtension.class)
class OperatorHttpTest {

  private FakePartnerCentral fake;
  private OperatorHttp http;
  private PartnerCentralSellingClient client;

  @BeforeEach
  void connect(FakePartnerCentral fresh) {
    fake = fresh;
    http = new OperatorHttp(fake);
    client = Requests.client(fake);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void saysThatItIsAFake() throws IOException, InterruptedException {
    JsonNode about = http.get("/operator");

    assertThat(about.path("fake").asText()).isEqualTo("AWS Partner Central");
    assertThat(about.path("name").asText()).isEqualTo("FakePartnerCentral");
    assertThat(about.path("now").asText()).isEqualTo("2031-01-15T09:00:00Z");
    assertThat(about.path("catalogs").toString()).isEqualTo("[\"AWS\",\"Sandbox\"]");
  }

  @Test
  void movesTheClockByADurationOrToATime() throws IOException, InterruptedException {
    http.put("/operator/clock", "{\"advance\":\"PT1H\"}");
    assertThat(fake.clock().instant()).isEqualTo(Instant.parse("2031-01-15T10:00:00Z"));

    http.put("/operator/clock", "{\"now\":\"2031-02-01T00:00:00Z\"}");
    assertThat(http.get("/operator/clock").path("now").asText()).isEqualTo("2031-02-01T00:00:00Z");
  }

  @Test
  void doesNotMoveTheClockBack() throws IOException, InterruptedException {
    HttpResponse<String> refused =
        http.send("PUT", "/operator/clock", "{\"now\":\"2030-01-01T00:00:00Z\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("now must not be before 2031-01-15T09:00:00Z, but was 2030-01-01T00:00:00Z");
  }

  @Test
  void reviewsSubmissions() throws IOException, InterruptedException {
    String one = Requests.submitted(client, "crm-1");
    String two = Requests.submitted(client, "crm-2");
    String three = Requests.submitted(client, "crm-3");

    http.post("/operator/opportunities/" + one + "/review", "");
    http.post("/operator/opportunities/" + one + "/approve", "");
    http.post("/operator/opportunities/" + two + "/reject", "{\"reason\":\"Other\"}");
    JsonNode asked =
        http.post(
            "/operator/opportunities/" + three + "/action-required",
            "{\"comments\":\"Which product?\",\"reason\":\"Clarify Solution\"}");

    assertThat(asked.path("reviewStatus").asText()).isEqualTo("Action Required");
    assertThat(
            http.get("/operator/opportunities")
                .path("opportunities")
                .findValuesAsText("reviewStatus"))
        .containsExactly("Approved", "Rejected", "Action Required");
    assertThat(Requests.get(client, three).lifeCycle().reviewComments())
        .isEqualTo("Which product?");
  }

  @Test
  void refusesToReviewWhatIsNotUnderReview() throws IOException, InterruptedException {
    String id = Requests.created(client, "crm-1");

    HttpResponse<String> refused =
        http.send("POST", "/operator/opportunities/" + id + "/approve", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("must be Submitted or In review, but was Pending Submission");
  }

  @Test
  void saysWhenThereIsNoSuchOpportunityOrPath() throws IOException, InterruptedException {
    HttpResponse<String> unknown = http.send("POST", "/operator/opportunities/O9/approve", "");
    HttpResponse<String> nowhere = http.send("GET", "/operator/nothing", "");

    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("there is no opportunity O9");
    assertThat(nowhere.statusCode()).isEqualTo(404);
  }

  @Test
  void refersADeal() throws IOException, InterruptedException {
    JsonNode answer =
        http.post(
            "/operator/invitations",
            "{\"companyName\":\"Lakeside Mills\",\"title\":\"Mill data\"}");

    String id = answer.path("invitationId").asText();
    assertThat(
            client
                .getEngagementInvitation(request -> request.catalog("AWS").identifier(id))
                .engagementTitle())
        .isEqualTo("Mill data");
  }

  @Test
  void tellsCallsAndEvents() throws IOException, InterruptedException {
    String id = Requests.created(client, "crm-1");
    Requests.get(client, id);

    JsonNode calls = http.get("/operator/calls");
    JsonNode events = http.get("/operator/events?after=0");

    assertThat(calls.path("served").path("CreateOpportunity").asInt()).isEqualTo(1);
    assertThat(calls.path("hours").path(0).path("hour").asText()).isEqualTo("2031-01-15T09:00:00Z");
    assertThat(calls.path("hours").path(0).path("writes").asInt()).isEqualTo(1);
    assertThat(calls.path("hours").path(0).path("reads").asInt()).isEqualTo(1);
    assertThat(events.path("events").path(0).path("event").path("detail-type").asText())
        .isEqualTo("Opportunity Created");
    assertThat(http.get("/operator/events?after=1").path("events")).isEmpty();
  }

  @Test
  void scriptsFaults() throws IOException, InterruptedException {
    JsonNode answer =
        http.post(
            "/operator/faults",
            "{\"fault\":\"THROTTLED\",\"calls\":2,\"operation\":\"GetOpportunity\"}");

    assertThat(answer.path("pending").asInt()).isEqualTo(2);
    assertThat(fake.faults().pending()).isEqualTo(2);
  }

  @Test
  void setsAndDropsTheReviewRule() throws IOException, InterruptedException {
    JsonNode set = http.put("/operator/review-rule", "{\"latest\":\"PT4H\"}");
    assertThat(set.path("approvedPercent").asInt()).isEqualTo(90);
    assertThat(fake.operator().reviewRule()).get().extracting("latest").hasToString("PT4H");

    JsonNode dropped = http.put("/operator/review-rule", "{\"automatic\":false}");
    assertThat(dropped.path("automatic").asBoolean()).isFalse();
    assertThat(fake.operator().reviewRule()).isEmpty();
  }
}
