package dev.cosell.sync;

import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a pass knows of a deal before it works on it.
 *
 * @param deal the deal as the CRM holds it
 * @param link what is remembered of it
 * @param stale whether the record has to be read again first
 * @param open the calls that were begun earlier and whose outcome was not kept
 * @param objections what is wrong with what the CRM says of the deal
 */
record DealStart(
    CrmDeal deal,
    Optional<Link> link,
    boolean stale,
    Set<PortalCall> open,
    List<Violation> objections) {

  /** Whether one of the open calls made the record. */
  boolean madeByOpenCall() {
    return open.stream().anyMatch(call -> call.kind() == CallKind.CREATE);
  }
}
