package dev.cosell.testkit.aws;

/** What AWS's review of a submission comes to. */
public enum ReviewOutcome {
  /** AWS takes part. */
  APPROVED("Approved"),
  /** AWS wants more first. */
  ACTION_REQUIRED("Action Required"),
  /** AWS does not take part. */
  REJECTED("Rejected");

  private final String reviewStatus;

  ReviewOutcome(String reviewStatus) {
    this.reviewStatus = reviewStatus;
  }

  /**
   * The review status that an opportunity then has.
   *
   * @return the value of {@code LifeCycle.ReviewStatus}
   */
  public String reviewStatus() {
    return reviewStatus;
  }
}
