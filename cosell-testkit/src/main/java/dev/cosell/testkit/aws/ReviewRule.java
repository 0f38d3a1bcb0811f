package dev.cosell.testkit.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.zip.CRC32;

/**
 * How the automatic reviewer decides, as data: what share of submissions meets which outcome, and
 * how long it takes.
 *
 * <p>The outcome of one opportunity depends on nothing but its partner identifier (or, without one,
 * its id) and the rule, so a run can be repeated. An opportunity of which AWS wanted more is
 * approved when it comes back. The shares are invented: AWS publishes none.
 *
 * @param approvedPercent share approved
 * @param actionRequiredPercent share of which AWS wants more before it approves
 * @param rejectedPercent share rejected; the three add up to 100
 * @param soonest the shortest review, by the portal's clock
 * @param latest the longest review, by the portal's clock
 */
public record ReviewRule(
    int approvedPercent,
    int actionRequiredPercent,
    int rejectedPercent,
    Duration soonest,
    Duration latest) {

  /**
   * Checks the shares and times.
   *
   * @param approvedPercent share approved
   * @param actionRequiredPercent share of which AWS wants more
   * @param rejectedPercent share rejected
   * @param soonest the shortest review
   * @param latest the longest review
   * @throws IllegalArgumentException if a share is negative, the shares do not add up to 100, or
   *     the times are negative or the wrong way round
   */
  public ReviewRule {
    if (approvedPercent < 0
        || actionRequiredPercent < 0
        || rejectedPercent < 0
        || approvedPercent + actionRequiredPercent + rejectedPercent != 100) {
      throw new IllegalArgumentException(
          "the shares must be positive and add up to 100, but were "
              + approvedPercent
              + ", "
              + actionRequiredPercent
              + " and "
              + rejectedPercent);
    }
    if (soonest.isNegative() || latest.compareTo(soonest) < 0) {
      throw new IllegalArgumentException(
          "soonest must be from zero to latest, but was " + soonest + " with latest " + latest);
    }
  }

  /**
   * 90 % approved, 6 % action required, 4 % rejected, after 2 to 48 hours.
   *
   * @return the rule
   */
  public static ReviewRule standard() {
    return new ReviewRule(90, 6, 4, Duration.ofHours(2), Duration.ofHours(48));
  }

  /**
   * Everything approved after a time.
   *
   * @param after how long a review takes
   * @return the rule
   */
  public static ReviewRule approveAll(Duration after) {
    return new ReviewRule(100, 0, 0, after, after);
  }

  /**
   * What becomes of a submission.
   *
   * @param key the partner's identifier of the opportunity, or the opportunity's id
   * @return the outcome, always the same for the same key
   */
  public ReviewOutcome outcome(String key) {
    long draw = hash(key) % 100;
    if (draw < approvedPercent) {
      return ReviewOutcome.APPROVED;
    }
    return draw < approvedPercent + actionRequiredPercent
        ? ReviewOutcome.ACTION_REQUIRED
        : ReviewOutcome.REJECTED;
  }

  /**
   * How long the review takes.
   *
   * @param key the partner's identifier of the opportunity, or the opportunity's id
   * @return from {@link #soonest} to {@link #latest}, always the same for the same key
   */
  public Duration duration(String key) {
    long span = latest.minus(soonest).toSeconds() + 1;
    return soonest.plusSeconds(hash("time of " + key) % span);
  }

  private static long hash(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(UTF_8));
    return crc.getValue();
  }
}
