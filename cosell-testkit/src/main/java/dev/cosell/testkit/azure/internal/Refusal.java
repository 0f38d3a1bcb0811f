package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A refusal, with the codes of Microsoft's error documentation (October 2023, read 2026-11-22). The
 * exact bodies of validation failures are not documented; that the member stands in {@code target}
 * is inferred.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String target;

  Refusal(int status, String code, String message, String target) {
    super(message);
    this.status = status;
    this.code = code;
    this.target = target;
  }

  static Refusal invalid(String message, String target) {
    return new Refusal(400, "invalidRequest", message, target);
  }

  static Refusal notFound() {
    return new Refusal(404, "itemNotFound", "The referral does not exist.", "referral");
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", getMessage()).put("target", target);
    return body;
  }
}
