package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A deal that was registered with a cloud late, or not at all.
 *
 * @param deal the CRM's id
 * @param kind what is wrong
 * @param since the day on which it should have been registered
 * @param days how many days later it was, or by the day of the look still is not
 */
public record RegistrationGap(OpportunityId deal, Kind kind, LocalDate since, long days) {
  /** What is wrong with a deal's registration. */
  public enum Kind {
    /** It is qualified and not registered. */
    UNREGISTERED("register it, or say why no cloud is to know of it"),
    /** The first demo has been shown and it is not registered. */
    DEMO_BEFORE_REGISTRATION("register it today; help before that earns the cloud nothing"),
    /** It was registered after the first demo. */
    LATE("register before the first demo; credit for what came before it is open to dispute");

    private final String remedy;

    Kind(String remedy) {
      this.remedy = remedy;
    }

    /**
     * What to do.
     *
     * @return a sentence without its full stop
     */
    public String remedy() {
      return remedy;
    }
  }

  /**
   * The days that matter for a deal's registration.
   *
   * @param deal the CRM's id
   * @param qualifiedOn the day on which it was qualified
   * @param firstDemoOn the day of the first demo
   * @param registeredOn the day on which it was registered, at the first cloud
   */
  public record Milestones(
      OpportunityId deal,
      Optional<LocalDate> qualifiedOn,
      Optional<LocalDate> firstDemoOn,
      Optional<LocalDate> registeredOn) {}

  /**
   * Looks at deals as of a day; what happened after it does not count.
   *
   * @param deals the deals with their days, open and won ones
   * @param asOf the day
   * @return at most one gap per deal, the longest first, then by id
   */
  public static List<RegistrationGap> of(Collection<Milestones> deals, LocalDate asOf) {
    List<RegistrationGap> gaps = new ArrayList<>();
    for (Milestones deal : deals) {
      of(deal, asOf).ifPresent(gaps::add);
    }
    gaps.sort(
        Comparator.comparing((RegistrationGap gap) -> -gap.days())
            .thenComparing(RegistrationGap::deal));
    return gaps;
  }

  private static Optional<RegistrationGap> of(Milestones deal, LocalDate asOf) {
    Optional<LocalDate> demo = upTo(deal.firstDemoOn(), asOf);
    Optional<LocalDate> registered = upTo(deal.registeredOn(), asOf);
    if (registered.isPresent()) {
      return demo.filter(day -> day.isBefore(registered.get()))
          .map(day -> gap(deal, Kind.LATE, day, registered.get()));
    }
    if (demo.isPresent()) {
      return Optional.of(gap(deal, Kind.DEMO_BEFORE_REGISTRATION, demo.get(), asOf));
    }
    return upTo(deal.qualifiedOn(), asOf).map(day -> gap(deal, Kind.UNREGISTERED, day, asOf));
  }

  private static Optional<LocalDate> upTo(Optional<LocalDate> day, LocalDate asOf) {
    return day.filter(its -> !its.isAfter(asOf));
  }

  private static RegistrationGap gap(Milestones deal, Kind kind, LocalDate since, LocalDate until) {
    return new RegistrationGap(deal.deal(), kind, since, ChronoUnit.DAYS.between(since, until));
  }
}
