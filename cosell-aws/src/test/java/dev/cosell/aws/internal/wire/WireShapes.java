package dev.cosell.aws.internal.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which type stands for which structure of the service model, and which the operations use. */
final class WireShapes {
  static final Map<String, Class<? extends WireObject>> TYPES = types();

  private WireShapes() {}

  /** The type of an operation's request. */
  static Class<? extends WireObject> request(String operation) {
    return of(operation + "Request");
  }

  /** The type of an operation's answer; the void operations have none. */
  static Class<? extends WireObject> response(String operation) {
    return of(operation + "Response");
  }

  private static Class<? extends WireObject> of(String shape) {
    Class<? extends WireObject> type = TYPES.get(shape);
    if (type == null) {
      throw new IllegalArgumentException("no type for " + shape);
    }
    return type;
  }

  private static Map<String, Class<? extends WireObject>> types() {
    Map<String, Class<? extends WireObject>> shapes = new LinkedHashMap<>();
    shapes.put("CreateOpportunityRequest", CreateOpportunityRequest.class);
    shapes.put("UpdateOpportunityRequest", UpdateOpportunityRequest.class);
    shapes.put("CreateOpportunityResponse", WriteOpportunityResponse.class);
    shapes.put("UpdateOpportunityResponse", WriteOpportunityResponse.class);
    shapes.put("GetOpportunityResponse", GetOpportunityResponse.class);
    shapes.put("GetOpportunityRequest", IdentifierRequest.class);
    shapes.put("GetEngagementInvitationRequest", IdentifierRequest.class);
    shapes.put("AcceptEngagementInvitationRequest", IdentifierRequest.class);
    shapes.put("ListOpportunitiesRequest", ListOpportunitiesRequest.class);
    shapes.put("LastModifiedDate", LastModifiedDateFilter.class);
    shapes.put("CreatedDateFilter", CreatedDateFilter.class);
    shapes.put("TargetCloseDateFilter", TargetCloseDateFilter.class);
    shapes.put("OpportunitySort", Sort.class);
    shapes.put("SolutionSort", Sort.class);
    shapes.put("OpportunityEngagementInvitationSort", Sort.class);
    shapes.put("ListTasksSortBase", Sort.class);
    shapes.put("ListOpportunitiesResponse", ListOpportunitiesResponse.class);
    shapes.put("OpportunitySummary", OpportunitySummary.class);
    shapes.put("Customer", Customer.class);
    shapes.put("CustomerSummary", Customer.class);
    shapes.put("AwsOpportunityCustomer", Customer.class);
    shapes.put("Account", CustomerAccount.class);
    shapes.put("AccountSummary", CustomerAccount.class);
    shapes.put("Address", CustomerAddress.class);
    shapes.put("AddressSummary", CustomerAddress.class);
    shapes.put("Contact", PortalContact.class);
    shapes.put("AssigneeContact", PortalContact.class);
    shapes.put("AwsTeamMember", PortalContact.class);
    shapes.put("SenderContact", PortalContact.class);
    shapes.put("Project", Project.class);
    shapes.put("ProjectSummary", Project.class);
    shapes.put("AwsOpportunityProject", Project.class);
    shapes.put("ExpectedCustomerSpend", ExpectedCustomerSpend.class);
    shapes.put("ExpectedContractDuration", ExpectedContractDuration.class);
    shapes.put("Marketing", Marketing.class);
    shapes.put("SoftwareRevenue", SoftwareRevenue.class);
    shapes.put("MonetaryValue", MonetaryValue.class);
    shapes.put("LifeCycle", LifeCycle.class);
    shapes.put("LifeCycleSummary", LifeCycle.class);
    shapes.put("NextStepsHistory", NextStep.class);
    shapes.put("ProfileNextStepsHistory", NextStep.class);
    shapes.put("RelatedEntityIdentifiers", RelatedEntityIdentifiers.class);
    shapes.put("AwsOpportunityRelatedEntities", RelatedEntityIdentifiers.class);
    shapes.put("Tag", Tag.class);
    shapes.put("GetAwsOpportunitySummaryRequest", GetAwsOpportunitySummaryRequest.class);
    shapes.put("GetAwsOpportunitySummaryResponse", GetAwsOpportunitySummaryResponse.class);
    shapes.put("AwsOpportunityLifeCycle", AwsOpportunityLifeCycle.class);
    shapes.put("AwsOpportunityInsights", AwsOpportunityInsights.class);
    shapes.put("AwsProductsSpendInsightsBySource", AwsProductsSpendInsightsBySource.class);
    shapes.put("AwsProductInsights", AwsProductInsights.class);
    shapes.put("AwsProductDetails", AwsProductDetails.class);
    shapes.put("AwsProductOptimization", AwsProductOptimization.class);
    shapes.put("OpportunityQuality", OpportunityQuality.class);
    shapes.put("Recommendation", Recommendation.class);
    shapes.put("AwsSoftwareRevenue", AwsSoftwareRevenue.class);
    shapes.put("AssociateOpportunityRequest", AssociationRequest.class);
    shapes.put("DisassociateOpportunityRequest", AssociationRequest.class);
    shapes.put("AssignOpportunityRequest", AssignOpportunityRequest.class);
    shapes.put("SubmitOpportunityRequest", SubmitOpportunityRequest.class);
    shapes.put("ListSolutionsRequest", ListSolutionsRequest.class);
    shapes.put("ListSolutionsResponse", ListSolutionsResponse.class);
    shapes.put("SolutionBase", SolutionSummary.class);
    shapes.put("GetEngagementInvitationResponse", EngagementInvitation.class);
    shapes.put("EngagementInvitationSummary", EngagementInvitation.class);
    shapes.put("Receiver", Receiver.class);
    shapes.put("AccountReceiver", AccountReceiver.class);
    shapes.put("Payload", InvitationPayload.class);
    shapes.put("OpportunityInvitationPayload", OpportunityInvitationPayload.class);
    shapes.put("EngagementCustomer", InvitedCustomer.class);
    shapes.put("LeadInvitationCustomer", InvitedCustomer.class);
    shapes.put("ProjectDetails", ProjectDetails.class);
    shapes.put("LeadInvitationPayload", LeadInvitationPayload.class);
    shapes.put("LeadInvitationInteraction", LeadInvitationInteraction.class);
    shapes.put("EngagementMemberSummary", EngagementMemberSummary.class);
    shapes.put("EnrichmentContext", EnrichmentContext.class);
    shapes.put("InvitationProspectingResultAws", InvitationProspectingResultAws.class);
    shapes.put("ProspectingResultCustomer", ProspectingResultCustomer.class);
    shapes.put("ProspectingInsights", ProspectingInsights.class);
    shapes.put("LeadInsights", LeadInsights.class);
    shapes.put("ListEngagementInvitationsRequest", ListEngagementInvitationsRequest.class);
    shapes.put("ListEngagementInvitationsResponse", ListEngagementInvitationsResponse.class);
    shapes.put("RejectEngagementInvitationRequest", RejectEngagementInvitationRequest.class);
    shapes.put(
        "StartEngagementFromOpportunityTaskRequest",
        StartEngagementFromOpportunityTaskRequest.class);
    shapes.put("AwsSubmission", AwsSubmission.class);
    shapes.put(
        "StartEngagementByAcceptingInvitationTaskRequest",
        StartEngagementByAcceptingInvitationTaskRequest.class);
    shapes.put("StartEngagementFromOpportunityTaskResponse", EngagementTask.class);
    shapes.put("StartEngagementByAcceptingInvitationTaskResponse", EngagementTask.class);
    shapes.put("ListEngagementFromOpportunityTaskSummary", EngagementTask.class);
    shapes.put("ListEngagementByAcceptingInvitationTaskSummary", EngagementTask.class);
    shapes.put(
        "ListEngagementFromOpportunityTasksRequest",
        ListEngagementFromOpportunityTasksRequest.class);
    shapes.put(
        "ListEngagementByAcceptingInvitationTasksRequest",
        ListEngagementByAcceptingInvitationTasksRequest.class);
    shapes.put("ListEngagementFromOpportunityTasksResponse", ListEngagementTasksResponse.class);
    shapes.put(
        "ListEngagementByAcceptingInvitationTasksResponse", ListEngagementTasksResponse.class);
    return Collections.unmodifiableMap(shapes);
  }
}
