package dev.cosell.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;

/** What the portals hold in the end: what a kill must not change. */
final class PortalState {
  private static final int READS_A_SECOND = 10;
  private static final String PARTNER = "7f3c0b52-0000-4000-8000-00000000a001";

  private PortalState() {}

  /** Every record at AWS, Microsoft and Google by its cloud and the CRM's id of its deal. */
  static NavigableMap<String, List<String>> readAll(FakeProcess fakes)
      throws IOException, InterruptedException {
    NavigableMap<String, List<String>> state = new TreeMap<>();
    read(fakes).forEach((deal, records) -> state.put("aws " + deal, records));
    List<JsonNode> referrals = new ArrayList<>();
    FakeProcess.get(fakes.urls().get(1), "/referrals").path("referrals").forEach(referrals::add);
    for (JsonNode own : referrals) {
      if (own.path("organizationId").asText().equals(PARTNER)) {
        state
            .computeIfAbsent(
                "azure " + own.path("externalReferenceId").asText(), unseen -> new ArrayList<>())
            .add(describe(own) + ", invited " + others(own, referrals));
      }
    }
    for (JsonNode record :
        FakeProcess.get(fakes.urls().get(2), "/opportunities").path("opportunities")) {
      state
          .computeIfAbsent(
              "gcp " + record.path("referenceOpportunityId").asText(), unseen -> new ArrayList<>())
          .add(record.path("state").asText() + ", " + record.path("stage").asText());
    }
    return state;
  }

  private static List<String> others(JsonNode own, List<JsonNode> referrals) {
    return referrals.stream()
        .filter(each -> !each.path("id").equals(own.path("id")))
        .filter(each -> each.path("engagementId").equals(own.path("engagementId")))
        .map(PortalState::describe)
        .toList();
  }

  private static String describe(JsonNode referral) {
    return referral.path("status").asText()
        + " "
        + referral.path("substatus").asText()
        + " at "
        + referral.path("salesStage").asText();
  }

  /**
   * Every opportunity by its partner identifier: where it stands, what it is joined to and how
   * often it was submitted. Two records of one deal are two entries of one list.
   */
  static NavigableMap<String, List<String>> read(FakeProcess fake)
      throws IOException, InterruptedException {
    NavigableMap<String, List<String>> state = new TreeMap<>();
    try (PartnerCentralSellingClient client = client(fake.url())) {
      int reads = 0;
      for (JsonNode node : fake.get("/opportunities").path("opportunities")) {
        if (reads % (READS_A_SECOND - 2) == 0) {
          fake.put("/clock", "{\"advance\": \"PT2S\"}");
        }
        reads += 2;
        String id = node.path("id").asText();
        state
            .computeIfAbsent(node.path("partnerIdentifier").asText(), unseen -> new ArrayList<>())
            .add(describe(client, id));
      }
    }
    return state;
  }

  private static String describe(PartnerCentralSellingClient client, String id) {
    GetOpportunityResponse record = client.getOpportunity(r -> r.catalog("AWS").identifier(id));
    int submissions =
        client
            .listEngagementFromOpportunityTasks(
                r -> r.catalog("AWS").opportunityIdentifier(id).maxResults(10))
            .taskSummaries()
            .size();
    return record.lifeCycle().reviewStatusAsString()
        + ", "
        + record.lifeCycle().stageAsString()
        + ", "
        + record.relatedEntityIdentifiers().solutions()
        + ", submitted "
        + submissions;
  }

  private static PartnerCentralSellingClient client(URI url) {
    return PartnerCentralSellingClient.builder()
        .endpointOverride(url)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("fake-partner-key", "fake-partner-secret")))
        .build();
  }
}
