package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How things stand with one of the clouds' people on a day.
 *
 * @param person the person, by whichever record was chosen to show
 * @param sources the directory's records of the person, in order; empty if it has none
 * @param clouds the clouds that employ the person, in order
 * @param roles the roles in which the person is known, in order
 * @param since the first day since which the person is known
 * @param lastTouch the last touch up to the day; empty if there was none
 * @param days the days since the last touch, or since the person is known if there was none
 * @param lapsedAfter the greatest band that the days exceed; empty if they exceed none
 * @param because the reason in a sentence, without personal data
 */
public record Relationship(
    Contact person,
    List<ContactSource> sources,
    Set<Cloud> clouds,
    List<String> roles,
    LocalDate since,
    Optional<Touch> lastTouch,
    long days,
    Optional<Integer> lapsedAfter,
    String because) {
  /**
   * Copies what the type asks for.
   *
   * @param person as the type says
   * @param sources as the type says
   * @param clouds as the type says
   * @param roles as the type says
   * @param since as the type says
   * @param lastTouch as the type says
   * @param days as the type says
   * @param lapsedAfter as the type says
   * @param because as the type says
   */
  public Relationship {
    sources = List.copyOf(sources);
    clouds = Collections.unmodifiableSet(new TreeSet<>(clouds));
    roles = List.copyOf(roles);
  }

  /**
   * Whether nobody has been in touch with the person up to the day.
   *
   * @return whether there is no last touch
   */
  public boolean isUntouched() {
    return lastTouch.isEmpty();
  }

  /**
   * Whether the days exceed any band.
   *
   * @return whether the relationship has lapsed
   */
  public boolean isLapsed() {
    return lapsedAfter.isPresent();
  }
}
