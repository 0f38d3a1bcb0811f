package dev.cosell.cli;

import dev.cosell.cli.report.CallsInHour;
import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallMeter;
import dev.cosell.sync.Pace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of a run by hour, once the budget has let them out; a stop lets none out. */
final class CallTally implements CallMeter {
  private final CallMeter budget;
  private final Pace pace;
  private final StopSignal stop;
  private final Map<Instant, Map<String, Integer>> hours = new TreeMap<>();

  CallTally(CallMeter budget, Pace pace, StopSignal stop) {
    this.budget = budget;
    this.pace = pace;
    this.stop = stop;
  }

  @Override
  public void beforeCall(Cloud cloud, String group) {
    stop.check();
    budget.beforeCall(cloud, group);
    Instant hour = pace.now().truncatedTo(ChronoUnit.HOURS);
    hours.computeIfAbsent(hour, unseen -> new TreeMap<>()).merge(group, 1, Integer::sum);
  }

  @Override
  public void afterCall(Cloud cloud, String group) {
    budget.afterCall(cloud, group);
  }

  /** How many calls of a group were let out. */
  int count(String group) {
    return hours.values().stream().mapToInt(groups -> groups.getOrDefault(group, 0)).sum();
  }

  List<CallsInHour> byHour() {
    List<CallsInHour> all = new ArrayList<>();
    hours.forEach(
        (hour, groups) ->
            groups.forEach((group, calls) -> all.add(new CallsInHour(group, hour, calls))));
    return all;
  }
}
