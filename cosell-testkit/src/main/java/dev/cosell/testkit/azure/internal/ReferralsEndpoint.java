package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.Quotas;
import java.util.Optional;
import mockwebserver3.SocketEffect;

/** The referrals API behind the HTTP server. Operations are named for {@link FaultScript}. */
public final class ReferralsEndpoint {
  private static final String HTML = "<html><body>Something went wrong.</body></html>";

  private final ReferralPortal portal;
  private final ReferralStore store;
  private final FaultScript faults;
  private final Creation creation;
  private final Patching patching;
  private final Replacing replacing;
  private final Listing listing;
  private final WebhookEndpoint webhooks;
  private final String token;
  private final String tokenWithoutRole;
  private final Quotas quotas;

  /**
   * The API of a fake.
   *
   * @param portal the fake's portal
   * @param faults what goes wrong on the way
   * @param token the token of a user with a Referrals role
   * @param tokenWithoutRole the token of a user without one
   * @param quotas how often it may be called
   */
  public ReferralsEndpoint(
      ReferralPortal portal,
      FaultScript faults,
      String token,
      String tokenWithoutRole,
      Quotas quotas) {
    this.portal = portal;
    this.store = portal.store();
    this.faults = faults;
    this.creation = new Creation(store);
    this.patching = new Patching(store);
    this.replacing = new Replacing(store);
    this.listing = new Listing(store);
    this.webhooks = new WebhookEndpoint(store, portal.webhooks());
    this.token = token;
    this.tokenWithoutRole = tokenWithoutRole;
    this.quotas = quotas;
  }

  Reply serve(Request request) {
    return webhooks
        .certificate(request)
        .orElseGet(() -> portal.inside(() -> counted(request)).identified(request));
  }

  private Reply counted(Request request) {
    Operation operation = Operation.of(request);
    Reply reply;
    try {
      reply = answer(request, operation);
    } catch (Refusal refusal) {
      reply = Reply.json(refusal.status(), refusal.body());
    }
    store
        .memory()
        .count(
            new Call(
                operation.title(),
                store.now(),
                operation.reads(),
                quotas.window(operation.title()),
                reply.status() == 429));
    return reply;
  }

  private Reply answer(Request request, Operation operation) {
    authorize(request);
    Optional<Fault> fault = faults.take(operation.title());
    if (fault.isPresent()) {
      return fail(fault.get(), request, operation);
    }
    String window = quotas.window(operation.title());
    return quotas.exhausted(window, store.now(), store.memory().calls())
        ? throttled().later(1)
        : act(request, operation);
  }

  private static Reply throttled() {
    return Reply.json(
        429, new Refusal(429, "generalException", "Too many calls.", "referral").body());
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

  private Reply act(Request request, Operation operation) {
    return switch (operation) {
      case CREATE_REFERRAL -> Reply.json(200, creation.create(object(request)).deepCopy());
      case LIST_REFERRALS -> Reply.json(200, listing.list(request.query()).deepCopy());
      case GET_REFERRAL -> Reply.json(200, shown(referral(request)));
      case PUT_REFERRAL -> put(request);
      case PATCH_REFERRAL -> patch(request);
      case NO_SUCH_RESOURCE -> throw Refusal.notFound();
      case NO_SUCH_METHOD ->
          throw new Refusal(405, "invalidRequest", "The method is not allowed.", "referral");
      default -> webhooks.serve(request, operation);
    };
  }

  private static ObjectNode shown(ObjectNode referral) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put(
        "@odata.context", "http://api.partner.microsoft.com/v1.0/$metadata#Referrals/$entity");
    return shown.setAll(referral.deepCopy());
  }

  private ObjectNode referral(Request request) {
    // Microsoft's own connector calls with trailing slashes, which mean nothing.
    String id = request.path().substring(Operation.REFERRALS.length()).replaceAll("^/|/+$", "");
    return store.find(id).orElseThrow(Refusal::notFound);
  }

  /**
   * 204 by default, 200 with the header that asks for the referral; If-Match only if it is sent.
   */
  private Reply patch(Request request) {
    ObjectNode referral = matched(request);
    if (!(Bodies.any(request.body()).orElseThrow(ReferralsEndpoint::notJson)
        instanceof ArrayNode patch)) {
      throw Refusal.invalid("The body must be a JSON Patch document.", "referral");
    }
    change(referral, patching.patched(referral, patch));
    return "return=representation".equals(request.header("prefer"))
        ? Reply.json(200, referral.deepCopy())
        : Reply.noContent(referral.path("eTag").asText());
  }

  /** If-Match is required; the status of a call without it is inferred. */
  private Reply put(Request request) {
    ObjectNode referral = matched(request);
    if (request.header("if-match") == null) {
      throw new Refusal(412, "preconditionFailed", "The If-Match header is required.", "referral");
    }
    change(referral, replacing.replaced(referral, object(request)));
    return Reply.json(200, referral.deepCopy());
  }

  private ObjectNode matched(Request request) {
    ObjectNode referral = referral(request);
    String ifMatch = request.header("if-match");
    if (ifMatch != null && !ifMatch.equals(referral.path("eTag").asText())) {
      throw new Refusal(412, "preconditionFailed", "The referral has changed.", "referral");
    }
    return referral;
  }

  private void change(ObjectNode referral, ObjectNode after) {
    referral.removeAll();
    referral.setAll(after);
    store.changed(referral);
  }

  private Reply fail(Fault fault, Request request, Operation operation) {
    return switch (fault) {
      case THROTTLED -> throttled().later(2);
      case THROTTLED_WITHOUT_RETRY_AFTER -> throttled();
      case SERVER_ERROR -> throw new Refusal(500, "generalException", "An error.", "referral");
      case UNAVAILABLE ->
          Reply.json(
                  503,
                  new Refusal(503, "serviceNotAvailable", "Try again later.", "referral").body())
              .later(5);
      case EXPIRED_CREDENTIALS -> throw unauthenticated();
      case TIMEOUT_BEFORE_ACTING -> nothing().instead(SocketEffect.Stall.INSTANCE);
      case TIMEOUT_AFTER_ACTING -> acted(request, operation).instead(SocketEffect.Stall.INSTANCE);
      case RESET_BEFORE_ACTING -> nothing().instead(new SocketEffect.CloseSocket());
      case RESET_AFTER_ACTING -> acted(request, operation).instead(new SocketEffect.CloseSocket());
      case STALE_LOCK -> {
        if (request.path().startsWith(Operation.REFERRALS + "/")) {
          store.touch(referral(request));
        }
        yield act(request, operation);
      }
      case TRUNCATED_BODY -> acted(request, operation).truncated();
      case WRONG_CONTENT_TYPE -> {
        acted(request, operation);
        yield nothing().as(HTML, "text/html");
      }
      case IGNORED_WRITE -> ignored(request, operation);
    };
  }

  private static Reply nothing() {
    return Reply.json(200, JsonNodeFactory.instance.objectNode()).as("", "application/json");
  }

  /** What was refused is lost on the way like what was answered. */
  private Reply acted(Request request, Operation operation) {
    try {
      return act(request, operation);
    } catch (Refusal refusal) {
      return Reply.json(refusal.status(), refusal.body());
    }
  }

  /** A change that is answered like one and changes nothing but the version. */
  private Reply ignored(Request request, Operation operation) {
    if (operation != Operation.PATCH_REFERRAL && operation != Operation.PUT_REFERRAL) {
      return act(request, operation);
    }
    ObjectNode referral = referral(request);
    ObjectNode before = referral.deepCopy();
    act(request, operation);
    referral.removeAll();
    referral.setAll(before);
    store.touch(referral);
    return Reply.noContent(referral.path("eTag").asText());
  }

  private static ObjectNode object(Request request) {
    if (Bodies.any(request.body()).orElseThrow(ReferralsEndpoint::notJson)
        instanceof ObjectNode object) {
      return object;
    }
    throw Refusal.invalid("The body must be a JSON object.", "referral");
  }

  private static Refusal notJson() {
    return Refusal.invalid("The body is not JSON.", "referral");
  }
}
