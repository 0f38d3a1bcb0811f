package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.testkit.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happened, a fake built on the journal answers as the killed one would have. */
class JournalProperties {

  private final HttpClient http = HttpClient.newHttpClient();

  /** Something that may happen to a portal. */
  enum Step {
    CREATE,
    CREATE_WITHOUT_TITLE,
    ASSOCIATE,
    SUBMIT,
    UPDATE,
    APPROVE,
    REFER,
    ACCEPT,
    AN_HOUR_PASSES,
    TWO_WEEKS_PASS
  }

  @Property(tries = 12)
  void replayingTheJournalOfAKilledFakeGivesTheSameState(
      @ForAll @Size(min = 1, max = 30) List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("journal");
    Path journal = folder.resolve("portal.jsonl");
    Path copy = folder.resolve("copy.jsonl");
    try (FakePartnerCentral fake = open(journal)) {
      fake.operator().reviewAutomatically(ReviewRule.standard());
      steps.forEach(step -> take(fake, step));
      Files.copy(journal, copy);
      List<String> before = state(fake);
      try (FakePartnerCentral again = open(copy)) {
        assertThat(state(again)).isEqualTo(before);
      }
      try (FakePartnerCentral compacted = open(copy)) {
        assertThat(opportunities(compacted)).isEqualTo(opportunities(fake));
      }
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 8)
  void aJournalCutAnywhereInItsLastLineIsReadUpToThere(
      @ForAll @Size(min = 2, max = 12) List<Step> steps, @ForAll @IntRange(max = 400) int cut)
      throws IOException {
    Path folder = Files.createTempDirectory("journal");
    Path journal = folder.resolve("portal.jsonl");
    Path copy = folder.resolve("copy.jsonl");
    try (FakePartnerCentral fake = open(journal)) {
      take(fake, Step.CREATE);
      steps.forEach(step -> take(fake, step));
      byte[] whole = Files.readAllBytes(journal);
      int lastLine = lastLine(whole);
      int length = Math.max(lastLine, whole.length - 1 - cut);
      Files.write(copy, Arrays.copyOf(whole, length));
      try (FakePartnerCentral again = open(copy)) {
        assertThat(again.operator().opportunities())
            .hasSizeBetween(
                fake.operator().opportunities().size() - 1, fake.operator().opportunities().size());
      }
    } finally {
      delete(folder);
    }
  }

  private static int lastLine(byte[] whole) {
    int at = whole.length - 2;
    while (at > 0 && whole[at] != '\n') {
      at--;
    }
    return at + 1;
  }

  private static FakePartnerCentral open(Path journal) {
    return FakePartnerCentral.builder()
        .clock(SettableClock.fixedAt(FakePartnerCentralExtension.START))
        .withoutQuotas()
        .withoutSignatures()
        .journal(journal)
        .start();
  }

  private void take(FakePartnerCentral fake, Step step) {
    List<OpportunityState> known = fake.operator().opportunities();
    String last = known.isEmpty() ? "O1" : known.get(known.size() - 1).id();
    switch (step) {
      case CREATE ->
          call(fake, "CreateOpportunity", creation(known.size(), WireBodies.project("")));
      case CREATE_WITHOUT_TITLE ->
          call(fake, "CreateOpportunity", creation(known.size(), "\"ExpectedCustomerSpend\":"));
      case ASSOCIATE ->
          call(
              fake,
              "AssociateOpportunity",
              "{\"Catalog\":\"AWS\",\"OpportunityIdentifier\":\""
                  + last
                  + "\",\"RelatedEntityType\":\"Solutions\","
                  + "\"RelatedEntityIdentifier\":\"S-1234567\"}");
      case SUBMIT ->
          call(
              fake,
              "StartEngagementFromOpportunityTask",
              "{\"Catalog\":\"AWS\",\"ClientToken\":\"s\",\"Identifier\":\""
                  + last
                  + "\",\"AwsSubmission\":{\"InvolvementType\":\"Co-Sell\"}}");
      case UPDATE -> {
        if (!known.isEmpty()) {
          call(
              fake,
              "UpdateOpportunity",
              WireBodies.update(fake, WireBodies.project(""), WireBodies.SPEND));
        }
      }
      case APPROVE ->
          known.stream()
              .filter(state -> state.reviewStatus().equals("Submitted"))
              .findFirst()
              .ifPresent(state -> fake.operator().approve(state.id()));
      case REFER -> fake.operator().invite(AwsReferral.of("Customer " + known.size()));
      case ACCEPT ->
          call(
              fake,
              "StartEngagementByAcceptingInvitationTask",
              "{\"Catalog\":\"AWS\",\"ClientToken\":\"a"
                  + known.size()
                  + "\",\"Identifier\":\""
                  + firstInvitation(fake)
                  + "\"}");
      case AN_HOUR_PASSES -> fake.clock().advance(Duration.ofHours(1));
      case TWO_WEEKS_PASS -> fake.clock().advance(Duration.ofDays(14));
    }
  }

  private static String creation(int number, String project) {
    return WireBodies.create(project, WireBodies.SPEND)
        .replace("\"ClientToken\":\"t\"", "\"ClientToken\":\"c" + number + "\"")
        .replace(
            "\"Title\":",
            "\"OtherSolutionDescription\":\"Ours\",\"CustomerUseCase\":\"Database\","
                + "\"DeliveryModels\":[\"Resell\"],\"SalesActivities\":[\"SOW Signed\"],\"Title\":")
        .replace(
            "\"Customer\":",
            "\"PrimaryNeedsFromAws\":[\"Co-Sell - Deal Support\"],"
                + "\"Marketing\":{\"Source\":\"None\"},\"Customer\":");
  }

  private String firstInvitation(FakePartnerCentral fake) {
    String list =
        call(
            fake,
            "ListEngagementInvitations",
            "{\"Catalog\":\"AWS\",\"ParticipantType\":\"RECEIVER\",\"Status\":[\"PENDING\"]}");
    int at = list.indexOf("\"Id\":\"engi-");
    return at < 0 ? "engi-0000000000000" : list.substring(at + 6, at + 24);
  }

  /** All that a caller can see: answers of the API and the operator's counts and events. */
  private List<String> state(FakePartnerCentral fake) {
    List<String> state = new ArrayList<>();
    state.add(fake.clock().instant().toString());
    state.add(fake.calls().toString());
    state.addAll(fake.events());
    state.addAll(opportunities(fake));
    state.add(
        call(
            fake,
            "ListEngagementInvitations",
            "{\"Catalog\":\"AWS\",\"ParticipantType\":\"RECEIVER\"}"));
    state.add(
        call(
            fake,
            "ListEngagementInvitations",
            "{\"Catalog\":\"AWS\",\"ParticipantType\":\"SENDER\"}"));
    state.add(call(fake, "ListEngagementFromOpportunityTasks", "{\"Catalog\":\"AWS\"}"));
    state.add(call(fake, "ListEngagementByAcceptingInvitationTasks", "{\"Catalog\":\"AWS\"}"));
    state.add(call(fake, "ListEngagements", "{\"Catalog\":\"AWS\"}"));
    return state;
  }

  private List<String> opportunities(FakePartnerCentral fake) {
    List<String> all = new ArrayList<>();
    for (OpportunityState each : fake.operator().opportunities()) {
      all.add(each.toString());
      all.add(
          call(
              fake,
              "GetOpportunity",
              "{\"Catalog\":\"AWS\",\"Identifier\":\"" + each.id() + "\"}"));
      all.add(
          call(
              fake,
              "GetAwsOpportunitySummary",
              "{\"Catalog\":\"AWS\",\"RelatedOpportunityIdentifier\":\"" + each.id() + "\"}"));
    }
    return all;
  }

  private String call(FakePartnerCentral fake, String operation, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(fake.url().resolve("/" + operation))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
