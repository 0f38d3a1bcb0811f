package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.portal.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that a portal refused, and why: the same call on the same record would be refused again.
 *
 * @param cloud the cloud
 * @param idempotencyKey the call's key, which says what it would have done
 * @param recordVersion the record's version after the work on the deal; empty if there is no record
 * @param refusedAt when the portal was asked last
 * @param violations what the portal objected to
 */
public record Refusal(
    Cloud cloud,
    String idempotencyKey,
    Optional<String> recordVersion,
    Instant refusedAt,
    List<Violation> violations) {
  /**
   * A refusal with a copy of the list.
   *
   * @param cloud the cloud
   * @param idempotencyKey the call's key, which says what it would have done
   * @param recordVersion the record's version after the work on the deal; empty if there is no
   *     record
   * @param refusedAt when the portal was asked last
   * @param violations what the portal objected to
   */
  public Refusal {
    violations = List.copyOf(violations);
  }
}
