package dev.cosell.inbound;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a referral is treated, and why.
 *
 * @param track the track
 * @param rule the id of the rule that decided
 * @param facts what was seen, all of it, in the order of {@link FactKind}
 * @param because the rule, the facts that it asks for, and the reason it gives
 * @param assignee the id of who answers; empty if nobody is named
 * @param deadlines by when to answer, to have called, and to decide at the portal if that is known
 * @param escalation who is told when if nobody answers, in order
 * @param readiness what has to be ready; empty on the standard track
 * @param notes what is not known or out of the ordinary, and what to do about it
 */
public record Triage(
    Track track,
    String rule,
    List<Fact> facts,
    String because,
    Optional<String> assignee,
    List<Deadline> deadlines,
    List<EscalationStep> escalation,
    List<ReadinessItem> readiness,
    List<String> notes) {
  /**
   * Copies the lists.
   *
   * @param track as the type says
   * @param rule as the type says
   * @param facts as the type says
   * @param because as the type says
   * @param assignee as the type says
   * @param deadlines as the type says
   * @param escalation as the type says
   * @param readiness as the type says
   * @param notes as the type says
   */
  public Triage {
    facts = List.copyOf(facts);
    deadlines = List.copyOf(deadlines);
    escalation = List.copyOf(escalation);
    readiness = List.copyOf(readiness);
    notes = List.copyOf(notes);
  }

  /** {@return what is not known} */
  public List<FactKind> unknown() {
    return facts.stream().filter(fact -> !fact.isKnown()).map(Fact::kind).toList();
  }

  /**
   * The deadline of one kind.
   *
   * @param kind the kind
   * @return the deadline; empty for the portal's if that is not known
   */
  public Optional<Deadline> deadline(Deadline.Kind kind) {
    return deadlines.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** {@return the earliest deadline; of equal ones the first of answer, call and portal} */
  public Deadline earliest() {
    return deadlines.stream().min(Comparator.comparing(Deadline::due)).orElseThrow();
  }

  /**
   * What is not ready for an urgent referral.
   *
   * @return what is missing, and what nobody has spoken of
   */
  public List<ReadinessItem> notReady() {
    return readiness.stream().filter(each -> each.state() != ReadinessItem.State.READY).toList();
  }

  /** {@return the whole decision for a person, a line for each thing} */
  public String explain() {
    StringBuilder text = new StringBuilder(because).append('\n');
    for (Deadline each : deadlines) {
      text.append(each.kind()).append(" by ").append(each.due());
      text.append(each.equals(earliest()) ? ", the earliest: " : ": ");
      text.append(each.because()).append('\n');
    }
    for (EscalationStep step : escalation) {
      text.append("without an answer at ").append(step.at());
      text.append(" tell the ").append(step.to()).append('\n');
    }
    if (!notReady().isEmpty()) {
      text.append("not ready: ");
      text.append(
          notReady().stream()
              .map(each -> each.id() + " (" + each.state() + ")")
              .collect(Collectors.joining(", ")));
      text.append('\n');
    }
    notes.forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }
}
