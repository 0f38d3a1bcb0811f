package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.azure.AzureOperator;
import dev.cosell.testkit.internal.StatisticsNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Microsoft's side over HTTP: JSON without a token under {@code /operator}. */
public final class OperatorEndpoint {
  private static final String PATH = "/operator";

  private final ReferralPortal portal;
  private final AzureOperator operator;
  private final FaultScript faults;

  /**
   * The endpoint of a fake.
   *
   * @param portal the fake's portal
   * @param operator the fake's operator
   * @param faults the fake's faults
   */
  public OperatorEndpoint(ReferralPortal portal, AzureOperator operator, FaultScript faults) {
    this.portal = portal;
    this.operator = operator;
    this.faults = faults;
  }

  static boolean isMeant(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  Reply serve(Request request) {
    Optional<ObjectNode> body = Bodies.object(request.body());
    if (body.isEmpty()) {
      return answer(400, "the body must be one JSON object");
    }
    List<String> parts =
        List.of(request.path().substring(PATH.length()).replaceFirst("^/", "").split("/", -1));
    try {
      Optional<ObjectNode> answer = route(request.method(), parts, body.get());
      return answer
          .map(node -> Reply.json(200, node))
          .orElseGet(() -> answer(404, "there is no " + request.method() + " " + request.path()));
    } catch (IllegalStateException notNow) {
      return answer(409, String.valueOf(notNow.getMessage()));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return answer(400, String.valueOf(wrong.getMessage()));
    }
  }

  private static Reply answer(int status, String message) {
    return Reply.json(status, object().put("message", message));
  }

  private Optional<ObjectNode> route(String method, List<String> parts, ObjectNode body) {
    String route = method + " " + parts.get(0) + " " + parts.size();
    return switch (route) {
      case "GET  1" -> Optional.of(clock().put("fake", "Microsoft Partner Center referrals"));
      case "GET clock 1" -> Optional.of(clock());
      case "PUT clock 1" -> Optional.of(moveClock(body));
      case "GET referrals 1" -> Optional.of(list("referrals", portal.referrals()));
      case "POST referrals 3" -> act(parts.get(1), parts.get(2), body);
      case "POST invitations 1" -> Optional.of(invite(body));
      case "GET events 1" ->
          Optional.of(
              list(
                  "events",
                  portal.events().stream().flatMap(each -> Bodies.any(each).stream()).toList()));
      case "GET calls 1" -> Optional.of(StatisticsNode.write(portal.statistics()));
      case "POST faults 1" -> Optional.of(fail(body));
      default -> Optional.empty();
    };
  }

  private ObjectNode clock() {
    return object().put("now", portal.clock().instant().toString());
  }

  private ObjectNode moveClock(ObjectNode body) {
    if (body.has("advance")) {
      portal.clock().advance(Duration.parse(body.path("advance").asText()));
    } else {
      portal.clock().set(Instant.parse(body.path("now").asText()));
    }
    return clock();
  }

  private Optional<ObjectNode> act(String id, String action, ObjectNode body) {
    String reason = body.path("reason").asText("");
    switch (action) {
      case "accept" -> operator.accept(id);
      case "decline" -> operator.decline(id, reason);
      case "assign" ->
          operator.assign(
              id,
              body.path("firstName").asText(),
              body.path("lastName").asText(),
              body.path("email").asText());
      case "review-registration" ->
          operator.reviewRegistration(id, body.path("status").asText("Approved"), reason);
      case "edit" -> operator.edit(id, referral -> merge(referral, body));
      default -> {
        return Optional.empty();
      }
    }
    return portal.referrals().stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst();
  }

  /** As RFC 7396 says: a null takes a member away, an object is merged, all else is put. */
  private static void merge(ObjectNode into, ObjectNode from) {
    from.properties()
        .forEach(
            each -> {
              JsonNode value = each.getValue();
              if (value.isNull()) {
                into.remove(each.getKey());
              } else if (value instanceof ObjectNode inner
                  && into.path(each.getKey()) instanceof ObjectNode known) {
                merge(known, inner);
              } else {
                into.set(each.getKey(), value);
              }
            });
  }

  private ObjectNode invite(ObjectNode body) {
    String customer = body.path("customerName").asText(body.path("companyName").asText("Customer"));
    String id =
        operator.refer(
            customer,
            body.path("title").asText("Referral of " + customer),
            new BigDecimal(body.path("dealValue").asText("60000")),
            body.path("currency").asText("USD"));
    return object().put("invitationId", id);
  }

  private ObjectNode fail(ObjectNode body) {
    faults.next(
        Fault.valueOf(body.path("fault").asText()),
        body.path("calls").asInt(1),
        body.path("operation").asText("*"));
    return object().put("pending", faults.pending());
  }

  private static ObjectNode list(String name, List<? extends JsonNode> nodes) {
    ObjectNode answer = object();
    ArrayNode list = answer.putArray(name);
    nodes.forEach(list::add);
    return answer;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
