package dev.cosell.opportunity;

/**
 * Where a cloud's review of a registration stands.
 *
 * <p>An open vocabulary that the clouds own: a status that is not known here is carried.
 *
 * @param name the status in the library's words, not blank
 */
public record ReviewStatus(String name) {
  /** Recorded at the portal, not sent to the cloud. */
  public static final ReviewStatus DRAFT = new ReviewStatus("Draft");

  /** Sent; nobody at the cloud has looked at it. */
  public static final ReviewStatus SUBMITTED = new ReviewStatus("Submitted");

  /** The cloud is looking at it. */
  public static final ReviewStatus IN_REVIEW = new ReviewStatus("In Review");

  /** The cloud asks for a correction. */
  public static final ReviewStatus ACTION_REQUIRED = new ReviewStatus("Action Required");

  /** The cloud works on the deal. */
  public static final ReviewStatus APPROVED = new ReviewStatus("Approved");

  /** The cloud sees the deal and is asked for nothing. */
  public static final ReviewStatus SHARED = new ReviewStatus("Shared");

  /** Nobody at the cloud answered in time. */
  public static final ReviewStatus EXPIRED = new ReviewStatus("Expired");

  /** The cloud has turned the deal down. */
  public static final ReviewStatus REJECTED = new ReviewStatus("Rejected");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public ReviewStatus {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
