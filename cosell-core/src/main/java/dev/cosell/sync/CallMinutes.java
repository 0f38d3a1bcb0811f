package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * How many calls of one group were made, by minute.
 *
 * <p>The store never holds fewer than were made: before a call goes out, its minute's number is
 * saved, and for a group of many calls a little ahead, so that not every call costs a transaction.
 */
final class CallMinutes {
  private static final int SECONDS_AHEAD = 5;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SyncStore store;
  private final Cloud cloud;
  private final String group;
  private final int ahead;
  private final NavigableMap<Instant, Integer> counts;

  /** The minute that was counted in last, and what the store holds of it. */
  private Instant current = Instant.MIN;

  private int saved;

  CallMinutes(SyncStore store, Cloud cloud, CallQuota quota, Instant now) {
    this.store = store;
    this.cloud = cloud;
    this.group = quota.group();
    this.ahead = quota.perSecond() == 1 ? 0 : SECONDS_AHEAD * quota.perSecond() - 1;
    this.counts = new TreeMap<>(store.calls(cloud, group, minuteOf(now.minus(KEPT))));
    notAfter(now);
  }

  /** Counts one call. */
  void add(Instant at) {
    Instant minute = minuteOf(at);
    if (!minute.equals(current)) {
      rollOver(minute);
    }
    int count = counts.merge(minute, 1, Integer::sum);
    if (count > saved) {
      // At most as many ahead as were made, so that a short run does not use a quota up.
      save(minute, count + Math.min(ahead, count - 1));
    }
  }

  /** Counts the last call in this minute, if it was begun in an earlier one. */
  void arrived(Instant now) {
    Instant begun = current;
    if (minuteOf(now).isAfter(begun) && counts.containsKey(begun)) {
      add(now);
      // Afterwards: a crash in between counts it twice and never not at all.
      store.saveCalls(cloud, group, begun, counts.merge(begun, -1, Integer::sum));
    }
  }

  /** Counts the calls of minutes that are yet to come in this one: the clock went backwards. */
  void notAfter(Instant now) {
    Instant minute = minuteOf(now);
    NavigableMap<Instant, Integer> future = counts.tailMap(minute, false);
    if (future.isEmpty()) {
      return;
    }
    int moved = future.values().stream().mapToInt(Integer::intValue).sum();
    List<Instant> emptied = List.copyOf(future.keySet());
    future.clear();
    current = minute;
    saved = 0;
    save(minute, counts.merge(minute, moved, Integer::sum));
    // After the sum: a crash in between counts them twice and never not at all.
    emptied.forEach(one -> store.saveCalls(cloud, group, one, 0));
  }

  /** The calls of the last 24 hours, whole minutes. */
  int lastDay(Instant now) {
    return counts.tailMap(minuteOf(now.minus(KEPT)), true).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Hands out each minute's calls with the latest instant at which they can have been made. */
  void replay(Instant now, ObjIntConsumer<Instant> calls) {
    counts.forEach(
        (minute, count) -> {
          Instant end = minute.plus(MINUTE);
          calls.accept(end.isAfter(now) ? now : end, count);
        });
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  private void rollOver(Instant minute) {
    int count = counts.getOrDefault(current, 0);
    if (count < saved) {
      save(current, count);
    }
    counts.headMap(minuteOf(minute.minus(KEPT)), false).clear();
    current = minute;
    saved = counts.getOrDefault(minute, 0);
  }

  private void save(Instant minute, int count) {
    store.saveCalls(cloud, group, minute, count);
    saved = count;
  }

  private static Instant minuteOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }
}
