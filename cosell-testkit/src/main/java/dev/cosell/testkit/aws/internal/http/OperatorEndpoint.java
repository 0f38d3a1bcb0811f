package dev.cosell.testkit.aws.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.aws.AwsReferral;
import dev.cosell.testkit.aws.AwsViewEdit;
import dev.cosell.testkit.aws.Operator;
import dev.cosell.testkit.aws.ReviewRule;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Reviews;
import dev.cosell.testkit.aws.internal.signature.SignedRequest;
import dev.cosell.testkit.aws.internal.wire.Answer;
import dev.cosell.testkit.internal.Json;
import dev.cosell.testkit.internal.StatisticsNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The operator's doings over HTTP: unsigned JSON under {@code /operator}. */
public final class OperatorEndpoint {

  private static final String JSON = "application/json";

  private final Portal portal;
  private final Operator operator;
  private final FaultScript faults;
  private final Supplier<CallStatistics> calls;

  /**
   * The endpoint of a fake.
   *
   * @param portal the fake's portal
   * @param operator the fake's operator
   * @param faults the fake's faults
   * @param calls the fake's call counts
   */
  public OperatorEndpoint(
      Portal portal, Operator operator, FaultScript faults, Supplier<CallStatistics> calls) {
    this.portal = portal;
    this.operator = operator;
    this.faults = faults;
    this.calls = calls;
  }

  Reply serve(SignedRequest request, String text) {
    Optional<ObjectNode> body = Json.read(text);
    if (body.isEmpty()) {
      return answer(400, "the body must be one JSON object");
    }
    try {
      ObjectNode answer =
          route(request.method(), PortalServer.parts(request.path()), request.query(), body.get());
      return Reply.of(new Answer(200, Map.of(), Json.write(answer)), JSON);
    } catch (NoSuchRoute nothing) {
      return answer(404, "there is no " + request.method() + " " + request.path());
    } catch (IllegalStateException notNow) {
      return answer(409, String.valueOf(notNow.getMessage()));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return answer(400, String.valueOf(wrong.getMessage()));
    }
  }

  private static Reply answer(int status, String message) {
    String body = Json.write(Json.object().put("message", message));
    return Reply.of(new Answer(status, Map.of(), body), JSON);
  }

  private ObjectNode route(String method, List<String> parts, String query, ObjectNode body)
      throws NoSuchRoute {
    String route = method + " " + (parts.isEmpty() ? "" : parts.get(0)) + " " + parts.size();
    return switch (route) {
      case "GET  0" -> about();
      case "GET clock 1" -> clock();
      case "PUT clock 1" -> moveClock(body);
      case "GET opportunities 1" -> opportunities();
      case "POST opportunities 3" -> act(parts.get(1), parts.get(2), body);
      case "POST invitations 1" -> invite(body);
      case "GET calls 1" -> calls();
      case "GET events 1" -> events(query);
      case "POST faults 1" -> fail(body);
      case "GET review-rule 1" -> rule();
      case "PUT review-rule 1" -> setRule(body);
      default -> throw new NoSuchRoute();
    };
  }

  private ObjectNode about() {
    String version =
        Optional.ofNullable(OperatorEndpoint.class.getPackage().getImplementationVersion())
            .orElse("development");
    ObjectNode about =
        Json.object()
            .put("fake", "AWS Partner Central")
            .put("name", "FakePartnerCentral")
            .put("version", version)
            .put("now", portal.clock().instant().toString());
    about.putArray("catalogs").add("AWS").add("Sandbox");
    return about;
  }

  private ObjectNode clock() {
    return Json.object().put("now", portal.clock().instant().toString());
  }

  private ObjectNode moveClock(ObjectNode body) {
    if (body.has("advance")) {
      portal.clock().advance(Duration.parse(body.path("advance").asText()));
    } else {
      portal.clock().set(Instant.parse(body.path("now").asText()));
    }
    return clock();
  }

  private ObjectNode opportunities() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("opportunities");
    operator.opportunities().stream().map(StateNodes::write).forEach(list::add);
    return answer;
  }

  private ObjectNode act(String id, String action, ObjectNode body) throws NoSuchRoute {
    switch (action) {
      case "approve" -> operator.approve(id);
      case "review" -> operator.review(id);
      case "reject" -> operator.reject(id, body.path("reason").asText("Other"));
      case "action-required" ->
          operator.askForAction(
              id, body.path("comments").asText(), body.path("reason").asText("Other"));
      case "aws-view" -> operator.editAwsView(id, edit(body));
      default -> throw new NoSuchRoute();
    }
    return operator.opportunity(id).map(StateNodes::write).orElseGet(Json::object);
  }

  private static AwsViewEdit edit(ObjectNode body) {
    AwsViewEdit edit = AwsViewEdit.of();
    for (var member : body.properties()) {
      String value = member.getValue().asText();
      edit =
          switch (member.getKey()) {
            case "stage" -> edit.stage(value);
            case "targetCloseDate" -> edit.targetCloseDate(LocalDate.parse(value));
            case "closedLostReason" -> edit.closedLostReason(value);
            case "nextSteps" -> edit.nextSteps(value);
            case "engagementScore" -> edit.engagementScore(value);
            case "nextBestActions" -> edit.nextBestActions(value);
            default -> throw new IllegalArgumentException("aws-view has no " + member.getKey());
          };
    }
    return edit;
  }

  private ObjectNode invite(ObjectNode body) {
    AwsReferral basis = AwsReferral.of(body.path("companyName").asText("Customer"));
    String date = Json.text(body, "targetCloseDate");
    AwsReferral referral =
        new AwsReferral(
            body.path("title").asText(basis.title()),
            basis.companyName(),
            body.path("industry").asText(basis.industry()),
            body.path("websiteUrl").asText(basis.websiteUrl()),
            body.path("countryCode").asText(basis.countryCode()),
            body.path("stateOrRegion").asText(basis.stateOrRegion()),
            body.path("postalCode").asText(basis.postalCode()),
            body.path("businessProblem").asText(basis.businessProblem()),
            new BigDecimal(body.path("monthlySpend").asText(basis.monthlySpend().toPlainString())),
            date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)));
    String id = operator.invite(body.path("catalog").asText("AWS"), referral);
    return Json.object().put("invitationId", id);
  }

  private ObjectNode calls() {
    return StatisticsNode.write(calls.get());
  }

  private ObjectNode events(String query) {
    long after =
        query.startsWith("after=") ? Long.parseLong(query.substring("after=".length())) : 0;
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("events");
    portal.read(() -> portal.events().after(after)).forEach(list::add);
    return answer;
  }

  private ObjectNode fail(ObjectNode body) {
    Fault fault = Fault.valueOf(body.path("fault").asText());
    faults.next(fault, body.path("calls").asInt(1), body.path("operation").asText("*"));
    return Json.object().put("pending", faults.pending());
  }

  private ObjectNode rule() {
    return operator
        .reviewRule()
        .map(rule -> Reviews.write(rule).put("automatic", true))
        .orElseGet(() -> Json.object().put("automatic", false));
  }

  private ObjectNode setRule(ObjectNode body) {
    if (!body.path("automatic").asBoolean(true)) {
      operator.reviewByHand();
      return rule();
    }
    ReviewRule basis = ReviewRule.standard();
    operator.reviewAutomatically(
        new ReviewRule(
            body.path("approvedPercent").asInt(basis.approvedPercent()),
            body.path("actionRequiredPercent").asInt(basis.actionRequiredPercent()),
            body.path("rejectedPercent").asInt(basis.rejectedPercent()),
            Duration.parse(body.path("soonest").asText(basis.soonest().toString())),
            Duration.parse(body.path("latest").asText(basis.latest().toString()))));
    return rule();
  }

  private static final class NoSuchRoute extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
