package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What becomes of a request.
 *
 * @param status the status
 * @param body the body, empty for none
 * @param contentType its type
 * @param headers the other headers
 * @param effect what happens to the connection instead of the answer
 */
record Reply(
    int status,
    String body,
    String contentType,
    Map<String, String> headers,
    Optional<SocketEffect> effect) {
  private static final String JSON = "application/json; charset=utf-8";

  static Reply json(int status, JsonNode body) {
    Optional<String> eTag = Optional.ofNullable(body.path("eTag").textValue());
    return new Reply(
        status,
        body.toString(),
        JSON,
        eTag.map(version -> Map.of("ETag", version)).orElse(Map.of()),
        Optional.empty());
  }

  static Reply noContent(String eTag) {
    return new Reply(204, "", JSON, Map.of("ETag", eTag), Optional.empty());
  }

  Reply as(String otherBody, String otherType) {
    return new Reply(status, otherBody, otherType, headers, effect);
  }

  Reply later(int seconds) {
    Map<String, String> named = new TreeMap<>(headers);
    named.put("Retry-After", Integer.toString(seconds));
    return new Reply(status, body, contentType, named, effect);
  }

  /** A success that is cut off in the middle. */
  Reply truncated() {
    String whole = body.isEmpty() ? "{}" : body;
    return new Reply(
        status == 204 ? 200 : status,
        whole.substring(0, whole.length() / 2),
        contentType,
        headers,
        effect);
  }

  /** With the ids that an answer has: its own, and the caller's if the call had one. */
  Reply identified(Request request) {
    Map<String, String> named = new TreeMap<>(headers);
    named.put("request-id", UUID.randomUUID().toString());
    Optional.ofNullable(request.header("client-request-id"))
        .ifPresent(id -> named.put("client-request-id", id));
    return new Reply(status, body, contentType, named, effect);
  }

  Reply instead(SocketEffect other) {
    return new Reply(status, body, contentType, headers, Optional.of(other));
  }

  MockResponse write() {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    headers.forEach(response::setHeader);
    if (!body.isEmpty()) {
      response.setHeader("Content-Type", contentType);
    }
    response.body(body);
    effect.ifPresent(response::onResponseStart);
    return response.build();
  }
}
