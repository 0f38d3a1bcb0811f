package dev.cosell.testkit.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.OpportunityRecord;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Referrals;
import dev.cosell.testkit.aws.internal.portal.Reviews;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.internal.Json;
import java.util.List;
import java.util.Optional;

/**
 * AWS's side of a fake Partner Central: reviews submissions, refers deals, and keeps AWS's own view
 * of a deal. All methods may be called from any thread; each is one change, at the portal's time,
 * with the events that AWS would send.
 */
public final class Operator {

  private final Portal portal;
  private final Referrals referrals;

  Operator(Portal portal) {
    this.portal = portal;
    this.referrals = new Referrals(portal);
  }

  /**
   * AWS begins to look at a submission: Submitted becomes In review.
   *
   * @param id the opportunity
   * @throws IllegalArgumentException if there is no such opportunity
   * @throws IllegalStateException if it is not Submitted
   */
  public void review(String id) {
    portal.change(
        () -> {
          OpportunityRecord opportunity = underReview(id);
          portal.reviews().begin(opportunity);
          return opportunity;
        });
  }

  /**
   * AWS takes part.
   *
   * @param id the opportunity
   * @throws IllegalArgumentException if there is no such opportunity
   * @throws IllegalStateException if it is not under review
   */
  public void approve(String id) {
    decide(id, ReviewOutcome.APPROVED, "", "");
  }

  /**
   * AWS does not take part.
   *
   * @param id the opportunity
   * @param reason AWS's ReviewStatusReason
   * @throws IllegalArgumentException if there is no such opportunity
   * @throws IllegalStateException if it is not under review
   */
  public void reject(String id, String reason) {
    decide(id, ReviewOutcome.REJECTED, "", reason);
  }

  /**
   * AWS wants more before it decides.
   *
   * @param id the opportunity
   * @param comments what AWS says
   * @param reason AWS's ReviewStatusReason
   * @throws IllegalArgumentException if there is no such opportunity
   * @throws IllegalStateException if it is not under review
   */
  public void askForAction(String id, String comments, String reason) {
    decide(id, ReviewOutcome.ACTION_REQUIRED, comments, reason);
  }

  private void decide(String id, ReviewOutcome outcome, String comments, String reason) {
    portal.change(
        () -> {
          OpportunityRecord opportunity = underReview(id);
          portal.reviews().decide(opportunity, outcome, comments, reason);
          return opportunity;
        });
  }

  /**
   * Changes AWS's own view of a deal.
   *
   * @param id the opportunity
   * @param edit what changes
   * @throws IllegalArgumentException if there is no such opportunity
   */
  public void editAwsView(String id, AwsViewEdit edit) {
    portal.change(
        () -> {
          OpportunityRecord opportunity = existing(id);
          portal.awsViews().edit(opportunity, edit);
          portal.opportunities().saveUnmoved(opportunity);
          portal.events().announceUpdated(opportunity, portal.now());
          return opportunity;
        });
  }

  /**
   * AWS refers a deal in the AWS catalog: the partner gets an invitation that waits 15 days.
   *
   * @param referral the deal
   * @return the invitation's id
   */
  public String invite(AwsReferral referral) {
    return invite("AWS", referral);
  }

  /**
   * AWS refers a deal: the partner gets an invitation that waits 15 days.
   *
   * @param catalog AWS or Sandbox
   * @param referral the deal
   * @return the invitation's id
   */
  public String invite(String catalog, AwsReferral referral) {
    return portal.change(() -> referrals.invite(catalog, referral));
  }

  /**
   * Lets the automatic reviewer decide, from now on and on what is under review now. A decision
   * takes effect when the clock has passed its time.
   *
   * @param rule how it decides
   */
  public void reviewAutomatically(ReviewRule rule) {
    rule(Optional.of(rule));
  }

  /** Leaves all decisions to the operator again. */
  public void reviewByHand() {
    rule(Optional.empty());
  }

  private void rule(Optional<ReviewRule> rule) {
    portal.change(
        () -> {
          portal.reviews().rule(rule);
          return rule;
        });
  }

  /**
   * The automatic reviewer's rule.
   *
   * @return the rule, or empty if operators decide
   */
  public Optional<ReviewRule> reviewRule() {
    return portal.read(portal.reviews()::rule);
  }

  /**
   * All opportunities of both catalogs, oldest first.
   *
   * @return where each stands
   */
  public List<OpportunityState> opportunities() {
    return portal.read(
        () -> portal.store().all(Shelf.OPPORTUNITY).stream().map(Operator::state).toList());
  }

  /**
   * One opportunity.
   *
   * @param id the opportunity
   * @return where it stands, or empty if there is none
   */
  public Optional<OpportunityState> opportunity(String id) {
    return portal.read(() -> portal.store().find(Shelf.OPPORTUNITY, id).map(Operator::state));
  }

  private static OpportunityState state(ObjectNode stored) {
    return new OpportunityState(
        Json.text(stored, "Id"),
        Json.text(stored, "Catalog"),
        Json.text(stored, "Record", "PartnerOpportunityIdentifier"),
        Json.text(stored, "Record", "LifeCycle", "ReviewStatus"),
        Json.text(stored, "Record", "LifeCycle", "Stage"),
        Json.text(stored, "LastModifiedDate"));
  }

  private OpportunityRecord underReview(String id) {
    OpportunityRecord opportunity = existing(id);
    if (!Reviews.open(opportunity)) {
      throw new IllegalStateException(
          "opportunity "
              + id
              + " must be Submitted or In review, but was "
              + opportunity.reviewStatus());
    }
    return opportunity;
  }

  private OpportunityRecord existing(String id) {
    return portal
        .opportunities()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no opportunity " + id));
  }
}
