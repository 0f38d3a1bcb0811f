package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A call that is not carried out, with one of Google's canonical statuses ({@code google.rpc.Code}
 * and its HTTP mapping; official).
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Integer> HTTP =
      Map.of(
          "INVALID_ARGUMENT", 400,
          "UNAUTHENTICATED", 401,
          "PERMISSION_DENIED", 403,
          "NOT_FOUND", 404,
          "RESOURCE_EXHAUSTED", 429,
          "INTERNAL", 500,
          "UNAVAILABLE", 503);

  private final String status;
  private final String field;

  private Refusal(String status, String field, String message) {
    super(message, null, false, false);
    this.status = status;
    this.field = field;
  }

  /**
   * A refusal of the whole call.
   *
   * @param status the canonical status
   * @param message the words
   * @return the refusal
   */
  public static Refusal of(String status, String message) {
    return new Refusal(status, "", message);
  }

  /**
   * A refusal of one member.
   *
   * @param field the member's path
   * @param message the words
   * @return the refusal, an {@code INVALID_ARGUMENT} with a {@code BadRequest}
   */
  public static Refusal invalid(String field, String message) {
    return new Refusal("INVALID_ARGUMENT", field, message);
  }

  /** {@return the HTTP status} */
  public int http() {
    return HTTP.getOrDefault(status, 500);
  }

  /** {@return the body, {@code google.rpc.Status} in an object {@code error}} */
  public ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    error.put("code", http()).put("message", getMessage()).put("status", status);
    if (!field.isEmpty()) {
      ObjectNode detail = error.putArray("details").addObject();
      detail.put("@type", "type.googleapis.com/google.rpc.BadRequest");
      detail
          .putArray("fieldViolations")
          .addObject()
          .put("field", field)
          .put("description", getMessage());
    }
    return body;
  }
}
