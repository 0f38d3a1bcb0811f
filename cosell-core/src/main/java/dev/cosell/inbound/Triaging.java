package dev.cosell.inbound;

import dev.cosell.inbound.Deadline.Kind;
import dev.cosell.inbound.ReadinessItem.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One decision on one referral. */
final class Triaging {
  private final TriagePolicy policy;
  private final InboundReferral referral;
  private final Instant received;
  private final Optional<InboundOwner> owner;
  private final boolean isSomebodyThere;
  private final Optional<WorkingHours> hours;
  private final List<String> notes = new ArrayList<>();

  Triaging(TriagePolicy policy, InboundReferral referral, List<InboundOwner> owners) {
    this.policy = policy;
    this.referral = referral;
    this.received = referral.received();
    Optional<InboundOwner> there =
        owners.stream().filter(each -> each.awayAt(received).isEmpty()).findFirst();
    this.isSomebodyThere = there.isPresent();
    this.owner = there.or(() -> owners.stream().findFirst());
    this.hours = owner.flatMap(InboundOwner::hours);
    noteOwners(owners);
  }

  private void noteOwners(List<InboundOwner> owners) {
    if (owners.isEmpty()) {
      notes.add("nobody is named who answers; every hour counts and the escalation begins at once");
      return;
    }
    for (InboundOwner each : owners) {
      Optional<Absence> away = each.awayAt(received);
      if (away.isEmpty()) {
        break;
      }
      notes.add(each.id() + " is away from " + away.get().first() + " to " + away.get().last());
    }
    if (!isSomebodyThere) {
      notes.add("everybody who answers is away; the escalation begins at once");
    }
    if (hours.isEmpty()) {
      notes.add(
          "the time zone of "
              + owner.map(InboundOwner::id).orElseThrow()
              + " is not known, so every hour counts; state the working hours");
    }
  }

  Triage decide(Map<String, State> ready) {
    List<Fact> facts = facts();
    TriageRule rule =
        policy.rules().stream().filter(each -> each.takes(facts)).findFirst().orElseThrow();
    facts.stream()
        .filter(fact -> !fact.isKnown())
        .forEach(
            fact -> notes.add(fact.kind().word() + " is not known; " + fact.kind().question()));
    if (!policy.header().inForceOn(day())) {
      notes.add(
          "the policy is in force from " + policy.header().effectiveFrom() + " only, and is used");
    }
    Deadline answer = answer(rule);
    List<Deadline> deadlines = new ArrayList<>(List.of(answer, call(rule)));
    referral.portal().map(this::portal).ifPresentOrElse(deadlines::add, this::noteNoPortal);
    return new Triage(
        rule.track(),
        rule.id(),
        facts,
        because(rule, facts),
        owner.map(InboundOwner::id),
        deadlines,
        escalation(rule, answer),
        rule.track() == Track.URGENT ? readiness(ready) : List.of(),
        notes);
  }

  private List<Fact> facts() {
    return List.of(
        new Fact(FactKind.SOURCE, referral.source().name()),
        new Fact(FactKind.SITUATION, referral.situation().name()),
        new Fact(FactKind.INVESTMENT, referral.investment().name()),
        new Fact(FactKind.TIMELINE, referral.timeline().seenFrom(day(), policy.nearDays()).name()),
        new Fact(FactKind.TENANCY, referral.tenancy().name()));
  }

  private LocalDate day() {
    return received.atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return hours.map(WorkingHours::zone).orElse(ZoneOffset.UTC);
  }

  private String because(TriageRule rule, List<Fact> facts) {
    List<Fact> decisive = rule.decisive(facts);
    return rule.track()
        + " by rule "
        + rule.id()
        + " of "
        + policy.header().name()
        + " v"
        + policy.header().version()
        + ": "
        + (decisive.isEmpty()
            ? ""
            : decisive.stream().map(Fact::toString).collect(Collectors.joining(", ")) + "; ")
        + rule.why();
  }

  private Deadline answer(TriageRule rule) {
    Instant worked = plus(Duration.ofHours(rule.answerWithinHours()));
    Instant most = received.plus(Duration.ofHours(policy.answerAtMostHours()));
    String working = rule.answerWithinHours() + " " + hourWord() + " after " + local(received);
    if (!worked.isAfter(most)) {
      return deadline(Kind.ANSWER, worked, working + freeDays(worked));
    }
    Deadline answer =
        deadline(
            Kind.ANSWER,
            most,
            policy.answerAtMostHours()
                + " hours after "
                + local(received)
                + ", the longest that any referral waits; "
                + working
                + " would be "
                + local(worked)
                + freeDays(worked));
    if (!answer.inWorkingHours()) {
      notes.add(
          answer
              .lastWorkingMoment()
              .map(
                  last ->
                      "the answer is due outside working hours; answer by "
                          + local(last)
                          + " or name somebody on duty")
              .orElse("the answer is due before anybody works again; name somebody on duty"));
    }
    return answer;
  }

  private Deadline call(TriageRule rule) {
    Instant due =
        hours
            .map(known -> known.closingAfter(received, rule.callWithinDays()))
            .orElseGet(() -> received.plus(Duration.ofDays(rule.callWithinDays())));
    return deadline(
        Kind.CALL,
        due,
        rule.callWithinDays()
            + (hours.isPresent() ? " days of work after " : " times 24 hours after ")
            + local(received)
            + freeDays(due));
  }

  private Deadline portal(PortalDeadline portal) {
    if (portal.due().isBefore(received)) {
      notes.add(
          "the portal's deadline had passed when the referral came in; ask the cloud to send it"
              + " again");
    }
    return deadline(
        Kind.PORTAL, portal.due(), "at the portal of " + portal.cloud() + ": " + portal.source());
  }

  private void noteNoPortal() {
    notes.add("the portal's deadline is not known; look at the invitation there");
  }

  private Deadline deadline(Kind kind, Instant due, String because) {
    return new Deadline(
        kind,
        due,
        hours.map(known -> known.worksAt(due)).orElse(true),
        hours.map(known -> known.lastMoment(received, due)).orElse(Optional.of(due)),
        because);
  }

  private Instant plus(Duration work) {
    return hours.map(known -> known.plus(received, work)).orElseGet(() -> received.plus(work));
  }

  private String hourWord() {
    return hours.isPresent() ? "working hours" : "hours";
  }

  /** The holidays from the request to the deadline, on what would be days of work. */
  private String freeDays(Instant due) {
    return hours
        .map(
            known ->
                known.holidays().subMap(day(), known.dayOf(due).plusDays(1)).entrySet().stream()
                    .filter(holiday -> known.days().contains(holiday.getKey().getDayOfWeek()))
                    .map(holiday -> ", without " + holiday.getKey() + " " + holiday.getValue())
                    .collect(Collectors.joining()))
        .orElse("");
  }

  private String local(Instant moment) {
    return moment.atZone(zone()).toString();
  }

  /**
   * Minutes count as the answer's deadline does: in working time, or by the clock where that is
   * what ends first.
   */
  private List<EscalationStep> escalation(TriageRule rule, Deadline answer) {
    boolean isByTheClock = plus(Duration.ofHours(rule.answerWithinHours())).isAfter(answer.due());
    List<EscalationRule> steps = policy.escalation(rule.track());
    int sooner = isSomebodyThere || steps.isEmpty() ? 0 : steps.get(0).afterMinutes();
    return steps.stream()
        .map(
            step -> {
              Duration after = Duration.ofMinutes(step.afterMinutes() - (long) sooner);
              boolean isAtOnce = !isSomebodyThere && after.isZero();
              Instant at = isByTheClock || isAtOnce ? received.plus(after) : plus(after);
              return new EscalationStep(at.isAfter(answer.due()) ? answer.due() : at, step.to());
            })
        .toList();
  }

  private List<ReadinessItem> readiness(Map<String, State> ready) {
    ready.keySet().stream()
        .filter(id -> !policy.readiness().containsKey(id))
        .sorted()
        .forEach(
            id ->
                notes.add(
                    "'"
                        + id
                        + "' is not an item of readiness; known: "
                        + policy.readiness().keySet()));
    return policy.readiness().entrySet().stream()
        .map(
            item ->
                new ReadinessItem(
                    item.getKey(),
                    item.getValue(),
                    ready.getOrDefault(item.getKey(), State.UNKNOWN)))
        .toList();
  }
}
