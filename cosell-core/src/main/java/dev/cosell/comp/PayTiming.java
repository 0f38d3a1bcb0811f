package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When credit is expected to become payable, as dated data.
 *
 * @param directDays how many days after a direct deal was won, zero or more
 * @param marketplaces for each cloud how many days after the customer's billing closed
 */
public record PayTiming(int directDays, SortedMap<Cloud, Lag> marketplaces) {
  /**
   * From how many to how many days a marketplace takes from billing close to disbursement.
   *
   * @param fromDays the least
   * @param toDays the most, not below the least
   */
  public record Lag(int fromDays, int toDays) {
    /**
     * Checks what the type asks for.
     *
     * @param fromDays as the type says
     * @param toDays as the type says
     * @throws IllegalArgumentException if a number is negative or the most is below the least
     */
    public Lag {
      if (fromDays < 0 || toDays < fromDays) {
        throw new IllegalArgumentException(
            "days must be zero or more and not fall, but were " + fromDays + " to " + toDays);
      }
    }
  }

  private static final int PAYROLL_DAYS = 30;
  private static final Lag PRACTITIONERS = new Lag(45, 60);

  /**
   * Copies the clouds, in order.
   *
   * @param directDays as the type says
   * @param marketplaces as the type says
   * @throws IllegalArgumentException if the number of days is negative
   */
  public PayTiming {
    if (directDays < 0) {
      throw new IllegalArgumentException("directDays must not be negative, but was " + directDays);
    }
    marketplaces = Collections.unmodifiableSortedMap(new TreeMap<>(marketplaces));
  }

  /**
   * 45 to 60 days from billing close to disbursement on each of the three clouds, which is what
   * practitioners report and no cloud promises (read 2026-11-28), and 30 days for a direct deal,
   * which is inferred from monthly payroll.
   *
   * @return the timing
   */
  public static PayTiming standard() {
    SortedMap<Cloud, Lag> lags = new TreeMap<>();
    lags.put(Cloud.AWS, PRACTITIONERS);
    lags.put(Cloud.AZURE, PRACTITIONERS);
    lags.put(Cloud.GCP, PRACTITIONERS);
    return new PayTiming(PAYROLL_DAYS, lags);
  }
}
