package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.rule.Findings;
import dev.cosell.testkit.aws.internal.store.PortalStore;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The two tasks: submitting an opportunity and accepting an invitation.
 *
 * <p>A task answers COMPLETE at once, or IN_PROGRESS if the fake was built with a duration; both
 * are recorded. At once, an opportunity that cannot be submitted is refused with all its problems;
 * later, the task ends FAILED with reason OpportunityValidationFailed (which of the two AWS does
 * when is inferred).
 */
public final class Tasks {

  /** The kind of the task that submits. */
  public static final String FROM_OPPORTUNITY = "engagement-from-opportunity-task";

  /** The kind of the task that accepts. */
  public static final String BY_ACCEPTING = "engagement-by-accepting-invitation-task";

  private final Portal portal;

  Tasks(Portal portal) {
    this.portal = portal;
  }

  /**
   * Starts submitting an opportunity.
   *
   * @param opportunity the opportunity
   * @param involvement Co-Sell or For Visibility Only
   * @param visibility Full or Limited
   * @return the task as stored
   * @throws Refusal if it is done at once and the opportunity cannot be submitted
   */
  public ObjectNode startSubmission(
      OpportunityRecord opportunity, String involvement, String visibility) {
    ObjectNode task = create(FROM_OPPORTUNITY, opportunity.catalog());
    task.put("OpportunityId", opportunity.id())
        .put("InvolvementType", involvement)
        .put("Visibility", visibility);
    if (waits(task)) {
      return task;
    }
    portal.submissions().problems(opportunity, involvement, visibility).refuseIfAny();
    return submit(task, opportunity);
  }

  /**
   * Starts accepting an invitation.
   *
   * @param invitation the invitation as stored, pending
   * @return the task as stored
   */
  public ObjectNode startAcceptance(ObjectNode invitation) {
    ObjectNode task = create(BY_ACCEPTING, Json.text(invitation, "Catalog"));
    task.put("EngagementInvitationId", Json.text(invitation, "Id"));
    return waits(task) ? task : accept(task, invitation);
  }

  /** A task that was in progress comes to its end. */
  void finish(ObjectNode stored) {
    ObjectNode task = stored.deepCopy();
    task.remove(PortalStore.DUE_AT);
    if (Json.text(task, "Kind").equals(BY_ACCEPTING)) {
      Optional<ObjectNode> invitation =
          portal
              .invitations()
              .find(Json.text(task, "EngagementInvitationId"))
              .filter(found -> Json.text(found, "Status").equals("PENDING"));
      invitation.ifPresentOrElse(
          found -> accept(task, found),
          () -> fail(task, "EngagementInvitationConflict", "The invitation is no longer pending."));
      return;
    }
    OpportunityRecord opportunity =
        portal.opportunities().get(Json.text(task, "Catalog"), Json.text(task, "OpportunityId"));
    Findings findings =
        portal
            .submissions()
            .problems(
                opportunity, Json.text(task, "InvolvementType"), Json.text(task, "Visibility"));
    if (findings.all().isEmpty()) {
      submit(task, opportunity);
    } else {
      fail(task, "OpportunityValidationFailed", findings.all().get(0).message());
    }
  }

  private ObjectNode submit(ObjectNode task, OpportunityRecord opportunity) {
    portal
        .submissions()
        .submit(opportunity, Json.text(task, "InvolvementType"), Json.text(task, "Visibility"));
    task.put("TaskStatus", "COMPLETE")
        .put("EngagementId", opportunity.engagementId())
        .put("EngagementInvitationId", Json.text(opportunity.document(), "InvitationId"))
        .put("ResourceSnapshotJobId", portal.ids().snapshotJob());
    save(task);
    return task;
  }

  private ObjectNode accept(ObjectNode task, ObjectNode invitation) {
    OpportunityRecord opportunity = portal.invitations().acceptWithOpportunity(invitation);
    task.put("TaskStatus", "COMPLETE")
        .put("OpportunityId", opportunity.id())
        .put("ResourceSnapshotJobId", portal.ids().snapshotJob());
    save(task);
    return task;
  }

  private void fail(ObjectNode task, String reason, String message) {
    save(task.put("TaskStatus", "FAILED").put("ReasonCode", reason).put("Message", message));
  }

  private ObjectNode create(String kind, String catalog) {
    String id = portal.ids().task();
    return Json.object()
        .put("Kind", kind)
        .put("Catalog", catalog)
        .put("TaskId", id)
        .put("TaskArn", Identifiers.sharedArn(catalog, kind, id))
        .put("StartTime", Times.text(portal.now()))
        .put("TaskStatus", "IN_PROGRESS");
  }

  private boolean waits(ObjectNode task) {
    Duration duration = portal.settings().taskDuration();
    if (duration.isZero()) {
      return false;
    }
    task.put(PortalStore.DUE_AT, Times.text(portal.now().plus(duration)));
    save(task);
    return true;
  }

  private void save(ObjectNode task) {
    portal.store().put(Shelf.TASK, Json.text(task, "TaskId"), task);
  }

  /**
   * Looks a task up.
   *
   * @param id its id
   * @return the task as stored
   */
  public ObjectNode get(String id) {
    return portal
        .store()
        .find(Shelf.TASK, id)
        .orElseThrow(
            () -> Refusal.of(ErrorType.RESOURCE_NOT_FOUND, "Task " + id + " does not exist"));
  }

  /**
   * All tasks of a kind.
   *
   * @param kind {@link #FROM_OPPORTUNITY} or {@link #BY_ACCEPTING}
   * @param catalog AWS or Sandbox
   * @return the tasks as stored
   */
  public List<ObjectNode> all(String kind, String catalog) {
    return portal.store().all(Shelf.TASK).stream()
        .filter(task -> Json.text(task, "Kind").equals(kind))
        .filter(task -> Json.text(task, "Catalog").equals(catalog))
        .toList();
  }
}
