package dev.cosell.comp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When credit is expected to become payable, and why.
 *
 * @param state how things stand
 * @param from the first day on which it may be; empty while nobody can tell
 * @param to the last such day
 * @param because the reason in a sentence
 */
public record PayExpectation(
    State state, Optional<LocalDate> from, Optional<LocalDate> to, String because) {
  /** How things stand with what was earned. */
  public enum State {
    /** The customer's billing has not closed; the days count from then. */
    AWAITS_BILLING,
    /** It is expected within the days. */
    EXPECTED,
    /** It can be paid. */
    PAYABLE,
    /** The cloud verifies the transaction, and it waits. */
    HELD
  }

  static PayExpectation of(CompDeal deal, PayTiming timing, LocalDate asOf) {
    return deal.routing()
        .map(way -> of(way, timing, asOf))
        .orElseGet(() -> direct(deal.closedOn(), timing, asOf));
  }

  private static PayExpectation direct(LocalDate closedOn, PayTiming timing, LocalDate asOf) {
    LocalDate day = closedOn.plusDays(timing.directDays());
    return dated(
        day,
        day,
        asOf,
        "sold direct: " + timing.directDays() + " days after it was won on " + closedOn);
  }

  private static PayExpectation of(MarketplaceRouting way, PayTiming timing, LocalDate asOf) {
    Optional<LocalDate> billed = way.billingClosedOn().filter(day -> !day.isAfter(asOf));
    Optional<LocalDate> paid = way.disbursedOn().filter(day -> !day.isAfter(asOf));
    if (way.underVerification()) {
      return new PayExpectation(
          State.HELD,
          Optional.empty(),
          Optional.empty(),
          way.cloud() + " verifies the transaction; nothing is paid until it has");
    }
    if (paid.isPresent()) {
      return dated(
          paid.get(), paid.get(), asOf, way.cloud() + "'s marketplace paid on " + paid.get());
    }
    Optional<PayTiming.Lag> lag = Optional.ofNullable(timing.marketplaces().get(way.cloud()));
    if (billed.isEmpty() || lag.isEmpty()) {
      String what =
          billed.isEmpty()
              ? "the customer's billing has not closed"
              : "the plan does not say how long " + way.cloud() + "'s marketplace takes";
      return new PayExpectation(
          State.AWAITS_BILLING,
          Optional.empty(),
          Optional.empty(),
          "through " + way.cloud() + "'s marketplace: " + what);
    }
    return new PayExpectation(
        State.EXPECTED,
        Optional.of(billed.get().plusDays(lag.get().fromDays())),
        Optional.of(billed.get().plusDays(lag.get().toDays())),
        "through "
            + way.cloud()
            + "'s marketplace: "
            + lag.get().fromDays()
            + " to "
            + lag.get().toDays()
            + " days after the billing closed on "
            + billed.get());
  }

  private static PayExpectation dated(
      LocalDate from, LocalDate to, LocalDate asOf, String because) {
    return new PayExpectation(
        from.isAfter(asOf) ? State.EXPECTED : State.PAYABLE,
        Optional.of(from),
        Optional.of(to),
        because);
  }
}
