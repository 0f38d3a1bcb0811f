package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.RejectEngagementInvitationRequest;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.aws.internal.wire.StartEngagementByAcceptingInvitationTaskRequest;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;

/** The calls that answer a deal that AWS offers. */
public final class InvitationCalls {
  private final String catalog;

  /**
   * The calls in a catalog.
   *
   * @param catalog {@code AWS} or {@code Sandbox}
   */
  public InvitationCalls(String catalog) {
    this.catalog = catalog;
  }

  /**
   * The call that takes the deal and makes a record of it.
   *
   * @param invitation the invitation
   * @return the call
   */
  public PortalCall accept(PortalId invitation) {
    String operation = SellingOperation.START_ENGAGEMENT_BY_ACCEPTING_INVITATION_TASK.wireName();
    String key = WorkKey.of(Cloud.AWS.id(), catalog, invitation.value(), operation);
    return PortalCall.builder()
        .cloud(Cloud.AWS)
        .kind(CallKind.ACCEPT)
        .target(invitation)
        .idempotencyKey(key)
        .operation(operation)
        .body(
            SellingJson.write(
                StartEngagementByAcceptingInvitationTaskRequest.builder()
                    .catalog(catalog)
                    .clientToken(key)
                    .identifier(invitation.value())
                    .build()))
        .build();
  }

  /**
   * The call that turns the deal down.
   *
   * @param invitation the invitation
   * @param reason why; AWS documents five reasons
   * @return the call
   */
  public PortalCall decline(PortalId invitation, String reason) {
    String operation = SellingOperation.REJECT_ENGAGEMENT_INVITATION.wireName();
    return PortalCall.builder()
        .cloud(Cloud.AWS)
        .kind(CallKind.DECLINE)
        .target(invitation)
        .idempotencyKey(WorkKey.of(Cloud.AWS.id(), catalog, invitation.value(), operation, reason))
        .operation(operation)
        .body(
            SellingJson.write(
                RejectEngagementInvitationRequest.builder()
                    .catalog(catalog)
                    .identifier(invitation.value())
                    .rejectionReason(reason)
                    .build()))
        .build();
  }
}
