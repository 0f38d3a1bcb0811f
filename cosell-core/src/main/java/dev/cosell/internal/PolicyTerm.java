package dev.cosell.internal;

import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * From when to when a version of a policy is in force.
 *
 * @param header the version's header
 * @param effectiveUntil the last day; empty if it holds until the next version does
 */
public record PolicyTerm(PolicyHeader header, Optional<LocalDate> effectiveUntil) {
  /**
   * Tells if the last day is before the first.
   *
   * @param problems takes member and rule of what is wrong
   */
  public void check(BiConsumer<String, String> problems) {
    if (effectiveUntil.filter(day -> day.isBefore(header.effectiveFrom())).isPresent()) {
      problems.accept(
          "effectiveUntil",
          "must not be before effectiveFrom "
              + header.effectiveFrom()
              + ", but was "
              + effectiveUntil.get()
              + "; correct one of the two days");
    }
  }

  /**
   * Tells what keeps this version from following another.
   *
   * @param before the version before
   * @param problems takes member and rule of everything that is wrong
   */
  public void follow(PolicyTerm before, BiConsumer<String, String> problems) {
    if (header.version() <= before.header.version()) {
      problems.accept(
          "version",
          "must be greater than that of the version before, "
              + before.header.version()
              + ", but was "
              + header.version()
              + "; count every change");
    }
    LocalDate last = before.effectiveUntil.orElse(before.header.effectiveFrom());
    boolean isKnown = !header.effectiveFrom().equals(JsonReader.NO_DAY);
    if (isKnown && !header.effectiveFrom().isAfter(last)) {
      problems.accept(
          "effectiveFrom",
          "must be after "
              + last
              + ", when version "
              + before.header.version()
              + " is in force, but was "
              + header.effectiveFrom()
              + "; end that version earlier, or begin this one later");
    }
  }

  /**
   * The version in force on a day.
   *
   * @param versions the versions, the earliest first
   * @param term the term of a version
   * @param day the day
   * @param <T> the type of the versions
   * @return the version; empty before the first, and between the end of one and the next
   */
  public static <T> Optional<T> inForceOn(
      List<T> versions, Function<T, PolicyTerm> term, LocalDate day) {
    Optional<T> last = Optional.empty();
    for (T each : versions) {
      if (term.apply(each).header().inForceOn(day)) {
        last = Optional.of(each);
      }
    }
    return last.filter(each -> term.apply(each).effectiveUntil().filter(day::isAfter).isEmpty());
  }
}
