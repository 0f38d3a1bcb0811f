package dev.cosell.azure.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.SharedContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Microsoft publishes and answers is read and written back as an equal tree. */
class RecordedSamplesTest {
  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  @Test
  void everyReferralSampleIsWrittenBackEqual() {
    List<Path> files = files("referrals");
    assertThat(files).hasSizeGreaterThanOrEqualTo(9);
    for (Path file : files) {
      writtenBackEqual(file);
    }
  }

  @Test
  void everyWebhookSampleIsWrittenBackEqual() {
    List<Path> files = files("webhooks");
    assertThat(files).hasSizeGreaterThanOrEqualTo(5);
    for (Path file : files) {
      writtenBackEqual(file);
    }
  }

  private static void writtenBackEqual(Path file) {
    JsonNode json = json(file);
    if (json.isArray()) {
      json.forEach(operation -> equalTree(file, operation, PatchOperation.class));
      return;
    }
    equalTree(file, json, type(file.getFileName().toString(), json));
  }

  private static Class<? extends WireObject> type(String name, JsonNode json) {
    if (json.has("EventName")) {
      return WebhookEvent.class;
    }
    if (json.has("value")) {
      return ReferralPage.class;
    }
    return name.startsWith("error") ? ErrorBody.class : Referral.class;
  }

  private static void equalTree(Path file, JsonNode json, Class<? extends WireObject> type) {
    WireObject value = ReferralJson.read((ObjectNode) json, type);
    JsonNode again = ReferralJson.object(ReferralJson.write(ReferralJson.tree(value)));
    assertThat(again).as(file.getFileName().toString()).isEqualTo(json);
  }

  private static JsonNode json(Path file) {
    try {
      return PLAIN.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all =
        Files.list(SharedContracts.azure().resolve("samples").resolve(folder))) {
      all.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
