package dev.cosell.aws;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.rule.DealCheck;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Everything that AWS would object to, found without asking it. */
public final class AwsPreflight {
  private final DealCheck check;
  private final Clock clock;

  /**
   * A preflight.
   *
   * @param boundary what never leaves
   * @param clock the time that dates are compared with, in UTC
   * @param partner what kind of partner one is
   */
  public AwsPreflight(SharingBoundary boundary, Clock clock, AwsPartner partner) {
    this.check = new DealCheck(new RecordMapper(boundary), partner);
    this.clock = clock;
  }

  /**
   * Checks a deal.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current AWS's record; empty if there is none yet
   * @return the violations, all at once
   */
  public Preflight check(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return check.check(deal, moment, current, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
