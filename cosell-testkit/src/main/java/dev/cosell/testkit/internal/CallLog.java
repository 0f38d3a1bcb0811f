package dev.cosell.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.CallsOfHour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calls that were made: totals, calls by hour, and the rolling windows that quotas look at.
 *
 * <p>A throttled call counts as throttled and stands in no window (inferred: no cloud says whether
 * a refused call uses quota). Not for several threads at once.
 */
public final class CallLog {

  private static final Duration DAY = Duration.ofHours(24);

  private final SortedMap<String, Long> served = new TreeMap<>();
  private final SortedMap<String, Long> throttled = new TreeMap<>();
  private final SortedMap<Instant, Hour> hours = new TreeMap<>();
  private final Map<String, ArrayDeque<Long>> windows = new TreeMap<>();
  private final Map<String, Integer> peaks = new TreeMap<>();

  /** Creates an empty log. */
  public CallLog() {}

  /**
   * Notes a call.
   *
   * @param call the call
   */
  public void add(Call call) {
    (call.throttled() ? throttled : served).merge(call.operation(), 1L, Long::sum);
    Instant hour = Instant.ofEpochSecond(Math.floorDiv(call.at().getEpochSecond(), 3600) * 3600);
    hours.merge(hour, Hour.of(call), Hour::plus);
    if (!call.throttled() && !call.window().isEmpty()) {
      ArrayDeque<Long> window = window(call.window());
      window.addLast(call.at().toEpochMilli());
      peaks.merge(call.window() + " day", count(call.window(), call.at(), DAY), Math::max);
      peaks.merge(
          call.window() + " second",
          count(call.window(), call.at(), Duration.ofSeconds(1)),
          Math::max);
    }
  }

  /**
   * How many calls stand in the last part of a window.
   *
   * @param window the window's name
   * @param now the present time
   * @param length how far back to look, at most a day
   * @return the number of calls after now minus length
   */
  public int count(String window, Instant now, Duration length) {
    ArrayDeque<Long> times = window(window);
    long dayAgo = now.minus(DAY).toEpochMilli();
    while (!times.isEmpty() && times.getFirst() <= dayAgo) {
      times.removeFirst();
    }
    if (length.equals(DAY)) {
      return times.size();
    }
    long since = now.minus(length).toEpochMilli();
    int count = 0;
    for (var back = times.descendingIterator(); back.hasNext() && back.next() > since; ) {
      count++;
    }
    return count;
  }

  /**
   * The most calls that ever stood in a window.
   *
   * @param window the window's name
   * @param length {@code day} or {@code second}
   * @return the most calls, zero if there were none
   */
  public int peak(String window, String length) {
    return peaks.getOrDefault(window + " " + length, 0);
  }

  /**
   * Calls served, refused ones included, throttled ones not.
   *
   * @return number of calls by operation, a copy
   */
  public SortedMap<String, Long> served() {
    return new TreeMap<>(served);
  }

  /**
   * Calls throttled.
   *
   * @return number of calls by operation, a copy
   */
  public SortedMap<String, Long> throttled() {
    return new TreeMap<>(throttled);
  }

  /**
   * The counts at this moment.
   *
   * @return totals, the peaks of {@link Quotas#READS} and {@link Quotas#WRITES}, and the hours
   */
  public CallStatistics statistics() {
    return new CallStatistics(
        served(),
        throttled(),
        peak(Quotas.READS, "day"),
        peak(Quotas.WRITES, "day"),
        peak(Quotas.READS, "second"),
        peak(Quotas.WRITES, "second"),
        hours.entrySet().stream()
            .map(
                each ->
                    new CallsOfHour(
                        each.getKey(),
                        each.getValue().reads(),
                        each.getValue().writes(),
                        each.getValue().throttled()))
            .toList());
  }

  /**
   * The whole log, for the journal.
   *
   * @return a tree that {@link #read} understands
   */
  public ObjectNode write() {
    ObjectNode node = Json.object();
    ObjectNode servedNode = node.putObject("served");
    served.forEach(servedNode::put);
    ObjectNode throttledNode = node.putObject("throttled");
    throttled.forEach(throttledNode::put);
    ObjectNode hoursNode = node.putObject("hours");
    hours.forEach((at, hour) -> hoursNode.set(at.toString(), hour.write()));
    ObjectNode windowsNode = node.putObject("windows");
    windows.forEach((name, times) -> times.forEach(windowsNode.putArray(name)::add));
    ObjectNode peaksNode = node.putObject("peaks");
    peaks.forEach(peaksNode::put);
    return node;
  }

  /**
   * Adds what {@link #write} wrote.
   *
   * @param node the tree
   */
  public void read(ObjectNode node) {
    node.path("served").properties().forEach(e -> served.put(e.getKey(), e.getValue().asLong()));
    node.path("throttled")
        .properties()
        .forEach(e -> throttled.put(e.getKey(), e.getValue().asLong()));
    node.path("hours")
        .properties()
        .forEach(e -> hours.put(Instant.parse(e.getKey()), Hour.read(e.getValue())));
    node.path("windows")
        .properties()
        .forEach(e -> e.getValue().forEach(time -> window(e.getKey()).addLast(time.asLong())));
    node.path("peaks").properties().forEach(e -> peaks.put(e.getKey(), e.getValue().asInt()));
  }

  private ArrayDeque<Long> window(String name) {
    return windows.computeIfAbsent(name, any -> new ArrayDeque<>());
  }
}
