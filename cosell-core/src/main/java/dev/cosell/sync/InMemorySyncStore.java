package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store that forgets everything with the process; for tests and for trying things out. */
public final class InMemorySyncStore implements SyncStore {
  private final NavigableMap<PortalId, Link> links = new TreeMap<>();
  private final Map<Deal, PortalId> deals = new HashMap<>();
  private final Map<Key, Intent> intents = new LinkedHashMap<>();
  private final Map<Key, Refusal> refusals = new HashMap<>();
  private final Map<Cloud, String> cursors = new HashMap<>();
  private final Map<Group, NavigableMap<Instant, Integer>> calls = new HashMap<>();

  private record Deal(Cloud cloud, OpportunityId crmId) {}

  private record Key(Cloud cloud, String idempotencyKey) {}

  private record Group(Cloud cloud, String name) {}

  /** A store that knows nothing yet. */
  public InMemorySyncStore() {}

  @Override
  public synchronized Optional<Link> link(Cloud cloud, OpportunityId crmId) {
    @Nullable PortalId portalId = deals.get(new Deal(cloud, crmId));
    return portalId == null ? Optional.empty() : link(portalId);
  }

  @Override
  public synchronized Optional<Link> link(PortalId portalId) {
    return Optional.ofNullable(links.get(portalId));
  }

  @Override
  public synchronized List<Link> links(Cloud cloud) {
    return links.values().stream().filter(link -> link.portalId().cloud().equals(cloud)).toList();
  }

  @Override
  public synchronized void save(Link link) {
    PortalId portalId = link.portalId();
    Optional<Deal> deal = link.crmId().map(id -> new Deal(portalId.cloud(), id));
    @Nullable PortalId linked = deal.map(deals::get).orElse(null);
    if (linked != null && !linked.equals(portalId)) {
      throw StoreRules.dealLinkedTwice(portalId, linked);
    }
    link(portalId)
        .flatMap(Link::crmId)
        .ifPresent(former -> deals.remove(new Deal(portalId.cloud(), former)));
    deal.ifPresent(present -> deals.put(present, portalId));
    links.put(portalId, link);
  }

  @Override
  public synchronized void open(Intent intent) {
    Key key = new Key(intent.call().cloud(), intent.call().idempotencyKey());
    intents.remove(key);
    intents.put(key, intent);
  }

  @Override
  public synchronized void close(Cloud cloud, String idempotencyKey) {
    intents.remove(new Key(cloud, idempotencyKey));
  }

  @Override
  public synchronized void settle(Link link, String idempotencyKey) {
    save(link);
    close(link.portalId().cloud(), idempotencyKey);
  }

  @Override
  public synchronized List<Intent> openIntents(Cloud cloud) {
    List<Intent> open = new ArrayList<>();
    intents.forEach(
        (key, intent) -> {
          if (key.cloud().equals(cloud)) {
            open.add(intent);
          }
        });
    open.sort(Comparator.comparing(Intent::recordedAt));
    return open;
  }

  @Override
  public synchronized Optional<Refusal> refusal(Cloud cloud, String idempotencyKey) {
    return Optional.ofNullable(refusals.get(new Key(cloud, idempotencyKey)));
  }

  @Override
  public synchronized void refuse(Refusal refusal) {
    Instant oldest = StoreRules.refusalsForgottenBefore(refusal.refusedAt());
    refusals
        .values()
        .removeIf(
            each -> each.cloud().equals(refusal.cloud()) && each.refusedAt().isBefore(oldest));
    refusals.put(new Key(refusal.cloud(), refusal.idempotencyKey()), refusal);
  }

  @Override
  public synchronized Optional<String> cursor(Cloud cloud) {
    return Optional.ofNullable(cursors.get(cloud));
  }

  @Override
  public synchronized void saveCursor(Cloud cloud, String cursor) {
    cursors.put(cloud, cursor);
  }

  @Override
  public synchronized NavigableMap<Instant, Integer> calls(
      Cloud cloud, String group, Instant since) {
    return new TreeMap<>(
        calls.getOrDefault(new Group(cloud, group), new TreeMap<>()).tailMap(since, true));
  }

  @Override
  public synchronized void saveCalls(Cloud cloud, String group, Instant minute, int number) {
    StoreRules.checkCalls(minute, number);
    NavigableMap<Instant, Integer> minutes =
        calls.computeIfAbsent(new Group(cloud, group), absent -> new TreeMap<>());
    if (number == 0) {
      minutes.remove(minute);
    } else {
      minutes.put(minute, number);
      minutes.headMap(StoreRules.forgottenBefore(minute), false).clear();
    }
  }

  @Override
  public void close() {}
}
