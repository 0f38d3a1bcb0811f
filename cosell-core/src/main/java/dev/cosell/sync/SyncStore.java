package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a sync has to remember: which deal is which record, what both sides agreed on, which calls
 * are under way, how far the change feed was read, and how often each portal was called.
 *
 * <p>Each method is one transaction: when it returns, its change survives the end of the process.
 * One engine at a time writes for a cloud.
 */
public interface SyncStore extends AutoCloseable {
  /**
   * The link of a deal.
   *
   * @param cloud the cloud
   * @param crmId the CRM's id
   * @return the link; empty if the deal has no record there
   */
  Optional<Link> link(Cloud cloud, OpportunityId crmId);

  /**
   * The link of a portal's record.
   *
   * @param portalId the portal's id
   * @return the link; empty if the record is not known
   */
  Optional<Link> link(PortalId portalId);

  /**
   * All links of a cloud.
   *
   * @param cloud the cloud
   * @return the links, in the order of the portal's ids
   */
  List<Link> links(Cloud cloud);

  /**
   * The ids of all links of a cloud, for a look at all of them without holding what they keep.
   *
   * @param cloud the cloud
   * @return the CRM's id by the portal's, in the order of the portal's ids; empty for a record
   *     without a deal
   */
  default NavigableMap<PortalId, Optional<OpportunityId>> linkedIds(Cloud cloud) {
    NavigableMap<PortalId, Optional<OpportunityId>> ids = new TreeMap<>();
    links(cloud).forEach(link -> ids.put(link.portalId(), link.crmId()));
    return ids;
  }

  /**
   * Keeps a link; one with the same portal id is replaced.
   *
   * @param link the link
   * @throws IllegalStateException if another record of the same cloud is linked to the same deal
   */
  void save(Link link);

  /**
   * Records a call before it is made; one with the same idempotency key is replaced.
   *
   * @param intent the call
   */
  void open(Intent intent);

  /**
   * Closes an intent: its call has been answered, and what followed from it is kept.
   *
   * @param cloud the cloud
   * @param idempotencyKey the call's key; one that is not open is no error
   */
  void close(Cloud cloud, String idempotencyKey);

  /**
   * Keeps a link and closes the intent of the call that changed it, as one change.
   *
   * @param link the link
   * @param idempotencyKey the call's key; one that is not open is no error
   * @throws IllegalStateException if another record of the same cloud is linked to the same deal;
   *     the intent then stays open
   */
  void settle(Link link, String idempotencyKey);

  /**
   * The calls that were recorded and not closed.
   *
   * @param cloud the cloud
   * @return the intents, oldest first; those of one instant in the order in which they were opened
   */
  List<Intent> openIntents(Cloud cloud);

  /**
   * What a portal said when it refused a call.
   *
   * @param cloud the cloud
   * @param idempotencyKey the call's key
   * @return the refusal; empty if none is kept
   */
  Optional<Refusal> refusal(Cloud cloud, String idempotencyKey);

  /**
   * Keeps that a portal refused a call; an earlier refusal of the same call is replaced, and those
   * of more than 30 days before are forgotten.
   *
   * @param refusal the refusal
   */
  void refuse(Refusal refusal);

  /**
   * How far the change feed was read.
   *
   * @param cloud the cloud
   * @return the cursor; empty before the first page
   */
  Optional<String> cursor(Cloud cloud);

  /**
   * Keeps how far the change feed was read.
   *
   * @param cloud the cloud
   * @param cursor the cursor
   */
  void saveCursor(Cloud cloud, String cursor);

  /**
   * How often a portal was called, by minute.
   *
   * @param cloud the cloud
   * @param group the quota's group
   * @param since the earliest minute asked for
   * @return the number of calls by the minute's beginning; minutes without a call are left out
   */
  NavigableMap<Instant, Integer> calls(Cloud cloud, String group, Instant since);

  /**
   * Keeps how often a portal was called within a minute. Minutes more than two days before it are
   * forgotten.
   *
   * @param cloud the cloud
   * @param group the quota's group
   * @param minute the minute's beginning
   * @param calls the number of calls in it so far; replaces an earlier number, and 0 forgets the
   *     minute
   * @throws IllegalArgumentException if the minute is not a whole one or the number is below 0
   */
  void saveCalls(Cloud cloud, String group, Instant minute, int calls);

  /** Lets go of what the store holds open. */
  @Override
  void close();
}
