package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.Deadline;
import dev.cosell.inbound.EscalationStep;
import dev.cosell.inbound.Triage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A referral in the queue.
 *
 * @param id what it is called
 * @param cloud the cloud that brings it
 * @param triage how it is treated, and why
 * @param zone the zone of who answers; UTC where it is not known
 * @param answered when somebody has answered; empty if nobody has
 */
public record TriageRow(
    String id, Cloud cloud, Triage triage, ZoneId zone, Optional<Instant> answered) {
  /**
   * What still has to be done.
   *
   * @return the deadlines, without that of the answer if it was given; the earliest first
   */
  public List<Deadline> open() {
    return triage.deadlines().stream()
        .filter(each -> each.kind() != Deadline.Kind.ANSWER || answered.isEmpty())
        .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::kind))
        .toList();
  }

  /**
   * What has to be done first.
   *
   * @return the earliest deadline that is open; the call's always is
   */
  public Deadline next() {
    return open().get(0);
  }

  /**
   * Whether something is late.
   *
   * @param now the moment
   * @return whether the earliest open deadline has passed
   */
  public boolean isOverdue(Instant now) {
    return next().due().isBefore(now);
  }

  /**
   * Who is told.
   *
   * @return the steps, in order; none once somebody has answered
   */
  public List<EscalationStep> escalation() {
    return answered.isPresent() ? List.of() : triage.escalation();
  }
}
