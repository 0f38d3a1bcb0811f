package dev.cosell.sync;

import dev.cosell.portal.CallQuota;
import java.time.Duration;

/**
 * How much of a quota is used.
 *
 * @param quota the quota
 * @param lastDay the calls that count as made in the last 24 hours; after a restart a few more than
 *     were made, never fewer
 * @param highestPerSecond the most calls in any second since the budget was built
 * @param waited how long callers were kept waiting since then, all together
 */
public record CallUsage(CallQuota quota, int lastDay, int highestPerSecond, Duration waited) {}
