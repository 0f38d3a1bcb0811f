package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.CallQuota;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all calls to the portals within their quotas, also across restarts.
 *
 * <p>Both quotas are rolling: in no second and in no 24 hours, wherever they begin, are there more
 * calls than the quota allows, counted from the end of each call, since only then it has certainly
 * arrived. Calls that wait for the same quota go in the order in which they came. How many calls
 * were made is kept in the {@link SyncStore} by minute; a budget that finds some there counts each
 * at the end of its minute and lets the first call of the group wait for a full second. A clock
 * that goes backwards makes calls wait longer and never breaks a quota.
 *
 * <p>Keeps the instant of each call that counts against a daily quota, some 30 bytes each. Safe for
 * use by several threads; two budgets must not share a cloud.
 */
public final class CallBudget implements CallMeter {
  private final Map<Cloud, Map<String, GroupBudget>> clouds = new TreeMap<>();

  /**
   * A budget for several portals.
   *
   * @param quotas each cloud's quotas, such as {@link
   *     dev.cosell.portal.PortalCapabilities#quotas()}
   * @param pace the time to wait by
   * @param store keeps the number of calls
   * @throws IllegalArgumentException if a cloud has two quotas for one group
   */
  public CallBudget(Map<Cloud, List<CallQuota>> quotas, Pace pace, SyncStore store) {
    quotas.forEach(
        (cloud, list) -> {
          Map<String, GroupBudget> groups = new LinkedHashMap<>();
          for (CallQuota quota : list) {
            if (groups.containsKey(quota.group())) {
              throw new IllegalArgumentException(
                  "quotas must have each group once, but " + cloud + " has two " + quota.group());
            }
            groups.put(quota.group(), new GroupBudget(cloud, quota, pace, store));
          }
          clouds.put(cloud, groups);
        });
  }

  /**
   * A budget for one portal.
   *
   * @param cloud the cloud
   * @param quotas its quotas
   * @param pace the time to wait by
   * @param store keeps the number of calls
   * @return the budget
   * @throws IllegalArgumentException if there are two quotas for one group
   */
  public static CallBudget of(Cloud cloud, List<CallQuota> quotas, Pace pace, SyncStore store) {
    return new CallBudget(Map.of(cloud, quotas), pace, store);
  }

  /**
   * Waits until one more call keeps both quotas, and counts it.
   *
   * @param cloud the cloud that is called
   * @param group the quota's group
   * @throws IllegalArgumentException if there is no such quota
   * @throws Pace.InterruptedPaceException if the thread is interrupted while it waits
   * @throws SyncStoreException if the number of calls cannot be saved; the call must not be made
   */
  @Override
  public void beforeCall(Cloud cloud, String group) {
    budget(cloud, group).take();
  }

  /**
   * Counts the group's last call as made now: a portal that received it late counts it late, and
   * the next one could come too early for it.
   *
   * @param cloud the cloud that was called
   * @param group the quota's group
   * @throws IllegalArgumentException if there is no such quota
   */
  @Override
  public void afterCall(Cloud cloud, String group) {
    budget(cloud, group).arrived();
  }

  /**
   * When a backlog will be through, if nothing else is called.
   *
   * @param cloud the cloud
   * @param group the quota's group
   * @param calls the number of calls that are yet to be made, 0 or more
   * @return when the last of them may go out; the present if there is none
   * @throws IllegalArgumentException if there is no such quota or the number is below 0
   */
  public Instant whenThrough(Cloud cloud, String group, int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("calls must be at least 0, but was " + calls);
    }
    return budget(cloud, group).whenThrough(calls);
  }

  /**
   * How much of a quota is used.
   *
   * @param cloud the cloud
   * @param group the quota's group
   * @return the usage now
   * @throws IllegalArgumentException if there is no such quota
   */
  public CallUsage usage(Cloud cloud, String group) {
    return budget(cloud, group).usage();
  }

  private GroupBudget budget(Cloud cloud, String group) {
    Map<String, GroupBudget> groups =
        Optional.ofNullable(clouds.get(cloud))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "cloud must have quotas, but was "
                            + cloud
                            + "; known: "
                            + clouds.keySet()));
    @Nullable GroupBudget budget = groups.get(group);
    if (budget == null) {
      throw new IllegalArgumentException(
          "group must have a quota at "
              + cloud
              + ", but was '"
              + group
              + "'; known: "
              + groups.keySet());
    }
    return budget;
  }
}
