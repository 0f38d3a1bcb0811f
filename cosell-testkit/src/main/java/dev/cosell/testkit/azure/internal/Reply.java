package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What becomes of a request.
 *
 * @param status the status
 * @param body the body, empty for none
 * @param contentType its type
 * @param eTag the version of the referral that is answered
 * @param retryAfter seconds to wait
 * @param effect what happens to the connection instead of the answer
 */
record Reply(
    int status,
    String body,
    String contentType,
    Optional<String> eTag,
    Optional<Integer> retryAfter,
    Optional<SocketEffect> effect) {
  private static final String JSON = "application/json; charset=utf-8";

  static Reply json(int status, ObjectNode body) {
    return new Reply(
        status,
        body.toString(),
        JSON,
        Optional.ofNullable(body.path("eTag").textValue()),
        Optional.empty(),
        Optional.empty());
  }

  static Reply noContent(String eTag) {
    return new Reply(204, "", JSON, Optional.of(eTag), Optional.empty(), Optional.empty());
  }

  Reply as(String otherBody, String otherType) {
    return new Reply(status, otherBody, otherType, eTag, retryAfter, effect);
  }

  Reply later(int seconds) {
    return new Reply(status, body, contentType, eTag, Optional.of(seconds), effect);
  }

  Reply instead(SocketEffect other) {
    return new Reply(status, body, contentType, eTag, retryAfter, Optional.of(other));
  }

  MockResponse write() {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    eTag.ifPresent(version -> response.setHeader("ETag", version));
    retryAfter.ifPresent(seconds -> response.setHeader("Retry-After", seconds));
    if (!body.isEmpty()) {
      response.setHeader("Content-Type", contentType);
    }
    response.body(body);
    effect.ifPresent(response::onResponseStart);
    return response.build();
  }
}
