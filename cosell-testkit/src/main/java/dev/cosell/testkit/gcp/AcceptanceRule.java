package dev.cosell.testkit.gcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.zip.CRC32;

/**
 * How Google's automatic reviewer decides, as data: what share of submissions it accepts, and how
 * long it takes.
 *
 * <p>The outcome of one opportunity depends on nothing but its {@code referenceOpportunityId} (or,
 * without one, its id) and the rule, so a run can be repeated. An opportunity that was not accepted
 * is accepted when it is submitted again. The shares and times are invented: Google publishes none.
 *
 * @param acceptedPercent share accepted, from 0 to 100; the others are not accepted
 * @param soonest the shortest review, by the portal's clock
 * @param latest the longest review, by the portal's clock
 */
public record AcceptanceRule(int acceptedPercent, Duration soonest, Duration latest) {

  /**
   * Checks the share and the times.
   *
   * @param acceptedPercent share accepted
   * @param soonest the shortest review
   * @param latest the longest review
   * @throws IllegalArgumentException if the share is not from 0 to 100, or the times are negative
   *     or the wrong way round
   */
  public AcceptanceRule {
    if (acceptedPercent < 0 || acceptedPercent > 100) {
      throw new IllegalArgumentException(
          "acceptedPercent must be from 0 to 100, but was " + acceptedPercent);
    }
    if (soonest.isNegative() || latest.compareTo(soonest) < 0) {
      throw new IllegalArgumentException(
          "soonest must be from zero to latest, but was " + soonest + " with latest " + latest);
    }
  }

  /**
   * 90 % accepted, after 2 to 48 hours.
   *
   * @return the rule
   */
  public static AcceptanceRule standard() {
    return new AcceptanceRule(90, Duration.ofHours(2), Duration.ofHours(48));
  }

  /**
   * Everything accepted after a time.
   *
   * @param after how long a review takes
   * @return the rule
   */
  public static AcceptanceRule acceptAll(Duration after) {
    return new AcceptanceRule(100, after, after);
  }

  /**
   * What becomes of a submission.
   *
   * @param key the reference of the opportunity, or its id
   * @return whether it is accepted, always the same for the same key
   */
  public boolean accepts(String key) {
    return hash(key) % 100 < acceptedPercent;
  }

  /**
   * How long the review takes.
   *
   * @param key the reference of the opportunity, or its id
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
