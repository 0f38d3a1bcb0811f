package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.store.PortalStore;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Engagement invitations: the partner's to AWS, sent with a submission, and AWS's to the partner.
 *
 * <p>AWS's expire after 15 days (recorded). Until it is accepted, an invitation shows a summary of
 * the deal: no address but the country, no customer contacts (API documentation, read 2026-10-01).
 */
public final class Invitations {

  private static final Duration TIME_TO_ACT = Duration.ofDays(15);

  private final Portal portal;

  Invitations(Portal portal) {
    this.portal = portal;
  }

  /**
   * AWS invites the partner to an opportunity.
   *
   * @param catalog AWS or Sandbox
   * @param record the opportunity as AWS knows it
   * @param opportunityId the id that the partner's opportunity will have
   * @return the invitation's id
   */
  public String receive(String catalog, ObjectNode record, String opportunityId) {
    Instant now = portal.now();
    String title = Json.text(record, "Project", "Title");
    ObjectNode invitation = create(catalog, "", title, record);
    invitation
        .put("ParticipantType", "RECEIVER")
        .put("SenderAwsAccountId", "aws")
        .put("SenderCompanyName", "AWS")
        .put("OpportunityId", opportunityId)
        .put(PortalStore.DUE_AT, Times.text(now.plus(TIME_TO_ACT)));
    invitation
        .putObject("Receiver")
        .putObject("Account")
        .put("Alias", portal.settings().companyName())
        .put("AwsAccountId", portal.settings().account());
    invitation.set("Opportunity", record);
    save(invitation);
    portal.events().invitation("Created", invitation, now);
    return Json.text(invitation, "Id");
  }

  /** The partner invites AWS to a submitted opportunity; returns the invitation's id. */
  String send(OpportunityRecord opportunity, String engagementId) {
    ObjectNode invitation =
        create(
            opportunity.catalog(),
            engagementId,
            Json.text(opportunity.partner(), "Project", "Title"),
            opportunity.partner());
    invitation
        .put("ParticipantType", "SENDER")
        .put("SenderAwsAccountId", portal.settings().account())
        .put("SenderCompanyName", portal.settings().companyName())
        .put("OpportunityId", opportunity.id());
    invitation
        .putObject("Receiver")
        .putObject("Account")
        .put("Alias", "AWS")
        .put("AwsAccountId", "aws");
    save(invitation);
    portal.events().invitation("Created", invitation, portal.now());
    return Json.text(invitation, "Id");
  }

  private ObjectNode create(String catalog, String engagementId, String title, ObjectNode record) {
    String id = portal.ids().invitation();
    Instant now = portal.now();
    ObjectNode invitation =
        Json.object()
            .put("Catalog", catalog)
            .put("Id", id)
            .put("Arn", Identifiers.sharedArn(catalog, "engagement-invitation", id))
            .put("EngagementTitle", Engagements.cut(title, 40))
            .put("Status", "PENDING")
            .put("InvitationDate", Times.text(now))
            .put("ExpirationDate", Times.text(now.plus(TIME_TO_ACT)))
            .put("PayloadType", "OpportunityInvitation")
            .putNull("RejectionReason");
    if (engagementId.isEmpty()) {
      invitation.putNull("EngagementId");
    } else {
      invitation.put("EngagementId", engagementId);
    }
    ObjectNode payload = invitation.putObject("Payload").putObject("OpportunityInvitation");
    payload.set("Customer", Engagements.customer(record));
    ObjectNode project = payload.putObject("Project");
    project.put("Title", title);
    project.set("BusinessProblem", Json.at(record, "Project", "CustomerBusinessProblem"));
    project.set("TargetCompletionDate", Json.at(record, "LifeCycle", "TargetCloseDate"));
    project.set("ExpectedCustomerSpend", Json.at(record, "Project", "ExpectedCustomerSpend"));
    payload.putNull("ReceiverResponsibilities");
    AwsTeam.of(id).members().forEach(payload.putArray("SenderContacts")::add);
    return invitation;
  }

  /**
   * The partner accepts an invitation of AWS and gets an opportunity of its own, Approved and at
   * stage Prospect (recorded 2025).
   *
   * @param invitation the invitation as stored, pending
   * @return the opportunity, saved
   */
  public OpportunityRecord acceptWithOpportunity(ObjectNode invitation) {
    String catalog = Json.text(invitation, "Catalog");
    String id = Json.text(invitation, "OpportunityId");
    ObjectNode record = (ObjectNode) invitation.path("Opportunity").deepCopy();
    ObjectNode lifeCycle = (ObjectNode) record.path("LifeCycle");
    lifeCycle.put("Stage", "Prospect").put("ReviewStatus", "Approved");
    ObjectNode accepted = accept(invitation);
    OpportunityRecord opportunity =
        portal.opportunities().create(catalog, id, record, "AWS Referral", Json.array());
    opportunity
        .document()
        .put("InvolvementType", "Co-Sell")
        .put("Visibility", "Full")
        .put("EngagementId", Json.text(accepted, "EngagementId"))
        .put("InvitationId", Json.text(accepted, "Id"));
    portal.awsViews().open(opportunity);
    portal.opportunities().save(opportunity);
    portal.engagements().addResource(opportunity.engagementId(), id);
    portal.events().opportunity("Created", catalog, id, portal.now());
    portal.events().opportunity("Updated", catalog, id, portal.now());
    portal.events().snapshotCreated(catalog, opportunity.engagementId(), id, portal.now());
    return opportunity;
  }

  /**
   * Accepts an invitation.
   *
   * @param invitation the invitation as stored, pending
   * @return the invitation, accepted and saved
   */
  public ObjectNode accept(ObjectNode invitation) {
    ObjectNode accepted = decided(invitation, "ACCEPTED");
    boolean received = Json.text(invitation, "ParticipantType").equals("RECEIVER");
    if (received) {
      ObjectNode engagement =
          portal
              .engagements()
              .create(
                  Json.text(invitation, "Catalog"),
                  Json.text(invitation, "EngagementTitle"),
                  Json.text(
                      invitation, "Payload", "OpportunityInvitation", "Project", "BusinessProblem"),
                  Json.array(),
                  "aws");
      accepted.put("EngagementId", Json.text(engagement, "Id"));
    }
    save(accepted);
    portal.events().invitation("Accepted", accepted, portal.now());
    portal.engagements().addMember(Json.text(accepted, "EngagementId"), "aws", "AWS");
    return accepted;
  }

  /**
   * Rejects an invitation.
   *
   * @param invitation the invitation as stored, pending
   * @param reason why, may be empty
   */
  public void reject(ObjectNode invitation, String reason) {
    ObjectNode rejected = decided(invitation, "REJECTED");
    if (!reason.isEmpty()) {
      rejected.put("RejectionReason", reason);
    }
    save(rejected);
    portal.events().invitation("Rejected", rejected, portal.now());
  }

  /** Nobody acted in time. */
  void expire(ObjectNode invitation) {
    ObjectNode expired = decided(invitation, "EXPIRED");
    save(expired);
    portal.events().invitation("Expired", expired, portal.now());
  }

  private static ObjectNode decided(ObjectNode invitation, String status) {
    ObjectNode copy = invitation.deepCopy();
    copy.put("Status", status);
    copy.remove(List.of(PortalStore.DUE_AT, "Opportunity"));
    return copy;
  }

  /**
   * Looks an invitation up for a call.
   *
   * @param catalog AWS or Sandbox
   * @param idOrArn its id or ARN
   * @return the document, not to be changed
   * @throws Refusal if the catalog has no such invitation
   */
  public ObjectNode get(String catalog, String idOrArn) {
    String id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    return find(id)
        .filter(found -> Json.text(found, "Catalog").equals(catalog))
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorType.RESOURCE_NOT_FOUND,
                    "Engagement invitation with Identifier "
                        + id
                        + " does not exist or is not accessible"));
  }

  Optional<ObjectNode> find(String id) {
    return portal.store().find(Shelf.INVITATION, id);
  }

  /**
   * All invitations of a catalog.
   *
   * @param catalog AWS or Sandbox
   * @return the documents, not to be changed
   */
  public List<ObjectNode> all(String catalog) {
    return portal.store().all(Shelf.INVITATION).stream()
        .filter(found -> Json.text(found, "Catalog").equals(catalog))
        .toList();
  }

  private void save(ObjectNode invitation) {
    portal.store().put(Shelf.INVITATION, Json.text(invitation, "Id"), invitation);
  }
}
