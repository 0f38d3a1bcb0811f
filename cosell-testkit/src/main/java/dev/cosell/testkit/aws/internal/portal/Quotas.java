package dev.cosell.testkit.aws.internal.portal;

import dev.cosell.testkit.aws.internal.store.CallLog;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the API may be called, by group of operations (API documentation, read 2026-10-01).
 * Operations that stand in no documented group are not limited. That a group's operations share
 * their quota, and that the second rolls like the day, is inferred.
 */
public final class Quotas {

  /** The window of the operations that read. */
  public static final String READS = "reads";

  /** The window of the operations that write. */
  public static final String WRITES = "writes";

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofHours(24);

  private static final Map<String, Limit> LIMITS =
      Map.of(
          READS,
          new Limit(10, 100_000),
          WRITES,
          new Limit(1, 10_000),
          "engagements",
          new Limit(15, Integer.MAX_VALUE));

  private final Map<String, String> windows = new HashMap<>();

  Quotas() {
    for (String operation :
        List.of(
            "GetOpportunity",
            "GetAwsOpportunitySummary",
            "ListOpportunities",
            "ListSolutions",
            "GetEngagementInvitation",
            "ListEngagementInvitations")) {
      windows.put(operation, READS);
    }
    for (String operation :
        List.of(
            "CreateOpportunity",
            "UpdateOpportunity",
            "AssociateOpportunity",
            "DisassociateOpportunity",
            "AssignOpportunity",
            "RejectEngagementInvitation",
            "StartEngagementFromOpportunityTask",
            "StartEngagementByAcceptingInvitationTask")) {
      windows.put(operation, WRITES);
    }
    windows.put("CreateEngagement", "engagements");
  }

  /** The window in which an operation counts, empty if it is not limited. */
  String window(String operation) {
    return windows.getOrDefault(operation, "");
  }

  /** Whether one more call now would be one too many. */
  boolean exhausted(String window, Instant now, CallLog calls) {
    Limit limit = LIMITS.get(window);
    return limit != null
        && (calls.count(window, now, SECOND) >= limit.perSecond
            || calls.count(window, now, DAY) >= limit.perDay);
  }

  /**
   * What a call too many meets.
   *
   * @return a ThrottlingException
   */
  public static Refusal throttled() {
    return Refusal.of(ErrorType.THROTTLING, "Rate exceeded");
  }

  private record Limit(int perSecond, int perDay) {}
}
