package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.ChangePage.Invitation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pass did at one portal.
 *
 * @param cloud the cloud
 * @param deals one result per deal of the CRM, in the order they were given, then one per deal that
 *     came from the cloud
 * @param invitations the deals that the cloud offers and that wait for an answer
 * @param writeCalls how many calls that change something went out to the portal, each try counted;
 *     zero if nothing was to be done
 * @param startedAt when the pass began, by its {@link Pace}
 * @param endedAt when it ended
 * @param stoppedBy why the pass ended before its work was done, such as a portal that does not
 *     answer; empty if it did everything that could be done
 */
public record SyncReport(
    Cloud cloud,
    List<DealResult> deals,
    List<Invitation> invitations,
    int writeCalls,
    Instant startedAt,
    Instant endedAt,
    Optional<String> stoppedBy) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param cloud as the type says
   * @param deals as the type says
   * @param invitations as the type says
   * @param writeCalls as the type says
   * @param startedAt as the type says
   * @param endedAt as the type says
   * @param stoppedBy as the type says
   */
  public SyncReport {
    deals = List.copyOf(deals);
    invitations = List.copyOf(invitations);
  }

  /**
   * How many deals stand where.
   *
   * @return the counts, which add up to the number of deals; a standing that no deal has is left
   *     out
   */
  public Map<Standing, Integer> standings() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    deals.forEach(deal -> counts.merge(deal.standing(), 1, Integer::sum));
    return counts;
  }
}
