package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;

/** What the portal puts on the partner's event bus. */
@ExtendWith(FakePartnerCentralExtension.class)
class EventsTest {

  private static JsonNode json(String event) {
    try {
      return JsonMapper.builder().build().readTree(event);
    } catch (JsonProcessingException e) {
      throw new AssertionError("an event must be JSON", e);
    }
  }

  private static List<String> kinds(List<String> events) {
    return events.stream().map(event -> json(event).path("detail-type").asText()).toList();
  }

  private static List<String> kindsAfter(FakePartnerCentral fake, int known) {
    return kinds(fake.events().subList(known, fake.events().size()));
  }

  @Test
  void theEnvelopeIsThatOfEventBridge(FakePartnerCentral fake) {
    try (PartnerCentralSellingClient client = Requests.client(fake)) {
      Requests.created(client, "crm-1");
    }

    JsonNode event = json(fake.events().get(0));
    assertThat(event.path("version").asText()).isEqualTo("0");
    assertThat(event.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(event.path("source").asText()).isEqualTo("aws.partnercentral-selling");
    assertThat(event.path("account").asText()).isEqualTo("111122223333");
    assertThat(event.path("time").asText()).isEqualTo("2031-01-15T09:00:00Z");
    assertThat(event.path("region").asText()).isEqualTo("us-east-1");
    assertThat(event.path("resources")).isEmpty();
    assertThat(event.path("detail").toString())
        .isEqualTo(
            "{\"schemaVersion\":\"1\",\"catalog\":\"AWS\","
                + "\"opportunity\":{\"identifier\":\"O1000001\"}}");
  }

  @Test
  void eachScenarioHasItsEvents(FakePartnerCentral fake) {
    try (PartnerCentralSellingClient client = Requests.client(fake)) {
      String id = Requests.created(client, "crm-1");
      assertThat(kinds(fake.events())).containsExactly("Opportunity Created");

      client.associateOpportunity(Requests.solution(id));
      assertThat(kindsAfter(fake, 1)).containsExactly("Opportunity Updated");

      client.startEngagementFromOpportunityTask(Requests.submission(id));
      assertThat(kindsAfter(fake, 2))
          .containsExactly(
              "Opportunity Updated",
              "Engagement Created",
              "Engagement Resource Snapshot Created",
              "Engagement Member Added",
              "Engagement Invitation Created");

      fake.operator().approve(id);
      assertThat(kindsAfter(fake, 7))
          .containsExactly(
              "Engagement Invitation Accepted",
              "Engagement Member Added",
              "Opportunity Updated",
              "Engagement Resource Snapshot Created");

      Requests.stage(client, id, "Qualified");
      assertThat(kindsAfter(fake, 11))
          .containsExactly("Opportunity Updated", "Engagement Resource Snapshot Created");
    }
  }

  @Test
  void aRejectionRejectsTheInvitation(FakePartnerCentral fake) {
    try (PartnerCentralSellingClient client = Requests.client(fake)) {
      String id = Requests.submitted(client, "crm-1");
      fake.operator().reject(id, "Other");
    }

    assertThat(kindsAfter(fake, 7))
        .containsExactly(
            "Engagement Invitation Rejected",
            "Opportunity Updated",
            "Engagement Resource Snapshot Created");
  }

  @Test
  void anInvitationIsAnnouncedAcceptedOrExpired(FakePartnerCentral fake) {
    String accepted = fake.operator().invite(AwsReferral.of("Lakeside Mills"));
    fake.operator().invite(AwsReferral.of("Valley Mills"));
    try (PartnerCentralSellingClient client = Requests.client(fake)) {
      client.startEngagementByAcceptingInvitationTask(
          request -> request.catalog("AWS").identifier(accepted));
    }
    fake.clock().advance(Duration.ofDays(16));

    assertThat(kinds(fake.events()))
        .containsExactly(
            "Engagement Invitation Created",
            "Engagement Invitation Created",
            "Engagement Created",
            "Engagement Invitation Accepted",
            "Engagement Member Added",
            "Opportunity Created",
            "Opportunity Updated",
            "Engagement Resource Snapshot Created",
            "Engagement Invitation Expired");
    JsonNode expired = json(fake.events().get(8));
    assertThat(expired.path("time").asText()).isEqualTo("2031-01-30T09:00:00Z");
    assertThat(expired.path("detail").path("engagementInvitation").path("participantType").asText())
        .isEqualTo("RECEIVER");
  }

  @Test
  void aListenerHearsBeforeTheCallIsAnswered(FakePartnerCentral fake) {
    List<String> heard = new ArrayList<>();
    fake.onEvent(heard::add);
    try (PartnerCentralSellingClient client = Requests.client(fake)) {
      Requests.created(client, "crm-1");
      assertThat(heard).isEqualTo(fake.events());
    }
  }

  @Test
  void aListenerMayAskTheFakeAboutTheEvent(FakePartnerCentral fake) {
    List<String> statuses = new ArrayList<>();
    try (PartnerCentralSellingClient asking = Requests.client(fake);
        PartnerCentralSellingClient client = Requests.client(fake)) {
      fake.onEvent(
          event -> {
            String id = json(event).path("detail").path("opportunity").path("identifier").asText();
            statuses.add(Requests.get(asking, id).lifeCycle().reviewStatusAsString());
          });
      Requests.created(client, "crm-1");
    }

    assertThat(statuses).containsExactly("Pending Submission");
  }

  @Test
  void eventsMayComeTwiceAndInDisorder() {
    try (FakePartnerCentral fake =
            FakePartnerCentral.builder()
                .withoutQuotas()
                .eventDelivery(EventDelivery.TWICE_AND_REVERSED)
                .start();
        PartnerCentralSellingClient client = Requests.client(fake)) {
      String id = Requests.created(client, "crm-1");
      Requests.change(client, id, update -> update.opportunityType("Expansion"));
      client.associateOpportunity(Requests.solution(id));
      client.startEngagementFromOpportunityTask(Requests.submission(id));

      List<String> kinds = kinds(fake.events());
      assertThat(kinds.subList(0, 2)).containsExactly("Opportunity Created", "Opportunity Created");
      assertThat(kinds.subList(6, 8))
          .containsExactly("Engagement Invitation Created", "Engagement Invitation Created");
      assertThat(kinds).endsWith("Opportunity Updated", "Opportunity Updated");
      assertThat(fake.events().stream().map(event -> json(event).path("id").asText()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aRefusedCallAnnouncesNothing(FakePartnerCentral fake) {
    try (PartnerCentralSellingClient client = Requests.client(fake)) {
      assertThat(
              catchThrowable(
                  () ->
                      client.createOpportunity(
                          Requests.create("crm-1").project(p -> p.title("Only a title")).build())))
          .isNotNull();
    }

    assertThat(fake.events()).isEmpty();
  }
}
