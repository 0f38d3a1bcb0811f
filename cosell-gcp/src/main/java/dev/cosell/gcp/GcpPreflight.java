package dev.cosell.gcp;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.rule.DealCheck;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import java.util.Optional;

/**
 * Everything that Google would object to, as far as public documents tell, found without asking it.
 */
public final class GcpPreflight {
  private final DealCheck check;

  /**
   * A preflight.
   *
   * @param boundary what never leaves
   * @param settings what Google's documents leave open
   */
  public GcpPreflight(SharingBoundary boundary, GcpSettings settings) {
    this.check = new DealCheck(new RecordMapper(boundary, settings));
  }

  /**
   * Checks a deal.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current Google's record; empty if there is none yet
   * @return the violations, all at once
   */
  public Preflight check(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return check.check(deal, moment, current);
  }
}
