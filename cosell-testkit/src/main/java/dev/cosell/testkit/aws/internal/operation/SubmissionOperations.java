package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.OpportunityRecord;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Tasks;
import dev.cosell.testkit.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SubmitOpportunity and the task that submits. */
final class SubmissionOperations {

  private static final List<String> ANSWERED =
      List.of(
          "EngagementId",
          "EngagementInvitationId",
          "Message",
          "OpportunityId",
          "ReasonCode",
          "ResourceSnapshotJobId",
          "StartTime",
          "TaskArn",
          "TaskId",
          "TaskStatus");

  private final Portal portal;
  private final Tokens tokens;

  SubmissionOperations(Portal portal) {
    this.portal = portal;
    this.tokens = new Tokens(portal);
  }

  void register(Map<String, Operation> byName) {
    byName.put("SubmitOpportunity", this::submit);
    byName.put("StartEngagementFromOpportunityTask", this::start);
    byName.put("ListEngagementFromOpportunityTasks", this::list);
  }

  private Optional<ObjectNode> submit(ObjectNode request) {
    OpportunityRecord opportunity = opportunity(request);
    String involvement = Json.text(request, "InvolvementType");
    String visibility = visibility(request);
    portal.submissions().problems(opportunity, involvement, visibility).refuseIfAny();
    portal.submissions().submit(opportunity, involvement, visibility);
    return Optional.empty();
  }

  /** A repeated token gets the task as it is now, so repeating the call is a way to poll it. */
  private Optional<ObjectNode> start(ObjectNode request) {
    ObjectNode remembered =
        tokens.once(
            "StartEngagementFromOpportunityTask",
            request,
            () -> {
              JsonNode submission = request.path("AwsSubmission");
              return portal
                  .tasks()
                  .startSubmission(
                      opportunity(request),
                      Json.text(submission, "InvolvementType"),
                      visibility(submission));
            });
    return Optional.of(
        Select.members(portal.tasks().get(Json.text(remembered, "TaskId")), ANSWERED));
  }

  private Optional<ObjectNode> list(ObjectNode request) {
    List<ObjectNode> tasks =
        portal.tasks().all(Tasks.FROM_OPPORTUNITY, Json.text(request, "Catalog")).stream()
            .filter(Select.in(request, "TaskStatus", task -> Json.text(task, "TaskStatus")))
            .filter(Select.inIds(request, "TaskIdentifier", task -> Json.text(task, "TaskId")))
            .filter(
                Select.in(
                    request, "OpportunityIdentifier", task -> Json.text(task, "OpportunityId")))
            .filter(
                Select.inIds(
                    request, "EngagementIdentifier", task -> Json.text(task, "EngagementId")))
            .toList();
    return Paging.page(
        request,
        "TaskSummaries",
        tasks,
        task -> Json.text(task, "StartTime"),
        task -> Json.text(task, "TaskId"),
        task -> Select.members(task, ANSWERED),
        false);
  }

  private OpportunityRecord opportunity(ObjectNode request) {
    return portal
        .opportunities()
        .get(Json.text(request, "Catalog"), Json.text(request, "Identifier"));
  }

  private static String visibility(JsonNode submission) {
    String visibility = Json.text(submission, "Visibility");
    return visibility.isEmpty() ? "Full" : visibility;
  }
}
