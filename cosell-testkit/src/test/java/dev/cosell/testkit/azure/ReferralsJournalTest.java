package dev.cosell.testkit.azure;

import static dev.cosell.testkit.azure.ReferralsHttp.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fake that is killed goes on where it stopped. */
class ReferralsJournalTest {
  private static final Instant NOW = Instant.parse("2031-01-15T09:00:00Z");

  private final Path directory;

  ReferralsJournalTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Path journal() {
    return directory.resolve("deep/microsoft.jsonl");
  }

  private FakeReferrals start(SettableClock clock) {
    return FakeReferrals.builder()
        .clock(clock)
        .withoutQuotas()
        .journal(journal())
        .answerAutomatically(AnswerRule.acceptAll(Duration.ofHours(5)))
        .start();
  }

  @Test
  void referralsEventsCallsVersionsAndTimeAreRemembered() {
    SettableClock clock = SettableClock.fixedAt(NOW);
    List<JsonNode> before;
    String own;
    try (FakeReferrals fake = start(clock)) {
      ReferralsHttp http = new ReferralsHttp(fake);
      own = http.coSell("A-1");
      clock.advance(Duration.ofHours(4));
      http.replace(own, "/details/dealValue", "\"240000.10\"");
      before = state(fake);
    }
    SettableClock earlier = SettableClock.fixedAt(NOW);
    try (FakeReferrals fake = start(earlier)) {
      assertThat(earlier.instant()).isEqualTo(NOW.plus(Duration.ofHours(4)));
      assertThat(state(fake)).isEqualTo(before);
      earlier.advance(Duration.ofHours(1));
      ReferralsHttp http = new ReferralsHttp(fake);
      assertThat(http.microsofts(own).path("substatus").asText()).isEqualTo("Accepted");
      String next = http.create(deal("A-2", false).toString()).at("/id");
      assertThat(fake.operator().referrals())
          .extracting(each -> each.path("id").asText())
          .doesNotHaveDuplicates()
          .contains(next);
    }
  }

  @Test
  void aLineWithoutAnEndWasNeverAnsweredAndIsDropped() throws IOException {
    SettableClock clock = SettableClock.fixedAt(NOW);
    List<JsonNode> before;
    try (FakeReferrals fake = start(clock)) {
      new ReferralsHttp(fake).coSell("A-1");
      before = state(fake);
    }
    Files.writeString(
        journal(), "{\"at\":\"2031-01-15T09:00:00Z\",\"chan", StandardOpenOption.APPEND);
    try (FakeReferrals fake = start(SettableClock.fixedAt(NOW))) {
      assertThat(state(fake)).isEqualTo(before);
    }
  }

  /** Whichever byte was the last that reached the file, what was answered before is there. */
  @Test
  void aFileThatEndsAnywhereIsAStateThatThePortalHasHad() throws IOException {
    SettableClock clock = SettableClock.fixedAt(NOW);
    List<List<JsonNode>> states = new ArrayList<>();
    try (FakeReferrals fake = start(clock)) {
      ReferralsHttp http = new ReferralsHttp(fake);
      states.add(state(fake));
      String id = http.create(deal("A-1", true).toString()).at("/id");
      states.add(state(fake));
      http.close(id, "Lost");
      states.add(state(fake));
    }
    byte[] whole = Files.readAllBytes(journal());
    for (int length = 0; length <= whole.length; length += 97) {
      Path copy = directory.resolve("copy.jsonl");
      byte[] part = new byte[length];
      System.arraycopy(whole, 0, part, 0, length);
      Files.write(copy, part);
      try (FakeReferrals fake =
          FakeReferrals.builder()
              .clock(SettableClock.fixedAt(NOW))
              .withoutQuotas()
              .journal(copy)
              .start()) {
        assertThat(states).as("after %d bytes", length).contains(state(fake));
      }
    }
  }

  @Test
  void aLineInTheMiddleThatIsNoJsonIsNoJournal() throws IOException {
    Files.createDirectories(journal().toAbsolutePath().getParent());
    Files.writeString(journal(), "nonsense\n{}\n");
    assertThatThrownBy(() -> start(SettableClock.fixedAt(NOW)))
        .hasMessageEndingWith("microsoft.jsonl: line 1 is no JSON object");
  }

  @Test
  void theSigningKeyAndWhatIsToBeDeliveredAreRemembered() {
    SettableClock clock = SettableClock.fixedAt(NOW);
    List<WebhookDelivery> delivered = new ArrayList<>();
    Object certificate;
    try (FakeReferrals fake = start(clock)) {
      certificate = fake.certificate();
      fake.deliverTo(delivery -> false);
      fake.operator().refer("Alpine Freight");
    }
    SettableClock later = SettableClock.fixedAt(NOW);
    try (FakeReferrals fake = start(later)) {
      assertThat(fake.certificate()).isEqualTo(certificate);
      fake.deliverTo(delivered::add);
      later.advance(Duration.ofMinutes(1));
      assertThat(delivered).singleElement().extracting(WebhookDelivery::attempt).isEqualTo(2);
    }
  }

  @Test
  void aFakeWithoutAJournalWritesNone() throws IOException {
    try (FakeReferrals fake = FakeReferrals.builder().start()) {
      fake.operator().refer("Alpine Freight");
    }
    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  private static List<JsonNode> state(FakeReferrals fake) {
    List<JsonNode> state = new ArrayList<>();
    fake.operator().referrals().forEach(each -> state.add(ReferralsHttp.json(each.toString())));
    fake.events().forEach(each -> state.add(ReferralsHttp.json(each)));
    return state;
  }
}
