package dev.cosell.testkit.azure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.zip.CRC32;

/**
 * How Microsoft answers invitations by itself, as data: what share it accepts, declines or leaves
 * to expire, and how long it takes. A deal registration that waits for its review is approved after
 * the same time.
 *
 * <p>The answer to one invitation depends on nothing but the partner's id of the deal ({@code
 * externalReferenceId} or, without one, the referral's id) and the rule, so a run can be repeated.
 * The shares and times are invented: Microsoft publishes none.
 *
 * @param acceptedPercent share accepted
 * @param declinedPercent share declined
 * @param unansweredPercent share that nobody answers; the three add up to 100
 * @param soonest the shortest time to an answer, by the portal's clock
 * @param latest the longest time to an answer, by the portal's clock
 */
public record AnswerRule(
    int acceptedPercent,
    int declinedPercent,
    int unansweredPercent,
    Duration soonest,
    Duration latest) {

  /**
   * Checks the shares and times.
   *
   * @param acceptedPercent share accepted
   * @param declinedPercent share declined
   * @param unansweredPercent share that nobody answers
   * @param soonest the shortest time
   * @param latest the longest time
   * @throws IllegalArgumentException if a share is negative, the shares do not add up to 100, or
   *     the times are negative or the wrong way round
   */
  public AnswerRule {
    if (acceptedPercent < 0
        || declinedPercent < 0
        || unansweredPercent < 0
        || acceptedPercent + declinedPercent + unansweredPercent != 100) {
      throw new IllegalArgumentException(
          "the shares must be positive and add up to 100, but were "
              + acceptedPercent
              + ", "
              + declinedPercent
              + " and "
              + unansweredPercent);
    }
    if (soonest.isNegative() || latest.compareTo(soonest) < 0) {
      throw new IllegalArgumentException(
          "soonest must be from zero to latest, but was " + soonest + " with latest " + latest);
    }
  }

  /**
   * 85 % accepted, 10 % declined, 5 % left to expire, after 2 to 72 hours.
   *
   * @return the rule
   */
  public static AnswerRule standard() {
    return new AnswerRule(85, 10, 5, Duration.ofHours(2), Duration.ofHours(72));
  }

  /**
   * Everything accepted after a time.
   *
   * @param after how long an answer takes
   * @return the rule
   */
  public static AnswerRule acceptAll(Duration after) {
    return new AnswerRule(100, 0, 0, after, after);
  }

  /** What Microsoft does with an invitation. */
  public enum Answer {
    /** It joins the deal. */
    ACCEPTED,
    /** It turns the deal down. */
    DECLINED,
    /** Nobody looks at the invitation, which expires after 14 days. */
    NONE
  }

  /**
   * What becomes of an invitation.
   *
   * @param key the partner's id of the deal
   * @return the answer, always the same for the same key
   */
  public Answer answer(String key) {
    long draw = hash(key) % 100;
    if (draw < acceptedPercent) {
      return Answer.ACCEPTED;
    }
    return draw < acceptedPercent + declinedPercent ? Answer.DECLINED : Answer.NONE;
  }

  /**
   * How long the answer takes.
   *
   * @param key the partner's id of the deal
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
