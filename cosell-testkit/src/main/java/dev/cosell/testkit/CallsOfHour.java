package dev.cosell.testkit;

import java.time.Instant;

/**
 * The calls of one hour of the portal's clock.
 *
 * @param hour the hour's beginning
 * @param reads calls of operations that only read
 * @param writes calls of the other operations
 * @param throttled calls that were refused for their rate, counted nowhere else
 */
public record CallsOfHour(Instant hour, long reads, long writes, long throttled) {}
