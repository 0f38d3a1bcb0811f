package dev.cosell.testkit.aws.internal.http;

import dev.cosell.testkit.aws.internal.wire.Answer;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What becomes of a request on the wire.
 *
 * @param answer the answer
 * @param contentType its content type, unused without a body
 * @param effect what happens to the connection instead of the answer, empty if it arrives
 */
record Reply(Answer answer, String contentType, Optional<SocketEffect> effect) {

  static Reply of(Answer answer, String contentType) {
    return new Reply(answer, contentType, Optional.empty());
  }

  Reply instead(SocketEffect other) {
    return new Reply(answer, contentType, Optional.of(other));
  }

  MockResponse write(Map<String, String> headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
    headers.forEach(response::setHeader);
    answer.headers().forEach(response::setHeader);
    if (!answer.body().isEmpty()) {
      response.setHeader("Content-Type", contentType);
    }
    response.body(answer.body());
    effect.ifPresent(response::onResponseStart);
    return response.build();
  }
}
