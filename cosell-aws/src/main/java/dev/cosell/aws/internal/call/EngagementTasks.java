package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.EngagementTask;
import dev.cosell.aws.internal.wire.ListEngagementByAcceptingInvitationTasksRequest;
import dev.cosell.aws.internal.wire.ListEngagementFromOpportunityTasksRequest;
import dev.cosell.aws.internal.wire.ListEngagementTasksResponse;
import dev.cosell.aws.internal.wire.WireObject;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Optional;

/**
 * The tasks in which AWS submits a deal or accepts an invitation, and what becomes of them.
 *
 * <p>A task that is under way is looked at a few times, as fast as the meter lets. One that is
 * still under way then has no outcome; the record, or the same call again, will tell.
 */
final class EngagementTasks {
  private static final int LOOKS = 5;

  private final Calls calls;
  private final String catalog;

  EngagementTasks(Calls calls, String catalog) {
    this.calls = calls;
    this.catalog = catalog;
  }

  /**
   * What becomes of a task.
   *
   * @param started the operation that started it
   * @param task the task as its start answered it
   * @param record the record, where it is known before the task is done
   */
  Answer<Receipt> outcome(
      SellingOperation started, EngagementTask task, Optional<PortalId> record) {
    EngagementTask seen = task;
    for (int look = 0; look < LOOKS && isUnderWay(seen) && seen.taskId().isPresent(); look++) {
      Optional<EngagementTask> now = look(started, seen.taskId().get());
      if (now.isEmpty()) {
        break;
      }
      seen = now.get();
    }
    if (seen.taskStatus().filter("COMPLETE"::equals).isPresent()) {
      return complete(started, seen, record);
    }
    return seen.taskStatus().filter("FAILED"::equals).isPresent()
        ? failed(started, seen)
        : new Answer.Unavailable<>(started.wireName() + ": the task is still under way", true);
  }

  private static boolean isUnderWay(EngagementTask task) {
    return task.taskStatus()
        .filter(status -> status.equals("COMPLETE") || status.equals("FAILED"))
        .isEmpty();
  }

  /** The task as it is now; empty if AWS does not tell. */
  private Optional<EngagementTask> look(SellingOperation started, String taskId) {
    boolean isSubmission = started == SellingOperation.START_ENGAGEMENT_FROM_OPPORTUNITY_TASK;
    SellingOperation list =
        isSubmission
            ? SellingOperation.LIST_ENGAGEMENT_FROM_OPPORTUNITY_TASKS
            : SellingOperation.LIST_ENGAGEMENT_BY_ACCEPTING_INVITATION_TASKS;
    WireObject request =
        isSubmission
            ? ListEngagementFromOpportunityTasksRequest.builder()
                .catalog(catalog)
                .addTaskIdentifier(taskId)
                .build()
            : ListEngagementByAcceptingInvitationTasksRequest.builder()
                .catalog(catalog)
                .addTaskIdentifier(taskId)
                .build();
    return calls
        .read(list, request, ListEngagementTasksResponse.class)
        .toOptional()
        .flatMap(answer -> answer.taskSummaries().stream().findFirst());
  }

  private static Answer<Receipt> complete(
      SellingOperation started, EngagementTask task, Optional<PortalId> record) {
    return record
        .or(() -> task.opportunityId().map(id -> new PortalId(Cloud.AWS, id)))
        .<Answer<Receipt>>map(id -> new Answer.Ok<>(new Receipt(id, Optional.empty())))
        .orElseGet(
            () ->
                new Answer.Unavailable<>(
                    started.wireName() + ": the task is complete and names no opportunity", true));
  }

  /** AWS's reason codes of 2026-10-01; one that is not known says nothing of what was done. */
  private static Answer<Receipt> failed(SellingOperation started, EngagementTask task) {
    String reason = task.reasonCode().orElse("no reason");
    String said = started.wireName() + ": the task failed with " + reason;
    if (reason.endsWith("AccessDenied")) {
      return new Answer.Denied<>(said);
    }
    if (reason.endsWith("Conflict")) {
      return new Answer.Conflict<>(said + Refusals.spoken(task.message()));
    }
    return switch (reason) {
      case "RequestThrottled" -> new Answer.Throttled<>(Optional.empty());
      case "ServiceQuotaExceeded" ->
          refused(ViolationCode.TOO_MANY_VALUES, said, task, "ask AWS to raise the quota");
      case "OpportunitySubmissionFailed",
          "OpportunityValidationFailed",
          "EngagementValidationFailed",
          "InvitationValidationFailed",
          "ResourceSnapshotValidationFailed",
          "ResourceSnapshotJobValidationFailed" ->
          refused(ViolationCode.INVALID_VALUE, said, task, "correct the deal and submit it again");
      case "ContextNotFound",
          "CustomerProjectContextNotPermitted",
          "DisqualifiedLeadNotPermitted" ->
          refused(
              ViolationCode.ACTION_NOT_PERMITTED,
              said,
              task,
              "look at the lead in Partner Central");
      default -> new Answer.Unavailable<>(said, true);
    };
  }

  private static Answer<Receipt> refused(
      ViolationCode code, String said, EngagementTask task, String remedy) {
    return new Answer.Refused<>(
        List.of(
            new Violation(Refusals.WHOLE, code, said + Refusals.spoken(task.message()), remedy)));
  }
}
