package dev.cosell.testkit.aws.internal.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Client tokens: the same token with the same body gets the same answer and does nothing more; with
 * another body it is a conflict (API documentation, read 2026-10-01). Tokens do not expire
 * (inferred; AWS does not say).
 */
final class Tokens {

  private final Portal portal;

  Tokens(Portal portal) {
    this.portal = portal;
  }

  /** Answers a repeated call as before, and carries a new one out. */
  ObjectNode once(String operation, ObjectNode request, Supplier<ObjectNode> work) {
    String key =
        operation + " " + Json.text(request, "Catalog") + " " + Json.text(request, "ClientToken");
    String body = digest(request);
    ObjectNode known = portal.store().find(Shelf.TOKEN, key).orElse(null);
    if (known == null) {
      ObjectNode answer = work.get();
      ObjectNode entry = Json.object().put("Body", body);
      entry.set("Answer", answer);
      portal.store().put(Shelf.TOKEN, key, entry);
      return answer;
    }
    if (!Json.text(known, "Body").equals(body)) {
      throw Refusal.of(
          ErrorType.CONFLICT, "Conflicting client token submitted for a new request body.");
    }
    return (ObjectNode) known.path("Answer");
  }

  private static String digest(JsonNode request) {
    try {
      byte[] text = Json.write(sorted(request)).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
      return Json.object().setAll(members);
    }
    if (node.isArray()) {
      var items = Json.array();
      node.forEach(item -> items.add(sorted(item)));
      return items;
    }
    return node;
  }
}
