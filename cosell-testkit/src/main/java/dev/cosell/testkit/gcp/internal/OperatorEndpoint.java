package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.gcp.AcceptanceRule;
import dev.cosell.testkit.gcp.GcpOperator;
import dev.cosell.testkit.internal.Json;
import dev.cosell.testkit.internal.StatisticsNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;

/** Google's side over HTTP, for programs in other languages. */
public final class OperatorEndpoint {
  private final Portal portal;
  private final GcpOperator operator;
  private final FaultScript faults;

  /**
   * The endpoint.
   *
   * @param portal the portal
   * @param operator Google's side
   * @param faults what goes wrong on the way
   */
  public OperatorEndpoint(Portal portal, GcpOperator operator, FaultScript faults) {
    this.portal = portal;
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
          .put("partner", portal.book().partner())
          .put("now", portal.clock().instant().toString());
    }
    if (what.equals("GET clock")) {
      return clock();
    }
    if (what.equals("PUT clock")) {
      if (body.has("advance")) {
        portal.clock().advance(Duration.parse(body.path("advance").asText()));
      } else {
        portal.clock().set(Instant.parse(body.path("now").asText()));
      }
      return clock();
    }
    if (what.equals("GET opportunities") && parts.size() == 1) {
      ObjectNode answer = Json.object();
      ArrayNode list = answer.putArray("opportunities");
      operator.opportunities().forEach(list::add);
      return answer;
    }
    if (what.equals("GET events")) {
      ObjectNode answer = Json.object();
      ArrayNode list = answer.putArray("events");
      portal.events().forEach(event -> list.add(FakeJson.body(event)));
      return answer;
    }
    if (what.equals("GET calls")) {
      return StatisticsNode.write(portal.statistics());
    }
    if (what.equals("GET push")) {
      return push();
    }
    if (what.equals("PUT push")) {
      portal.pushTo(Paths.text(body, "url").map(OperatorEndpoint::httpUrl));
      return push();
    }
    if (what.equals("POST push") && parts.equals(List.of("push", "redeliver"))) {
      return Json.object().put("waiting", portal.redeliver());
    }
    if (what.equals("GET review-rule")) {
      return rule();
    }
    if (what.equals("PUT review-rule")) {
      setRule(body);
      return rule();
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

  private static URI httpUrl(String text) {
    URI url = URI.create(text);
    if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
      throw new IllegalArgumentException("url must begin with http:// or https://");
    }
    return url;
  }

  private ObjectNode push() {
    ObjectNode answer = Json.object();
    portal.pushUrl().ifPresent(url -> answer.put("url", url.toString()));
    return answer;
  }

  private ObjectNode rule() {
    return operator
        .reviewRule()
        .map(rule -> Reviewer.write(rule).put("automatic", true))
        .orElseGet(() -> Json.object().put("automatic", false));
  }

  private void setRule(ObjectNode body) {
    if (!body.path("automatic").asBoolean(true)) {
      operator.reviewByHand();
      return;
    }
    AcceptanceRule basis = AcceptanceRule.standard();
    operator.reviewAutomatically(
        new AcceptanceRule(
            body.path("acceptedPercent").asInt(basis.acceptedPercent()),
            Duration.parse(body.path("soonest").asText(basis.soonest().toString())),
            Duration.parse(body.path("latest").asText(basis.latest().toString()))));
  }

  private ObjectNode clock() {
    return Json.object().put("now", portal.clock().instant().toString());
  }
}
