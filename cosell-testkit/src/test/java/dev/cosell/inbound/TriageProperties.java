package dev.cosell.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.inbound.Deadline.Kind;
import dev.cosell.testkit.InboundArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of triage, for any referral, zone, hours and holidays. */
@Domain(InboundArbitraries.class)
@Domain(DomainContext.Global.class)
class TriageProperties {
  private static final TriagePolicy STANDARD = TriagePolicy.standard();
  private static final Duration DAY = Duration.ofHours(24);

  private static Instant due(Triage triage, Kind kind) {
    return triage.deadline(kind).orElseThrow().due();
  }

  private static Triage triage(InboundReferral referral, WorkingHours hours) {
    return STANDARD.triage(referral, List.of(InboundOwner.of("005U1", hours)));
  }

  @Property(tries = 500)
  void noDeadlineIsBeforeItsRequestAndNoAnswerTakesLongerThanADay(
      @ForAll InboundReferral referral, @ForAll WorkingHours hours) {
    Triage triage = triage(referral, hours);
    assertThat(due(triage, Kind.ANSWER))
        .isBetween(referral.received(), referral.received().plus(DAY));
    assertThat(due(triage, Kind.CALL)).isAfterOrEqualTo(referral.received());
    assertThat(triage.deadlines()).allMatch(each -> !each.due().isBefore(triage.earliest().due()));
  }

  @Property(tries = 500)
  void oneMoreHolidayNeverMakesADeadlineEarlier(
      @ForAll InboundReferral referral,
      @ForAll WorkingHours hours,
      @ForAll @IntRange(min = -2, max = 12) int daysLater) {
    LocalDate day = referral.received().atZone(hours.zone()).toLocalDate().plusDays(daysLater);
    Triage before = triage(referral, hours);
    Triage after = triage(referral, hours.withHoliday(day, "one more"));
    for (Kind kind : List.of(Kind.ANSWER, Kind.CALL)) {
      assertThat(due(after, kind)).isAfterOrEqualTo(due(before, kind));
    }
  }

  @Property(tries = 500)
  void aLaterRequestNeverHasAnEarlierAnswer(
      @ForAll InboundReferral referral,
      @ForAll WorkingHours hours,
      @ForAll @IntRange(max = 10_000) int minutes) {
    Instant start = referral.received();
    Instant later = start.plus(Duration.ofMinutes(minutes));
    Duration work = Duration.ofHours(4);
    assertThat(hours.plus(later, work)).isAfterOrEqualTo(hours.plus(start, work));
    assertThat(hours.closingAfter(later, 2)).isAfterOrEqualTo(hours.closingAfter(start, 2));
  }

  @Property(tries = 500)
  void workingTimeAddsUp(
      @ForAll InboundReferral referral,
      @ForAll WorkingHours hours,
      @ForAll @IntRange(max = 2_000) int one,
      @ForAll @IntRange(max = 2_000) int other) {
    Instant start = referral.received();
    Instant end = hours.plus(start, Duration.ofMinutes(one + (long) other));
    Instant middle = hours.plus(start, Duration.ofMinutes(one));
    assertThat(hours.plus(middle, Duration.ofMinutes(other))).isAfterOrEqualTo(end);
    if (other > 0) {
      assertThat(hours.plus(middle, Duration.ofMinutes(other))).isEqualTo(end);
    }
    assertThat(hours.worksAt(end)).isTrue();
  }

  @Property(tries = 300)
  void anUnknownZoneNeverAllowsMoreTimeForTheAnswer(
      @ForAll InboundReferral referral, @ForAll WorkingHours hours) {
    // A customer's day may be near in one zone and not in another.
    InboundReferral sameEverywhere = referral.with(Timeline.unknown());
    InboundOwner nowhere = new InboundOwner("005U1", Optional.empty(), List.of());
    Triage unknown = STANDARD.triage(sameEverywhere, List.of(nowhere));
    assertThat(due(unknown, Kind.ANSWER))
        .isBeforeOrEqualTo(due(triage(sameEverywhere, hours), Kind.ANSWER));
  }

  @Property(tries = 500)
  void stepsRiseFromTheRequestToTheAnswer(
      @ForAll InboundReferral referral, @ForAll WorkingHours hours) {
    Triage triage = triage(referral, hours);
    assertThat(triage.escalation()).isNotEmpty();
    assertThat(triage.escalation()).extracting(EscalationStep::at).isSorted();
    assertThat(triage.escalation())
        .allMatch(
            step ->
                !step.at().isBefore(referral.received())
                    && !step.at().isAfter(due(triage, Kind.ANSWER)));
  }

  @Property(tries = 300)
  void everyReferralIsDecidedAndEqualOnesEqually(
      @ForAll InboundReferral referral, @ForAll WorkingHours hours) {
    Triage triage = triage(referral, hours);
    assertThat(triage).isEqualTo(triage(referral, hours));
    assertThat(triage.because()).startsWith(triage.track() + " by rule " + triage.rule() + " of ");
    assertThat(triage.facts()).extracting(Fact::kind).containsExactly(FactKind.values());
    for (FactKind unknown : triage.unknown()) {
      assertThat(triage.notes()).contains(unknown.word() + " is not known; " + unknown.question());
    }
    assertThat(triage.readiness().isEmpty()).isEqualTo(triage.track() == Track.STANDARD);
  }

  @Property(tries = 200)
  void hoursAreReadAsTheyWereWritten(@ForAll WorkingHours hours) {
    assertThat(WorkingHours.fromJson(hours.toJson())).isEqualTo(hours);
  }
}
