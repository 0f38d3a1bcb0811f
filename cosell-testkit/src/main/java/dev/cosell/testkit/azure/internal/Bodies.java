package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Reads bodies, with numbers as they were written. */
final class Bodies {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Bodies() {}

  /** Any JSON; empty if it is none. */
  static Optional<JsonNode> any(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** A JSON object; an empty body is an empty one. */
  static Optional<ObjectNode> object(String body) {
    if (body.isBlank()) {
      return Optional.of(JsonNodeFactory.instance.objectNode());
    }
    return any(body)
        .flatMap(
            node -> node instanceof ObjectNode object ? Optional.of(object) : Optional.empty());
  }
}
