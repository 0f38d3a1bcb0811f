package dev.cosell.aws.internal.mapping;

import dev.cosell.opportunity.ReviewStatus;
import java.util.Map;

/**
 * AWS's review statuses and the library's (service model of 2026-10-01; older and other spellings
 * from AWS's prose and recorded answers; read 2026-11-22). A status that is not listed is carried.
 */
public final class ReviewStatuses {
  private static final Map<String, ReviewStatus> BY_WIRE_NAME =
      Map.of(
          "Pending Submission", ReviewStatus.DRAFT,
          "Draft", ReviewStatus.DRAFT,
          "Submitted", ReviewStatus.SUBMITTED,
          "In review", ReviewStatus.IN_REVIEW,
          "In Review", ReviewStatus.IN_REVIEW,
          "In-Review", ReviewStatus.IN_REVIEW,
          "Action Required", ReviewStatus.ACTION_REQUIRED,
          "Approved", ReviewStatus.APPROVED,
          "Rejected", ReviewStatus.REJECTED);

  private ReviewStatuses() {}

  /**
   * The library's status.
   *
   * @param wireName AWS's status
   * @return the status; one with AWS's name if it is not known here
   */
  public static ReviewStatus of(String wireName) {
    ReviewStatus known = BY_WIRE_NAME.get(wireName);
    return known == null ? new ReviewStatus(wireName) : known;
  }

  /**
   * The table, for documents and tests.
   *
   * @return the library's statuses by AWS's
   */
  public static Map<String, ReviewStatus> table() {
    return BY_WIRE_NAME;
  }
}
