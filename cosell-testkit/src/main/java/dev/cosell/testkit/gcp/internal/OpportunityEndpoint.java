package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** The API over HTTP: create, get, patch and query under {@code /v1alpha1} (official). */
final class OpportunityEndpoint {
  private static final String BASE = "/v1alpha1/opportunities";
  private static final String HTML = "<html><body>The page cannot be displayed.</body></html>";

  private final Portal portal;
  private final String token;
  private final FaultScript faults;
  private final AtomicLong calls = new AtomicLong();

  OpportunityEndpoint(Portal portal, String token, FaultScript faults) {
    this.portal = portal;
    this.token = token;
    this.faults = faults;
  }

  long calls() {
    return calls.get();
  }

  private record Call(String operation, String name, Map<String, String> query, String body) {}

  MockResponse serve(
      String method, String path, Map<String, String> query, String authorization, String body) {
    calls.incrementAndGet();
    try {
      Call call =
          new Call(operation(method, path), path.replaceFirst("^/v1alpha1/", ""), query, body);
      if (!authorization.equals("Bearer " + token)) {
        throw Refusal.of("UNAUTHENTICATED", "Request had invalid authentication credentials.");
      }
      Optional<Fault> fault = faults.take(call.operation());
      return fault.isEmpty() ? ok(act(call, true)) : fail(fault.get(), call);
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private static String operation(String method, String path) {
    if (path.equals(BASE) && method.equals("POST")) {
      return "opportunities.create";
    }
    if (path.equals(BASE + ":query") && method.equals("GET")) {
      return "opportunities.query";
    }
    if (path.startsWith(BASE + "/") && method.equals("GET")) {
      return "opportunities.get";
    }
    if (path.startsWith(BASE + "/") && method.equals("PATCH")) {
      return "opportunities.patch";
    }
    throw Refusal.of("NOT_FOUND", "Method not found.");
  }

  private ObjectNode act(Call call, boolean lasting) {
    return portal.serve(call.operation(), () -> work(call, lasting));
  }

  private ObjectNode work(Call call, boolean lasting) {
    OpportunityBook book = portal.book();
    return switch (call.operation()) {
      case "opportunities.create" -> book.create(FakeJson.body(call.body()));
      case "opportunities.query" -> book.query(call.query());
      case "opportunities.get" -> book.get(call.name());
      default -> book.patch(call.name(), call.query(), FakeJson.body(call.body()), lasting);
    };
  }

  private MockResponse fail(Fault fault, Call call) {
    return switch (fault) {
      case THROTTLED -> {
        portal.noteThrottled(call.operation());
        yield refused(Portal.throttled()).newBuilder().setHeader("Retry-After", "2").build();
      }
      case THROTTLED_WITHOUT_RETRY_AFTER -> {
        portal.noteThrottled(call.operation());
        throw Portal.throttled();
      }
      case SERVER_ERROR -> throw Refusal.of("INTERNAL", "Internal error encountered.");
      case UNAVAILABLE -> throw Refusal.of("UNAVAILABLE", "The service is unavailable.");
      case EXPIRED_CREDENTIALS ->
          throw Refusal.of("UNAUTHENTICATED", "Request had invalid authentication credentials.");
      case TIMEOUT_BEFORE_ACTING -> instead(nothing(), SocketEffect.Stall.INSTANCE);
      case TIMEOUT_AFTER_ACTING -> instead(acted(call), SocketEffect.Stall.INSTANCE);
      case RESET_BEFORE_ACTING -> instead(nothing(), new SocketEffect.CloseSocket());
      case RESET_AFTER_ACTING -> instead(acted(call), new SocketEffect.CloseSocket());
      case STALE_LOCK -> {
        String id = call.name().substring(call.name().indexOf('/') + 1);
        if (call.name().contains("/")) {
          portal.change(() -> portal.book().change(id, (record, today) -> {}));
        }
        yield ok(act(call, true));
      }
      case TRUNCATED_BODY -> {
        String whole = Json.write(act(call, true));
        yield response(200, whole.substring(0, whole.length() / 2), "application/json");
      }
      case WRONG_CONTENT_TYPE -> {
        act(call, true);
        yield response(200, HTML, "text/html");
      }
      case IGNORED_WRITE -> ok(act(call, false));
    };
  }

  /** What was refused is lost on the way like what was answered. */
  private MockResponse acted(Call call) {
    try {
      return ok(act(call, true));
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private static MockResponse instead(MockResponse response, SocketEffect effect) {
    return response.newBuilder().onResponseStart(effect).build();
  }

  private static MockResponse nothing() {
    return response(200, "{}", "application/json");
  }

  private static MockResponse ok(ObjectNode json) {
    return response(200, Json.write(json), "application/json; charset=UTF-8");
  }

  static MockResponse refused(Refusal refusal) {
    return response(refusal.http(), Json.write(refusal.body()), "application/json; charset=UTF-8");
  }

  static MockResponse response(int status, String body, String type) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .body(body)
        .build();
  }
}
