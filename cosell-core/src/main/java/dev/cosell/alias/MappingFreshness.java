package dev.cosell.alias;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old an account mapping is.
 *
 * @param cloud the cloud
 * @param asOf the day of the cloud's customer list
 * @param on the day that the age is told for
 * @param primary whether the cloud is one that is mapped more often than others
 * @param staleAfterDays the greatest age, in days, that is still fresh
 */
public record MappingFreshness(
    Cloud cloud, LocalDate asOf, LocalDate on, boolean primary, int staleAfterDays) {
  /**
   * The age.
   *
   * @return the days from the list's day to the day that is told for; negative where the list is of
   *     a later day
   */
  public long ageDays() {
    return ChronoUnit.DAYS.between(asOf, on);
  }

  /**
   * Whether the mapping is due again.
   *
   * @return whether the age is above the greatest that is fresh
   */
  public boolean isStale() {
    return ageDays() > staleAfterDays;
  }
}
