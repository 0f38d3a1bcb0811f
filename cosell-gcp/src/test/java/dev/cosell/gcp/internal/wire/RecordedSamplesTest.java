package dev.cosell.gcp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.gcp.internal.SharedContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedSamplesTest {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  @Test
  void everyPortalSampleIsWrittenAsItWasRead() throws IOException {
    List<Path> samples = samples("opportunity-", "crm-lead");
    assertThat(samples).hasSizeGreaterThanOrEqualTo(6);
    for (Path sample : samples) {
      String text = Files.readString(sample);
      JsonNode written = PLAIN.readTree(WireOpportunity.read(text).write());
      assertThat(written).as(sample.getFileName().toString()).isEqualTo(PLAIN.readTree(text));
    }
  }

  @Test
  void theAcceptedSampleIsReadByName() throws IOException {
    WireOpportunity accepted = WireOpportunity.read(text("opportunity-accepted.constructed.json"));
    assertThat(accepted.id()).contains("Ab3dEf6hIj9kLm");
    assertThat(accepted.state()).contains("ACCEPTED");
    assertThat(accepted.stateDescription()).isEmpty(); // null in the file
    assertThat(accepted.stage()).contains("REFINE");
    assertThat(accepted.updateTime()).contains("2026-03-03T10:00:00.000Z");
    assertThat(WireMoney.read(accepted.json().at("/qualificationInfo/dealSize")))
        .hasToString("Optional[USD 42000.00]");
    assertThat(WireDate.read(accepted.json().at("/partnerInfo/rebateExpirationDate")))
        .hasToString("Optional[2026-08-30]");
    assertThat(accepted.text("salesCycle.partnerReadyToClose")).contains("0");
  }

  @Test
  void thePageSampleHasItsOpportunityAndItsToken() throws IOException {
    OpportunityPage page =
        new OpportunityPage(GcpJson.object(text("opportunity-query-response.constructed.json")));
    assertThat(page.opportunities()).extracting(WireOpportunity::id).hasSize(1);
    assertThat(page.nextPageToken()).contains("token-1");
  }

  @Test
  void theEventSampleNamesItsOpportunity() throws IOException {
    assertThat(OpportunityEvent.read(text("opportunity-event-updated.json")))
        .get()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("UPDATED");
              assertThat(WireOpportunity.id(event.opportunity())).contains("Ab3dEf6hIj9kLm");
              assertThat(event.partner()).isPresent();
            });
  }

  @Test
  void noMarketplaceEventIsAnEventOfAnOpportunity() throws IOException {
    Path events = SharedContracts.gcp().resolve("samples/events");
    try (Stream<Path> files = Files.list(events)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path each : all) {
        assertThat(OpportunityEvent.read(Files.readString(each)))
            .as(each.getFileName().toString())
            .isEmpty();
      }
    }
  }

  private static String text(String name) throws IOException {
    return Files.readString(SharedContracts.gcp().resolve("samples/portal").resolve(name));
  }

  private static List<Path> samples(String... prefixes) throws IOException {
    try (Stream<Path> files = Files.list(SharedContracts.gcp().resolve("samples/portal"))) {
      return files
          .filter(file -> Stream.of(prefixes).anyMatch(file.getFileName().toString()::startsWith))
          .sorted()
          .toList();
    }
  }
}
