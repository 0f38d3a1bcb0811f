package dev.cosell.testkit.aws.internal.portal;

import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Quotas;
import java.time.Duration;
import java.util.List;

/**
 * How often the API may be called, by group of operations (API documentation, read 2026-10-01).
 * Operations that stand in no documented group are not limited. That a group's operations share
 * their quota, and that the second rolls like the day, is inferred.
 */
public final class SellingQuotas {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofHours(24);

  private SellingQuotas() {}

  static Quotas documented() {
    return new Quotas()
        .group(
            Quotas.READS,
            List.of(
                "GetOpportunity",
                "GetAwsOpportunitySummary",
                "ListOpportunities",
                "ListSolutions",
                "GetEngagementInvitation",
                "ListEngagementInvitations"),
            List.of(new Quotas.Limit(10, SECOND), new Quotas.Limit(100_000, DAY)))
        .group(
            Quotas.WRITES,
            List.of(
                "CreateOpportunity",
                "UpdateOpportunity",
                "AssociateOpportunity",
                "DisassociateOpportunity",
                "AssignOpportunity",
                "RejectEngagementInvitation",
                "StartEngagementFromOpportunityTask",
                "StartEngagementByAcceptingInvitationTask"),
            List.of(new Quotas.Limit(1, SECOND), new Quotas.Limit(10_000, DAY)))
        .group("engagements", List.of("CreateEngagement"), List.of(new Quotas.Limit(15, SECOND)));
  }

  /**
   * What a call too many meets.
   *
   * @return a ThrottlingException
   */
  public static Refusal throttled() {
    return Refusal.of(ErrorType.THROTTLING, "Rate exceeded");
  }
}
