package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run was made of.
 *
 * @param source where the CRM's records came from
 * @param cloud the cloud
 * @param portal the portal in words, such as {@code fake in this process}
 * @param simulated whether the portal's time was simulated
 * @param startedAt when the run began, by the portal's clock
 * @param endedAt when it ended
 * @param passes how many passes were made
 * @param stoppedBy why the run ended before its work was done; empty if it did all it could
 */
public record Setting(
    String source,
    Cloud cloud,
    String portal,
    boolean simulated,
    Instant startedAt,
    Instant endedAt,
    int passes,
    Optional<String> stoppedBy) {}
