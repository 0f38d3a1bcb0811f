package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.time.DateTimeException;
import java.time.Instant;

/** Bodies and times of the API. */
final class FakeJson {
  private FakeJson() {}

  static ObjectNode object() {
    return Json.object();
  }

  static ObjectNode body(String text) {
    return Json.read(text)
        .orElseThrow(() -> Refusal.of("INVALID_ARGUMENT", "Invalid JSON payload received."));
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException noTime) {
      throw Refusal.invalid("filter", "a time must be one of RFC 3339");
    }
  }
}
