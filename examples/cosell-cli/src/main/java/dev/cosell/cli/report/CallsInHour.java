package dev.cosell.cli.report;

import java.time.Instant;

/**
 * How often a portal was called in one hour.
 *
 * @param group the quota's group
 * @param hour the hour's beginning, by the portal's clock
 * @param calls the number of calls
 */
public record CallsInHour(String group, Instant hour, int calls) {}
