package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.ReviewOutcome;
import dev.cosell.testkit.aws.ReviewRule;
import dev.cosell.testkit.aws.internal.store.PortalStore;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.internal.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** AWS's review of submissions, by an operator or by the automatic reviewer. */
public final class Reviews {

  private static final String RULE = "reviewRule";
  private static final Set<String> UNDER_REVIEW = Set.of("Submitted", "In review");

  private final Portal portal;

  Reviews(Portal portal) {
    this.portal = portal;
  }

  /**
   * Ends a review.
   *
   * @param opportunity the opportunity, saved by this
   * @param outcome how it ends
   * @param comments what AWS says, may be empty
   * @param reason AWS's reason, may be empty
   */
  public void decide(
      OpportunityRecord opportunity, ReviewOutcome outcome, String comments, String reason) {
    apply(opportunity, outcome, comments, reason);
    portal.opportunities().save(opportunity);
  }

  /**
   * Ends a review without saving.
   *
   * @param opportunity the opportunity, saved by the caller
   * @param outcome how it ends
   * @param comments what AWS says, may be empty
   * @param reason AWS's reason, may be empty
   */
  public void apply(
      OpportunityRecord opportunity, ReviewOutcome outcome, String comments, String reason) {
    unschedule(opportunity);
    ObjectNode lifeCycle = opportunity.lifeCycle();
    lifeCycle.put("ReviewStatus", outcome.reviewStatus());
    put(lifeCycle, "ReviewComments", comments);
    put(lifeCycle, "ReviewStatusReason", reason);
    Optional<ObjectNode> invitation =
        portal
            .invitations()
            .find(Json.text(opportunity.document(), "InvitationId"))
            .filter(found -> Json.text(found, "Status").equals("PENDING"));
    if (outcome == ReviewOutcome.APPROVED) {
      portal.awsViews().open(opportunity);
      invitation.ifPresent(portal.invitations()::accept);
    } else if (outcome == ReviewOutcome.REJECTED) {
      invitation.ifPresent(found -> portal.invitations().reject(found, ""));
    }
    String catalog = opportunity.catalog();
    portal.events().opportunity("Updated", catalog, opportunity.id(), portal.now());
    if (!opportunity.engagementId().isEmpty()) {
      portal
          .events()
          .snapshotCreated(catalog, opportunity.engagementId(), opportunity.id(), portal.now());
    }
  }

  /**
   * AWS looks at a submission.
   *
   * @param opportunity the opportunity, saved by this
   */
  public void begin(OpportunityRecord opportunity) {
    opportunity.lifeCycle().put("ReviewStatus", "In review");
    portal.opportunities().save(opportunity);
    portal.events().opportunity("Updated", opportunity.catalog(), opportunity.id(), portal.now());
  }

  /**
   * Whether AWS has still to decide.
   *
   * @param opportunity the opportunity
   * @return true if it is submitted or in review
   */
  public static boolean open(OpportunityRecord opportunity) {
    return UNDER_REVIEW.contains(opportunity.reviewStatus());
  }

  /** Lets the automatic reviewer, if there is one, decide on a submission in its time. */
  void schedule(OpportunityRecord opportunity) {
    rule().ifPresent(rule -> schedule(opportunity, rule));
  }

  private void schedule(OpportunityRecord opportunity, ReviewRule rule) {
    boolean again = opportunity.document().path("Resubmitted").asBoolean();
    String key = opportunity.reviewKey();
    ReviewOutcome outcome = again ? ReviewOutcome.APPROVED : rule.outcome(key);
    opportunity
        .document()
        .put("Outcome", outcome.name())
        .put(
            PortalStore.DUE_AT,
            Times.text(portal.now().plus(rule.duration(again ? key + " again" : key))));
  }

  private static void unschedule(OpportunityRecord opportunity) {
    opportunity.document().remove("Outcome");
    opportunity.document().remove(PortalStore.DUE_AT);
  }

  /** The time has come for what was scheduled. */
  void decideScheduled(OpportunityRecord opportunity) {
    String outcome = Json.text(opportunity.document(), "Outcome");
    if (outcome.isEmpty() || !open(opportunity)) {
      unschedule(opportunity);
      portal.opportunities().saveUnmoved(opportunity);
      return;
    }
    ReviewOutcome decided = ReviewOutcome.valueOf(outcome);
    switch (decided) {
      case APPROVED -> decide(opportunity, decided, "", "");
      case ACTION_REQUIRED ->
          decide(
              opportunity,
              decided,
              "Please describe the customer's business problem in more detail.",
              "Clarify Solution");
      case REJECTED -> decide(opportunity, decided, "", "Other");
    }
  }

  /**
   * The automatic reviewer's rule.
   *
   * @return the rule, or empty if operators decide
   */
  public Optional<ReviewRule> rule() {
    return portal
        .store()
        .find(Shelf.SETTING, RULE)
        .map(
            node ->
                new ReviewRule(
                    node.path("approvedPercent").asInt(),
                    node.path("actionRequiredPercent").asInt(),
                    node.path("rejectedPercent").asInt(),
                    Duration.parse(node.path("soonest").asText()),
                    Duration.parse(node.path("latest").asText())));
  }

  /**
   * Sets the automatic reviewer's rule, also for what is under review now.
   *
   * @param rule the rule, or empty to leave all to operators
   */
  public void rule(Optional<ReviewRule> rule) {
    if (rule.isPresent()) {
      portal.store().put(Shelf.SETTING, RULE, write(rule.get()));
    } else {
      portal.store().remove(Shelf.SETTING, RULE);
    }
    for (ObjectNode stored : portal.store().all(Shelf.OPPORTUNITY)) {
      OpportunityRecord opportunity = new OpportunityRecord(stored.deepCopy());
      if (open(opportunity)) {
        rule.ifPresentOrElse(r -> schedule(opportunity, r), () -> unschedule(opportunity));
        portal.opportunities().saveUnmoved(opportunity);
      }
    }
  }

  /**
   * Writes a rule.
   *
   * @param rule the rule
   * @return its members by name, durations in ISO-8601
   */
  public static ObjectNode write(ReviewRule rule) {
    return Json.object()
        .put("approvedPercent", rule.approvedPercent())
        .put("actionRequiredPercent", rule.actionRequiredPercent())
        .put("rejectedPercent", rule.rejectedPercent())
        .put("soonest", rule.soonest().toString())
        .put("latest", rule.latest().toString());
  }

  private static void put(ObjectNode node, String member, String value) {
    if (value.isEmpty()) {
      node.putNull(member);
    } else {
      node.put(member, value);
    }
  }
}
