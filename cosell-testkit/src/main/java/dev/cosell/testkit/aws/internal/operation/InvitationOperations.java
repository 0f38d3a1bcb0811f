package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Tasks;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations on engagement invitations and the task that accepts one. */
final class InvitationOperations {

  private static final List<String> SUMMARY =
      List.of(
          "Arn",
          "Catalog",
          "EngagementId",
          "EngagementTitle",
          "ExpirationDate",
          "Id",
          "InvitationDate",
          "ParticipantType",
          "PayloadType",
          "Receiver",
          "SenderAwsAccountId",
          "SenderCompanyName",
          "Status");

  private static final List<String> DETAIL =
      List.of(
          "Arn",
          "Catalog",
          "EngagementDescription",
          "EngagementId",
          "EngagementTitle",
          "ExistingMembers",
          "ExpirationDate",
          "Id",
          "InvitationDate",
          "InvitationMessage",
          "Payload",
          "PayloadType",
          "Receiver",
          "RejectionReason",
          "SenderAwsAccountId",
          "SenderCompanyName",
          "Status");

  private static final List<String> TASK =
      List.of(
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

  InvitationOperations(Portal portal) {
    this.portal = portal;
    this.tokens = new Tokens(portal);
  }

  void register(Map<String, Operation> byName) {
    byName.put("GetEngagementInvitation", this::get);
    byName.put("ListEngagementInvitations", this::list);
    byName.put("AcceptEngagementInvitation", this::accept);
    byName.put("RejectEngagementInvitation", this::reject);
    byName.put("StartEngagementByAcceptingInvitationTask", this::start);
    byName.put("ListEngagementByAcceptingInvitationTasks", this::listTasks);
  }

  private Optional<ObjectNode> get(ObjectNode request) {
    return Optional.of(Select.members(invitation(request), DETAIL));
  }

  private Optional<ObjectNode> list(ObjectNode request) {
    String participant = Json.text(request, "ParticipantType");
    List<ObjectNode> invitations =
        portal.invitations().all(Json.text(request, "Catalog")).stream()
            .filter(each -> Json.text(each, "ParticipantType").equals(participant))
            .filter(Select.in(request, "PayloadType", each -> Json.text(each, "PayloadType")))
            .filter(Select.in(request, "Status", each -> Json.text(each, "Status")))
            .filter(
                Select.inIds(
                    request, "EngagementIdentifier", each -> Json.text(each, "EngagementId")))
            .filter(
                Select.in(
                    request, "SenderAwsAccountId", each -> Json.text(each, "SenderAwsAccountId")))
            .toList();
    return Paging.page(
        request,
        "EngagementInvitationSummaries",
        invitations,
        each -> Json.text(each, "InvitationDate"),
        each -> Json.text(each, "Id"),
        each -> Select.members(each, SUMMARY),
        false);
  }

  /** Accepting without the task joins the engagement and makes no opportunity (inferred). */
  private Optional<ObjectNode> accept(ObjectNode request) {
    portal.invitations().accept(pending(request));
    return Optional.empty();
  }

  private Optional<ObjectNode> reject(ObjectNode request) {
    portal.invitations().reject(pending(request), Json.text(request, "RejectionReason"));
    return Optional.empty();
  }

  private Optional<ObjectNode> start(ObjectNode request) {
    ObjectNode remembered =
        tokens.once(
            "StartEngagementByAcceptingInvitationTask",
            request,
            () -> portal.tasks().startAcceptance(pending(request)));
    return Optional.of(Select.members(portal.tasks().get(Json.text(remembered, "TaskId")), TASK));
  }

  private Optional<ObjectNode> listTasks(ObjectNode request) {
    List<ObjectNode> tasks =
        portal.tasks().all(Tasks.BY_ACCEPTING, Json.text(request, "Catalog")).stream()
            .filter(Select.in(request, "TaskStatus", task -> Json.text(task, "TaskStatus")))
            .filter(Select.inIds(request, "TaskIdentifier", task -> Json.text(task, "TaskId")))
            .filter(
                Select.in(
                    request, "OpportunityIdentifier", task -> Json.text(task, "OpportunityId")))
            .filter(
                Select.inIds(
                    request,
                    "EngagementInvitationIdentifier",
                    task -> Json.text(task, "EngagementInvitationId")))
            .toList();
    return Paging.page(
        request,
        "TaskSummaries",
        tasks,
        task -> Json.text(task, "StartTime"),
        task -> Json.text(task, "TaskId"),
        task -> Select.members(task, TASK),
        false);
  }

  private ObjectNode invitation(ObjectNode request) {
    return portal
        .invitations()
        .get(Json.text(request, "Catalog"), Json.text(request, "Identifier"));
  }

  private ObjectNode pending(ObjectNode request) {
    ObjectNode invitation = invitation(request);
    String status = Json.text(invitation, "Status");
    if (!Json.text(invitation, "ParticipantType").equals("RECEIVER")) {
      throw Refusal.of(
          ErrorType.ACCESS_DENIED, "Only the receiver of an invitation can answer it.");
    }
    if (!status.equals("PENDING")) {
      throw Refusal.of(
          ErrorType.CONFLICT,
          "Engagement invitation " + Json.text(invitation, "Id") + " is " + status + ".");
    }
    return invitation;
  }
}
