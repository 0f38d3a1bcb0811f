package dev.cosell.testkit.aws.internal.operation;

import dev.cosell.testkit.aws.ReviewOutcome;
import dev.cosell.testkit.aws.internal.portal.OpportunityRecord;
import dev.cosell.testkit.aws.internal.portal.Reviews;
import dev.cosell.testkit.aws.internal.rule.Findings;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The partner plays AWS's review in Sandbox by sending a ReviewStatus (API documentation and ACE
 * data model, read 2026-10-01): Pending Submission to Submitted; Submitted to Approved, Rejected or
 * Action Required; Action Required to Submitted, as every update does there. What else the update
 * changes is applied as AWS's doing (inferred from AWS's samples).
 *
 * <p>In the AWS catalog the status is read only: another than the stored one is refused (inferred).
 */
final class SandboxReview {

  private SandboxReview() {}

  /** The outcome that an update plays, if it does; notes a transition that is not allowed. */
  static Optional<ReviewOutcome> simulated(
      OpportunityRecord stored, String wanted, Findings findings) {
    String status = stored.reviewStatus();
    if (wanted.isEmpty() || wanted.equals(status)) {
      return Optional.empty();
    }
    if (!stored.catalog().equals("Sandbox")) {
      findings.add(
          "lifeCycle.reviewStatus",
          ProblemCode.ACTION_NOT_PERMITTED,
          "Field LifeCycle.ReviewStatus is read only in the AWS catalog.");
      return Optional.empty();
    }
    Optional<ReviewOutcome> outcome =
        Arrays.stream(ReviewOutcome.values())
            .filter(each -> each.reviewStatus().equals(wanted))
            .findFirst();
    boolean resubmits = status.equals("Action Required") && wanted.equals("Submitted");
    if ((outcome.isPresent() && Reviews.open(stored)) || resubmits || submits(stored, wanted)) {
      return outcome;
    }
    findings.add(
        "lifeCycle.reviewStatus",
        ProblemCode.INVALID_VALUE,
        "Cannot transition opportunity from status '" + status + "' to '" + wanted + "'.");
    return Optional.empty();
  }

  /** Whether an update plays the submission. */
  static boolean submits(OpportunityRecord stored, String wanted) {
    return stored.catalog().equals("Sandbox")
        && stored.reviewStatus().equals("Pending Submission")
        && wanted.equals("Submitted");
  }
}
