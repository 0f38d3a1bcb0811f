package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.rule.Findings;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;

/** Handing an opportunity to AWS for review. */
public final class Submissions {

  private final Portal portal;

  Submissions(Portal portal) {
    this.portal = portal;
  }

  /**
   * What keeps an opportunity from being submitted.
   *
   * @param opportunity the opportunity
   * @param involvement Co-Sell or For Visibility Only
   * @param visibility Full or Limited
   * @return the problems
   */
  public Findings problems(OpportunityRecord opportunity, String involvement, String visibility) {
    Findings findings = new Findings();
    if (!opportunity.reviewStatus().equals("Pending Submission")) {
      findings.add(
          "lifeCycle.reviewStatus",
          ProblemCode.INVALID_RESOURCE_STATE,
          "You cannot perform Submit action when the opportunity is "
              + opportunity.reviewStatus()
              + ".");
      return findings;
    }
    ObjectNode record = opportunity.partner();
    portal
        .rules()
        .checkWritten(record, record, portal.circumstances(opportunity.catalog()), findings);
    portal.rules().checkSubmittable(record, opportunity.hasSolution(), findings);
    portal.rules().checkInvolvement(record, involvement, visibility, findings);
    portal
        .rules()
        .checkStage(
            record,
            opportunity.hasSolution(),
            portal.circumstances(opportunity.catalog()),
            findings);
    return findings;
  }

  /**
   * Submits an opportunity that nothing keeps from it: makes the engagement, the snapshot and the
   * invitation to AWS, and hands it to the reviewer.
   *
   * @param opportunity the opportunity, saved by this
   * @param involvement Co-Sell or For Visibility Only
   * @param visibility Full or Limited
   */
  public void submit(OpportunityRecord opportunity, String involvement, String visibility) {
    String catalog = opportunity.catalog();
    portal.events().opportunity("Updated", catalog, opportunity.id(), portal.now());
    ObjectNode engagement = portal.engagements().createFor(opportunity);
    String engagementId = Json.text(engagement, "Id");
    portal.engagements().addResource(engagementId, opportunity.id());
    portal.events().snapshotCreated(catalog, engagementId, opportunity.id(), portal.now());
    portal
        .events()
        .memberAdded(
            engagement, portal.settings().account(), portal.settings().companyName(), portal.now());
    opportunity
        .document()
        .put("InvolvementType", involvement)
        .put("Visibility", visibility)
        .put("EngagementId", engagementId)
        .put("InvitationId", portal.invitations().send(opportunity, engagementId));
    opportunity.lifeCycle().put("ReviewStatus", "Submitted");
    portal.reviews().schedule(opportunity);
    portal.opportunities().save(opportunity);
  }

  /**
   * Submits again what AWS wanted more of.
   *
   * @param opportunity the opportunity, saved by the caller
   */
  public void resubmit(OpportunityRecord opportunity) {
    opportunity.document().put("Resubmitted", true);
    opportunity
        .lifeCycle()
        .put("ReviewStatus", "Submitted")
        .putNull("ReviewComments")
        .putNull("ReviewStatusReason");
    portal.reviews().schedule(opportunity);
  }
}
