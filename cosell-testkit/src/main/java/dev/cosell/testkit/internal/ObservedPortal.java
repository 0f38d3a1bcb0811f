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
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A portal that notes what was asked of it, and which question met the fault. */
public final class ObservedPortal implements Portal {
  private final Portal portal;
  private final FaultScript faults;
  private final InstantSource clock;
  private final List<Asked> asked = new ArrayList<>();
  private final Set<Place> places = new LinkedHashSet<>();
  private Optional<Trap> trap = Optional.empty();
  private String lastCall = "";
  private boolean watching;
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

  /**
   * Where a fault can strike.
   *
   * @param question what is asked of the portal
   * @param operation the operation that the portal calls for it
   */
  public record Place(String question, String operation) {}

  private record Trap(Place place, Fault fault) {}

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

  /** Begins the next pass; what was asked before the first is no part of the observation. */
  public void nextRound() {
    if (!watching) {
      asked.clear();
      lastCall = "";
      watching = true;
    }
    round++;
  }

  /**
   * Lets a fault strike once.
   *
   * @param place where
   * @param fault the fault
   */
  public void lay(Place place, Fault fault) {
    trap = Optional.of(new Trap(place, fault));
  }

  /** {@return whether a fault still waits for its place} */
  public boolean isTrapped() {
    return trap.isPresent();
  }

  /** {@return where a fault could have struck, in the order in which it was come by} */
  public Set<Place> places() {
    return places;
  }

  /** {@return what was asked, oldest first} */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private <T> Answer<T> note(
      Kind kind, String question, String about, Supplier<Answer<T>> portalsAnswer) {
    faults.forgetCalled();
    Optional<Trap> here = trap.filter(each -> watching && each.place().question().equals(question));
    here.ifPresent(each -> faults.next(each.fault(), each.place().operation()));
    Instant at = clock.instant();
    Answer<T> answer = portalsAnswer.get();
    boolean struck = here.isPresent() && faults.pending() == 0;
    if (struck) {
      trap = Optional.empty();
    }
    faults.clear();
    asked.add(new Asked(round, kind, about, at, answer, struck));
    if (watching) {
      faults.called().forEach(operation -> places.add(new Place(question, operation)));
    }
    return answer;
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    // A record is associated with several things, one call each; other calls are one of their kind,
    // whatever version of the record they name.
    String what = call.kind().name().contains("ASSOCIATE") ? call.body() : "";
    String about = call.kind() + call.operation() + " " + call.target() + " " + call.crmId() + what;
    lastCall = call.operation();
    return note(Kind.CALL, "makes " + lastCall, about, () -> portal.perform(call));
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    String question = lastCall.isEmpty() ? "reads" : "reads back after " + lastCall;
    return note(Kind.READ, question, id.toString(), () -> portal.read(id));
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return note(Kind.CHANGES, "asks for changes", "", () -> portal.changes(cursor));
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
