package dev.cosell.azure;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.rule.DealCheck;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Everything that Microsoft would object to, found without asking it. */
public final class AzurePreflight {
  private final DealCheck check;
  private final Clock clock;

  /**
   * A preflight.
   *
   * @param boundary what never leaves
   * @param clock the time that dates are compared with, in UTC
   */
  public AzurePreflight(SharingBoundary boundary, Clock clock) {
    this.check = new DealCheck(new DealMapper(boundary));
    this.clock = clock;
  }

  /**
   * Checks a deal.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current Microsoft's record; empty if there is none yet
   * @return the violations, all at once
   */
  public Preflight check(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return check.check(deal, moment, current, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
