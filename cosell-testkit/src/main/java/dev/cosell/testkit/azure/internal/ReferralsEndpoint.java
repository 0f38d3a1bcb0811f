package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** The referrals API behind the HTTP server. Operations are named for {@link FaultScript}. */
final class ReferralsEndpoint {
  static final String PATH = "/v1.0/engagements/referrals";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final String HTML = "<html><body>Something went wrong.</body></html>";

  private final ReferralStore store;
  private final FaultScript faults;
  private final Creation creation;
  private final Patching patching;
  private final Listing listing;
  private final String token;
  private final String tokenWithoutRole;
  private final AtomicLong calls = new AtomicLong();

  ReferralsEndpoint(
      ReferralStore store, FaultScript faults, String token, String tokenWithoutRole) {
    this.store = store;
    this.faults = faults;
    this.creation = new Creation(store);
    this.patching = new Patching(store);
    this.listing = new Listing(store);
    this.token = token;
    this.tokenWithoutRole = tokenWithoutRole;
  }

  long calls() {
    return calls.get();
  }

  /** A request as far as the API looks at it. */
  record Request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    @Nullable String header(String name) {
      return headers.get(name);
    }

    String operation() {
      return switch (method) {
        case "POST" -> "CreateReferral";
        case "PATCH" -> "PatchReferral";
        default -> path.equals(PATH) ? "ListReferrals" : "GetReferral";
      };
    }
  }

  Reply serve(Request request) {
    calls.incrementAndGet();
    synchronized (store) {
      store.expire();
      try {
        authorize(request);
        Optional<Fault> fault = faults.take(request.operation());
        return fault.isEmpty() ? act(request) : fail(fault.get(), request);
      } catch (Refusal refusal) {
        return Reply.json(refusal.status(), refusal.body());
      }
    }
  }

  private void authorize(Request request) {
    String bearer = Optional.ofNullable(request.header("authorization")).orElse("");
    if (bearer.equals("Bearer " + tokenWithoutRole)) {
      throw new Refusal(403, "accessDenied", "The user has no Referrals role.", "referral");
    }
    if (!bearer.equals("Bearer " + token)) {
      throw unauthenticated();
    }
  }

  private static Refusal unauthenticated() {
    return new Refusal(401, "unauthenticated", "The token is missing or expired.", "referral");
  }

  private Reply act(Request request) {
    return switch (request.operation()) {
      case "CreateReferral" -> Reply.json(200, creation.create(object(request.body())).deepCopy());
      case "ListReferrals" -> Reply.json(200, listing.list(request.query()).deepCopy());
      case "GetReferral" -> Reply.json(200, get(request).deepCopy());
      default -> patch(request);
    };
  }

  private ObjectNode get(Request request) {
    if (!request.method().equals("GET")) {
      throw new Refusal(405, "invalidRequest", "The method is not allowed.", "referral");
    }
    return referral(request);
  }

  private ObjectNode referral(Request request) {
    String rest = request.path().startsWith(PATH) ? request.path().substring(PATH.length()) : "";
    // Microsoft's own connector calls with trailing slashes, which mean nothing.
    String id = rest.replaceAll("^/|/+$", "");
    return store.find(id).orElseThrow(Refusal::notFound);
  }

  /**
   * 204 by default, 200 with the header that asks for the referral; If-Match only if it is sent.
   */
  private Reply patch(Request request) {
    ObjectNode referral = referral(request);
    String ifMatch = request.header("if-match");
    if (ifMatch != null && !ifMatch.equals(referral.path("eTag").asText())) {
      throw new Refusal(412, "preconditionFailed", "The referral has changed.", "referral");
    }
    if (!(parse(request.body()) instanceof ArrayNode patch)) {
      throw Refusal.invalid("The body must be a JSON Patch document.", "referral");
    }
    ObjectNode after = patching.patched(referral, patch);
    referral.setAll(after);
    store.changed(referral);
    return "return=representation".equals(request.header("prefer"))
        ? Reply.json(200, referral.deepCopy())
        : Reply.noContent(referral.path("eTag").asText());
  }

  private Reply fail(Fault fault, Request request) {
    return switch (fault) {
      case THROTTLED ->
          Reply.json(
                  429, new Refusal(429, "generalException", "Too many calls.", "referral").body())
              .later(2);
      case THROTTLED_WITHOUT_RETRY_AFTER ->
          throw new Refusal(429, "generalException", "Too many calls.", "referral");
      case SERVER_ERROR -> throw new Refusal(500, "generalException", "An error.", "referral");
      case UNAVAILABLE ->
          Reply.json(
                  503,
                  new Refusal(503, "serviceNotAvailable", "Try again later.", "referral").body())
              .later(5);
      case EXPIRED_CREDENTIALS -> throw unauthenticated();
      case TIMEOUT_BEFORE_ACTING -> nothing().instead(SocketEffect.Stall.INSTANCE);
      case TIMEOUT_AFTER_ACTING -> acted(request).instead(SocketEffect.Stall.INSTANCE);
      case RESET_BEFORE_ACTING -> nothing().instead(new SocketEffect.CloseSocket());
      case RESET_AFTER_ACTING -> acted(request).instead(new SocketEffect.CloseSocket());
      case STALE_LOCK -> {
        store.touch(referral(request));
        yield act(request);
      }
      case TRUNCATED_BODY -> truncated(acted(request));
      case WRONG_CONTENT_TYPE -> {
        acted(request);
        yield nothing().as(HTML, "text/html");
      }
      case IGNORED_WRITE -> ignored(request);
    };
  }

  private static Reply nothing() {
    return new Reply(
        200, "", "application/json", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What was refused is lost on the way like what was answered. */
  private Reply acted(Request request) {
    try {
      return act(request);
    } catch (Refusal refusal) {
      return Reply.json(refusal.status(), refusal.body());
    }
  }

  private static Reply truncated(Reply reply) {
    String body = reply.body().isEmpty() ? "{}" : reply.body();
    return new Reply(
        reply.status() == 204 ? 200 : reply.status(),
        body.substring(0, body.length() / 2),
        reply.contentType(),
        reply.eTag(),
        Optional.empty(),
        Optional.empty());
  }

  /** A change that is answered like one and changes nothing but the version. */
  private Reply ignored(Request request) {
    if (!request.method().equals("PATCH")) {
      return act(request);
    }
    ObjectNode referral = referral(request);
    ObjectNode before = referral.deepCopy();
    act(request);
    referral.removeAll();
    referral.setAll(before);
    store.touch(referral);
    return Reply.noContent(referral.path("eTag").asText());
  }

  private static ObjectNode object(String body) {
    if (parse(body) instanceof ObjectNode object) {
      return object;
    }
    throw Refusal.invalid("The body must be a JSON object.", "referral");
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("The body is not JSON.", "referral");
    }
  }
}
