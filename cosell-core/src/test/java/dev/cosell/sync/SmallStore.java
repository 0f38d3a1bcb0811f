package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store of one cloud that remembers as long as it is there, and counts what it writes. */
final class SmallStore implements SyncStore {
  int writes;
  private final Map<PortalId, Link> links = new TreeMap<>();
  private final Map<OpportunityId, PortalId> deals = new TreeMap<>();
  private final Map<String, Intent> intents = new LinkedHashMap<>();
  private @Nullable String cursor;

  @Override
  public Optional<Link> link(Cloud cloud, OpportunityId crmId) {
    return Optional.ofNullable(deals.get(crmId)).flatMap(this::link);
  }

  @Override
  public Optional<Link> link(PortalId portalId) {
    return Optional.ofNullable(links.get(portalId));
  }

  @Override
  public List<Link> links(Cloud cloud) {
    return List.copyOf(links.values());
  }

  @Override
  public void save(Link link) {
    writes++;
    link.crmId()
        .ifPresent(
            id -> {
              PortalId known = deals.putIfAbsent(id, link.portalId());
              if (known != null && !known.equals(link.portalId())) {
                throw new IllegalStateException(id + " is linked to " + known);
              }
            });
    links.put(link.portalId(), link);
  }

  @Override
  public void open(Intent intent) {
    writes++;
    intents.remove(intent.call().idempotencyKey());
    intents.put(intent.call().idempotencyKey(), intent);
  }

  @Override
  public void close(Cloud cloud, String idempotencyKey) {
    writes++;
    intents.remove(idempotencyKey);
  }

  @Override
  public void settle(Link link, String idempotencyKey) {
    save(link);
    intents.remove(idempotencyKey);
  }

  @Override
  public List<Intent> openIntents(Cloud cloud) {
    return new ArrayList<>(intents.values());
  }

  @Override
  public Optional<String> cursor(Cloud cloud) {
    return Optional.ofNullable(cursor);
  }

  @Override
  public void saveCursor(Cloud cloud, String reached) {
    writes++;
    cursor = reached;
  }

  @Override
  public NavigableMap<Instant, Integer> calls(Cloud cloud, String group, Instant since) {
    return new TreeMap<>();
  }

  @Override
  public void saveCalls(Cloud cloud, String group, Instant minute, int calls) {
    throw new UnsupportedOperationException("calls are not counted here");
  }

  @Override
  public void close() {}
}
