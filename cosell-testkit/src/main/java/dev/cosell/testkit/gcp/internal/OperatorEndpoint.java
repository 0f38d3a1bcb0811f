package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.gcp.GcpOperator;
import dev.cosell.testkit.internal.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;

/** Google's side over HTTP, for programs in other languages. */
public final class OperatorEndpoint {
  private final OpportunityBook book;
  private final GcpOperator operator;
  private final FaultScript faults;

  /**
   * The endpoint.
   *
   * @param book the portal's memory
   * @param operator Google's side
   * @param faults what goes wrong on the way
   */
  public OperatorEndpoint(OpportunityBook book, GcpOperator operator, FaultScript faults) {
    this.book = book;
    this.operator = operator;
    this.faults = faults;
  }

  MockResponse serve(String method, String path, String text) {
    try {
      List<String> parts =
          List.of(path.substring("/operator".length()).replaceFirst("^/", "").split("/", -1));
      ObjectNode answer = act(method, parts, FakeJson.body(text));
      return OpportunityEndpoint.response(200, Json.write(answer), "application/json");
    } catch (Refusal refusal) {
      return OpportunityEndpoint.refused(refusal);
    } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
      return OpportunityEndpoint.refused(
          Refusal.of("INVALID_ARGUMENT", String.valueOf(e.getMessage())));
    }
  }

  private ObjectNode act(String method, List<String> parts, ObjectNode body) {
    String what = method + " " + parts.get(0);
    if (what.equals("GET ")) {
      return Json.object()
          .put("fake", "Google partner opportunities")
          .put("partner", book.partner())
          .put("now", book.clock().instant().toString());
    }
    if (what.equals("GET clock")) {
      return clock();
    }
    if (what.equals("PUT clock")) {
      if (body.has("advance")) {
        book.clock().advance(Duration.parse(body.path("advance").asText()));
      } else {
        book.clock().set(Instant.parse(body.path("now").asText()));
      }
      return clock();
    }
    if (what.equals("GET opportunities") && parts.size() == 1) {
      ObjectNode answer = Json.object();
      ArrayNode list = answer.putArray("opportunities");
      book.all().forEach(list::add);
      return answer;
    }
    if (what.equals("GET events")) {
      ObjectNode answer = Json.object();
      ArrayNode list = answer.putArray("events");
      book.events().forEach(event -> list.add(FakeJson.body(event)));
      return answer;
    }
    if (what.equals("POST faults")) {
      faults.next(
          Fault.valueOf(body.path("fault").asText()),
          body.path("calls").asInt(1),
          body.path("operation").asText("*"));
      return Json.object().put("pending", faults.pending());
    }
    if (what.equals("POST opportunities") && parts.size() == 1) {
      return Json.object().put("id", operator.bring(body.path("customerName").asText("Customer")));
    }
    if (what.equals("POST opportunities") && parts.size() == 3) {
      play(parts.get(1), parts.get(2), body);
      return Json.object().put("id", parts.get(1));
    }
    throw Refusal.of("NOT_FOUND", "the operator has no such request");
  }

  private void play(String id, String action, ObjectNode body) {
    String reason = body.path("reason").asText("");
    switch (action) {
      case "accept" -> operator.accept(id);
      case "not-accept" -> operator.notAccept(id, reason);
      case "close-won" -> operator.closeWon(id, reason);
      case "close-lost" -> operator.closeLost(id, reason);
      case "expire-rebate" -> operator.expireRebate(id);
      case "detach" -> operator.detach(id);
      default -> throw Refusal.of("NOT_FOUND", "the operator has no action " + action);
    }
  }

  private ObjectNode clock() {
    return Json.object().put("now", book.clock().instant().toString());
  }
}
