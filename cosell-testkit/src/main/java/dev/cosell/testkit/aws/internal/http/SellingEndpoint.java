package dev.cosell.testkit.aws.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.aws.internal.operation.Operations;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.SellingQuotas;
import dev.cosell.testkit.aws.internal.signature.SignatureVerifier;
import dev.cosell.testkit.aws.internal.signature.SignedRequest;
import dev.cosell.testkit.aws.internal.wire.Answer;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.SocketEffect;

/**
 * The API over HTTP: {@code POST /} with the operation in {@code X-Amz-Target}, as the SDKs send
 * it, and {@code POST /Operation} with plain JSON, as AWS's request collection does (recorded).
 */
final class SellingEndpoint {

  private static final String TARGET = "AWSPartnerCentralSelling.";
  private static final String HTML = "<html><body>The page cannot be displayed.</body></html>";

  private final Portal portal;
  private final Operations operations;
  private final FaultScript faults;
  private final Optional<SignatureVerifier> signatures;

  SellingEndpoint(Portal portal, FaultScript faults, Optional<SignatureVerifier> signatures) {
    this.portal = portal;
    this.operations = new Operations(portal);
    this.faults = faults;
    this.signatures = signatures;
  }

  Reply serve(SignedRequest request, String body) {
    String target = request.header("x-amz-target");
    boolean byTarget = !target.isEmpty();
    String contentType = byTarget ? "application/x-amz-json-1.0" : "application/json";
    String operation =
        byTarget
            ? target.substring(target.startsWith(TARGET) ? TARGET.length() : 0)
            : request.path().substring(request.path().lastIndexOf('/') + 1);
    try {
      if (!request.method().equals("POST")) {
        throw Refusal.of(ErrorType.UNKNOWN_OPERATION, "The API is called with POST only.");
      }
      operations.requirePlayed(operation);
      signatures.ifPresent(verifier -> verifier.verify(request));
      Optional<Fault> fault = faults.take(operation);
      return fault.isEmpty()
          ? Reply.of(act(operation, body, true), contentType)
          : fail(fault.get(), operation, body, contentType);
    } catch (Refusal refusal) {
      return Reply.of(refused(refusal), contentType);
    }
  }

  private Answer act(String operation, String body, boolean lasting) {
    Optional<ObjectNode> answer =
        portal.serve(operation, () -> operations.apply(operation, parse(body)), lasting);
    return Answer.ok(answer);
  }

  private static ObjectNode parse(String body) {
    return Json.read(body)
        .orElseThrow(
            () -> Refusal.of(ErrorType.SERIALIZATION, "The body must be one JSON object."));
  }

  private Reply fail(Fault fault, String operation, String body, String contentType) {
    return switch (fault) {
      case THROTTLED -> {
        portal.noteThrottled(operation);
        Answer refused = refused(SellingQuotas.throttled());
        yield Reply.of(refused.with("Retry-After", "2"), contentType);
      }
      case THROTTLED_WITHOUT_RETRY_AFTER -> {
        portal.noteThrottled(operation);
        throw SellingQuotas.throttled();
      }
      case SERVER_ERROR ->
          throw Refusal.of(ErrorType.INTERNAL_SERVER, "An internal error occurred.");
      case UNAVAILABLE ->
          throw Refusal.of(ErrorType.SERVICE_UNAVAILABLE, "The service is unavailable.");
      case EXPIRED_CREDENTIALS ->
          throw Refusal.of(
              ErrorType.EXPIRED_TOKEN, "The security token included in the request is expired");
      case TIMEOUT_BEFORE_ACTING -> nothing(contentType).instead(SocketEffect.Stall.INSTANCE);
      case TIMEOUT_AFTER_ACTING ->
          acted(operation, body, contentType).instead(SocketEffect.Stall.INSTANCE);
      case RESET_BEFORE_ACTING -> nothing(contentType).instead(new SocketEffect.CloseSocket());
      case RESET_AFTER_ACTING ->
          acted(operation, body, contentType).instead(new SocketEffect.CloseSocket());
      case STALE_LOCK -> {
        touch(body);
        yield Reply.of(act(operation, body, true), contentType);
      }
      case TRUNCATED_BODY -> truncate(acted(operation, body, contentType));
      case WRONG_CONTENT_TYPE -> {
        acted(operation, body, contentType);
        yield Reply.of(new Answer(200, Map.of(), HTML), "text/html");
      }
      case IGNORED_WRITE -> Reply.of(ignore(operation, body), contentType);
    };
  }

  /** What was refused is lost on the way like what was answered. */
  private Reply acted(String operation, String body, String contentType) {
    try {
      return Reply.of(act(operation, body, true), contentType);
    } catch (Refusal refusal) {
      return Reply.of(refused(refusal), contentType);
    }
  }

  private static Reply nothing(String contentType) {
    return Reply.of(new Answer(200, Map.of(), ""), contentType);
  }

  private static Reply truncate(Reply reply) {
    String body = reply.answer().body().isEmpty() ? "{}" : reply.answer().body();
    return Reply.of(
        new Answer(
            reply.answer().status(),
            reply.answer().headers(),
            body.substring(0, body.length() / 2)),
        reply.contentType());
  }

  /** An update that is answered like one and changes nothing but the lock. */
  private Answer ignore(String operation, String body) {
    Answer answer = act(operation, body, false);
    if (!operation.equals("UpdateOpportunity")) {
      return answer;
    }
    String lock =
        touch(body).orElseThrow(() -> new IllegalStateException("an update without opportunity"));
    ObjectNode said = parse(answer.body()).put("LastModifiedDate", lock);
    return Answer.ok(Optional.of(said));
  }

  /** Moves the lock of the opportunity that a request is about; returns the new lock. */
  private Optional<String> touch(String body) {
    ObjectNode request = parse(body);
    String id =
        Json.text(
            request, request.has("OpportunityIdentifier") ? "OpportunityIdentifier" : "Identifier");
    return portal.change(
        () ->
            portal
                .opportunities()
                .find(id)
                .map(
                    found -> {
                      portal.opportunities().save(found);
                      return found.lastModified();
                    }));
  }

  private Answer refused(Refusal refusal) {
    return Answer.refused(refusal, portal.settings().everyClientErrorIs400());
  }
}
