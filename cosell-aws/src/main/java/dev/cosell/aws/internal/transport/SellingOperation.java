package dev.cosell.aws.internal.transport;

/** An operation of the selling API that the library uses (service model of 2026-10-01). */
public enum SellingOperation {
  /** Registers an opportunity. */
  CREATE_OPPORTUNITY("CreateOpportunity", true),
  /** Replaces an opportunity. */
  UPDATE_OPPORTUNITY("UpdateOpportunity", true),
  /** Reads the partner's view of an opportunity. */
  GET_OPPORTUNITY("GetOpportunity", true),
  /** Lists opportunities. */
  LIST_OPPORTUNITIES("ListOpportunities", true),
  /** Reads AWS's view of an opportunity. */
  GET_AWS_OPPORTUNITY_SUMMARY("GetAwsOpportunitySummary", true),
  /** Links something to an opportunity. */
  ASSOCIATE_OPPORTUNITY("AssociateOpportunity", false),
  /** Unlinks something from an opportunity. */
  DISASSOCIATE_OPPORTUNITY("DisassociateOpportunity", false),
  /** Hands an opportunity to another of the partner's people. */
  ASSIGN_OPPORTUNITY("AssignOpportunity", false),
  /** Submits an opportunity that is shared already. */
  SUBMIT_OPPORTUNITY("SubmitOpportunity", false),
  /** Lists the partner's solutions. */
  LIST_SOLUTIONS("ListSolutions", true),
  /** Reads an invitation. */
  GET_ENGAGEMENT_INVITATION("GetEngagementInvitation", true),
  /** Lists invitations. */
  LIST_ENGAGEMENT_INVITATIONS("ListEngagementInvitations", true),
  /** Accepts an invitation to an engagement. */
  ACCEPT_ENGAGEMENT_INVITATION("AcceptEngagementInvitation", false),
  /** Turns an invitation down. */
  REJECT_ENGAGEMENT_INVITATION("RejectEngagementInvitation", false),
  /** Shares and submits an opportunity. */
  START_ENGAGEMENT_FROM_OPPORTUNITY_TASK("StartEngagementFromOpportunityTask", true),
  /** Lists the tasks that share an opportunity. */
  LIST_ENGAGEMENT_FROM_OPPORTUNITY_TASKS("ListEngagementFromOpportunityTasks", true),
  /** Accepts an invitation and makes an opportunity of it. */
  START_ENGAGEMENT_BY_ACCEPTING_INVITATION_TASK("StartEngagementByAcceptingInvitationTask", true),
  /** Lists the tasks that accept an invitation. */
  LIST_ENGAGEMENT_BY_ACCEPTING_INVITATION_TASKS("ListEngagementByAcceptingInvitationTasks", true);

  private final String wireName;
  private final boolean answering;

  SellingOperation(String wireName, boolean answering) {
    this.wireName = wireName;
    this.answering = answering;
  }

  /** {@return the operation's name in the service model} */
  public String wireName() {
    return wireName;
  }

  /** {@return whether a success has a body; the others succeed with an empty one} */
  public boolean isAnswering() {
    return answering;
  }
}
