package dev.cosell.sync;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.Reconciliation;
import dev.cosell.contact.RosterChange;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Violation;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what became of one deal in a pass, also if it is worked on twice since the cloud changed
 * it meanwhile.
 */
final class DealOutcome {
  private final OpportunityId id;
  private final Map<Field, WriteOutcome> writes = new TreeMap<>();
  private final Map<Field, FieldDecision> conflicts = new TreeMap<>();
  private List<Violation> violations = List.of();
  private List<RosterChange> recognised = List.of();
  private FieldValues writtenBack = FieldValues.none();
  private Optional<Link> link = Optional.empty();
  private @Nullable Reconciliation last;
  private @Nullable String waitingFor;
  private @Nullable Answer<?> lastAnswer;
  private boolean registeredNow;
  private int writeCalls;

  DealOutcome(OpportunityId id) {
    this.id = id;
  }

  void registered() {
    registeredNow = true;
  }

  void waitFor(String what) {
    waitingFor = what;
  }

  /** The portal said something to the matter, whatever it said before. */
  void answered(Answer<?> answer) {
    lastAnswer = answer;
    waitingFor = null;
  }

  void failed(Answer<?> answer) {
    lastAnswer = answer;
    waitingFor = answer instanceof Answer.Refused ? null : Outbox.explain(answer);
  }

  void unread(Answer<PortalRecord> answer) {
    lastAnswer = answer;
    waitingFor = "the record could not be read: " + Outbox.explain(answer);
  }

  void wrote(List<WriteOutcome> outcomes) {
    outcomes.forEach(outcome -> writes.put(outcome.field(), outcome));
  }

  FieldValues writtenBack() {
    return writtenBack;
  }

  /** The decision that settles a conflict is the one that found it. */
  void decided(Reconciliation reconciliation) {
    last = reconciliation;
    for (FieldDecision decision : reconciliation.decisions()) {
      if (decision.isConflict()) {
        conflicts.putIfAbsent(decision.field(), decision);
      }
    }
  }

  void recognised(List<RosterChange> people) {
    recognised = people;
  }

  void wroteBack(FieldValues values) {
    writtenBack = writtenBack.with(values);
  }

  void ended(Optional<Link> now, List<Violation> found, int calls) {
    link = now;
    violations = found;
    writeCalls += calls;
  }

  /** What the portal answered last; empty if it was not asked. */
  Optional<Answer<?>> lastAnswer() {
    return Optional.ofNullable(lastAnswer);
  }

  DealResult result() {
    return DealResult.builder()
        .crmId(id)
        .portalId(link.map(Link::portalId))
        .standing(Standings.of(link, waitingFor != null, violations))
        .violations(violations)
        .reconciliation(Optional.ofNullable(last))
        .recognised(recognised)
        .conflicts(conflicts.values())
        .writes(writes.values().stream().map(this::asFoundNow).toList())
        .writtenBack(writtenBack)
        .writeCalls(writeCalls)
        .registeredNow(registeredNow)
        .waitingFor(Optional.ofNullable(waitingFor).or(() -> link.flatMap(Standings::waitsFor)))
        .build();
  }

  /** What had not arrived yet may have come with a later call. */
  private WriteOutcome asFoundNow(WriteOutcome outcome) {
    if (outcome.result() != Result.PENDING || link.isEmpty()) {
      return outcome;
    }
    FieldValues sent = FieldValues.of(Map.of(outcome.field(), outcome.sent()));
    return ReadBack.ofUnfinished(sent, link.get().record()).outcomes().get(0);
  }
}
