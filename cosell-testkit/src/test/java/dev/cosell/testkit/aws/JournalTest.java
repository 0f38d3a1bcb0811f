package dev.cosell.testkit.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;

/** What a fake remembers from one process to the next. */
class JournalTest {

  private final Path folder;

  JournalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FakePartnerCentral open(Path journal) {
    return FakePartnerCentral.builder()
        .clock(SettableClock.fixedAt(FakePartnerCentralExtension.START))
        .withoutQuotas()
        .journal(journal)
        .start();
  }

  @Test
  void aFakeGoesOnWhereTheLastOneStopped() {
    Path journal = folder.resolve("portal.jsonl");
    GetOpportunityResponse before;
    String id;
    try (FakePartnerCentral fake = open(journal);
        PartnerCentralSellingClient client = Requests.client(fake)) {
      fake.operator().reviewAutomatically(ReviewRule.approveAll(Duration.ofHours(5)));
      id = Requests.submitted(client, "crm-1");
      fake.clock().advance(Duration.ofHours(3));
      before = Requests.get(client, id);
    }

    try (FakePartnerCentral fake = open(journal);
        PartnerCentralSellingClient client = Requests.client(fake)) {
      assertThat(fake.clock().instant()).isEqualTo(Instant.parse("2031-01-15T12:00:00Z"));
      assertThat(Requests.get(client, id).toString()).isEqualTo(before.toString());
      assertThat(client.createOpportunity(Requests.create("crm-1").build()).id()).isEqualTo(id);
      assertThat(fake.calls().count("CreateOpportunity")).isEqualTo(2);
      assertThat(fake.events()).hasSize(7);

      fake.clock().advance(Duration.ofHours(2));
      assertThat(Requests.get(client, id).lifeCycle().reviewStatusAsString()).isEqualTo("Approved");
    }
  }

  @Test
  void aTornLastLineIsACallThatWasNeverAnswered() throws IOException {
    Path journal = folder.resolve("portal.jsonl");
    String id;
    try (FakePartnerCentral fake = open(journal);
        PartnerCentralSellingClient client = Requests.client(fake)) {
      id = Requests.created(client, "crm-1");
    }
    Files.writeString(
        journal,
        "{\"at\":\"2031-01-15T09:00:00Z\",\"changes\":[[\"OPPORTUNITY\",\"O1000002\",{\"Id\":\"O10",
        UTF_8,
        StandardOpenOption.APPEND);

    try (FakePartnerCentral fake = open(journal)) {
      assertThat(fake.operator().opportunities())
          .extracting(OpportunityState::id)
          .containsExactly(id);
    }
  }

  @Test
  void aBrokenLineInTheMiddleIsNotPassedOver() throws IOException {
    Path journal = folder.resolve("portal.jsonl");
    Files.writeString(journal, "{\"at\":\"2031-01-15T09:00:00Z\"}\n{\"at\n{\"at\":\"2031\"}\n");

    assertThatThrownBy(() -> open(journal))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("line 2 is no JSON object");
  }
}
