package dev.cosell.aws;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.mapping.DealProjection;
import dev.cosell.aws.internal.mapping.Misfit;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import java.time.Clock;
import java.util.Optional;

/** Everything that AWS would object to, found without asking it. */
public final class AwsPreflight {
  private final RecordMapper mapper;

  /**
   * A preflight.
   *
   * @param boundary what never leaves
   * @param clock the time that dates are compared with, in UTC
   * @param partner what kind of partner one is
   */
  public AwsPreflight(SharingBoundary boundary, Clock clock, AwsPartner partner) {
    this.mapper = new RecordMapper(boundary);
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
    DealProjection projection = DealProjection.of(deal, mapper);
    return new Preflight(
        moment,
        projection.misfits().values().stream()
            .flatMap(misfits -> misfits.stream().map(Misfit::violation))
            .toList());
  }
}
