package dev.cosell.testkit.internal;

import dev.cosell.authority.Editability;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalCapabilities;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import dev.cosell.testkit.FaultScript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A portal that notes what was asked of it, and which question met the fault. */
public final class ObservedPortal implements Portal {
  private final Portal portal;
  private final FaultScript faults;
  private final InstantSource clock;
  private final List<Asked> asked = new ArrayList<>();
  private int round;

  /**
   * A question and its answer.
   *
   * @param round in which pass it was asked
   * @param kind what was asked
   * @param about what it was asked about; questions about the same are repetitions
   * @param at when
   * @param answer the answer
   * @param struck whether it met the fault
   */
  public record Asked(
      int round, Kind kind, String about, Instant at, Answer<?> answer, boolean struck) {}

  /** A kind of question. */
  public enum Kind {
    /** To change something. */
    CALL,
    /** For a record. */
    READ,
    /** For what has changed. */
    CHANGES
  }

  /**
   * Observes a portal.
   *
   * @param portal the portal
   * @param faults what goes wrong
   * @param clock the time
   */
  public ObservedPortal(Portal portal, FaultScript faults, InstantSource clock) {
    this.portal = portal;
    this.faults = faults;
    this.clock = clock;
  }

  /** Begins the next pass. */
  public void nextRound() {
    round++;
  }

  /** {@return what was asked, oldest first} */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private <T> Answer<T> note(Kind kind, String about, Supplier<Answer<T>> question) {
    int pending = faults.pending();
    Instant at = clock.instant();
    Answer<T> answer = question.get();
    asked.add(new Asked(round, kind, about, at, answer, faults.pending() < pending));
    return answer;
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    String about = call.operation() + " " + call.target() + " " + call.crmId();
    return note(Kind.CALL, about, () -> portal.perform(call));
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    return note(Kind.READ, id.toString(), () -> portal.read(id));
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return note(Kind.CHANGES, "changes", () -> portal.changes(cursor));
  }

  @Override
  public Cloud cloud() {
    return portal.cloud();
  }

  @Override
  public PortalCapabilities capabilities() {
    return portal.capabilities();
  }

  @Override
  public Projection project(Opportunity deal) {
    return portal.project(deal);
  }

  @Override
  public Preflight preflight(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return portal.preflight(deal, moment, current);
  }

  @Override
  public Editability editability(PortalRecord current) {
    return portal.editability(current);
  }

  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    return portal.nextStep(deal, current);
  }

  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues changes) {
    return portal.nextUpdate(current, changes);
  }

  @Override
  public PortalCall accept(PortalId invitation) {
    return portal.accept(invitation);
  }

  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return portal.decline(invitation, reason);
  }

  @Override
  public Optional<PortalId> subject(String event) {
    return portal.subject(event);
  }
}
