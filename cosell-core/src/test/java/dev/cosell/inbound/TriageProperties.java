package dev.cosell.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.Deadline.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of triage, for any referral, zone, hours and holidays. */
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
      @ForAll("referrals") InboundReferral referral, @ForAll("hours") WorkingHours hours) {
    Triage triage = triage(referral, hours);
    assertThat(due(triage, Kind.ANSWER))
        .isBetween(referral.received(), referral.received().plus(DAY));
    assertThat(due(triage, Kind.CALL)).isAfterOrEqualTo(referral.received());
    assertThat(triage.deadlines()).allMatch(each -> !each.due().isBefore(triage.earliest().due()));
  }

  @Property(tries = 500)
  void oneMoreHolidayNeverMakesADeadlineEarlier(
      @ForAll("referrals") InboundReferral referral,
      @ForAll("hours") WorkingHours hours,
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
      @ForAll("referrals") InboundReferral referral,
      @ForAll("hours") WorkingHours hours,
      @ForAll @IntRange(max = 10_000) int minutes) {
    Instant start = referral.received();
    Instant later = start.plus(Duration.ofMinutes(minutes));
    Duration work = Duration.ofHours(4);
    assertThat(hours.plus(later, work)).isAfterOrEqualTo(hours.plus(start, work));
    assertThat(hours.closingAfter(later, 2)).isAfterOrEqualTo(hours.closingAfter(start, 2));
  }

  @Property(tries = 500)
  void workingTimeAddsUp(
      @ForAll("referrals") InboundReferral referral,
      @ForAll("hours") WorkingHours hours,
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
      @ForAll("referrals") InboundReferral referral, @ForAll("hours") WorkingHours hours) {
    // A customer's day may be near in one zone and not in another.
    InboundReferral sameEverywhere = referral.with(Timeline.unknown());
    InboundOwner nowhere = new InboundOwner("005U1", Optional.empty(), List.of());
    Triage unknown = STANDARD.triage(sameEverywhere, List.of(nowhere));
    assertThat(due(unknown, Kind.ANSWER))
        .isBeforeOrEqualTo(due(triage(sameEverywhere, hours), Kind.ANSWER));
  }

  @Property(tries = 500)
  void stepsRiseFromTheRequestToTheAnswer(
      @ForAll("referrals") InboundReferral referral, @ForAll("hours") WorkingHours hours) {
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
      @ForAll("referrals") InboundReferral referral, @ForAll("hours") WorkingHours hours) {
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
  void hoursAreReadAsTheyWereWritten(@ForAll("hours") WorkingHours hours) {
    assertThat(WorkingHours.fromJson(hours.toJson())).isEqualTo(hours);
  }

  @Provide
  Arbitrary<InboundReferral> referrals() {
    Arbitrary<Instant> received =
        Arbitraries.integers()
            .between(0, 2 * 366 * 24 * 60)
            .map(minutes -> Instant.parse("2030-01-01T00:00:00Z").plusSeconds(60L * minutes));
    Arbitrary<Timeline> timelines =
        Arbitraries.oneOf(
            Arbitraries.of(Timeline.notStated(), Timeline.unknown()),
            Arbitraries.integers()
                .between(0, 900)
                .map(days -> Timeline.by(LocalDate.parse("2030-01-01").plusDays(days))));
    return Combinators.combine(
            received,
            Arbitraries.of(InboundSource.class),
            Arbitraries.of(Situation.class),
            Arbitraries.of(CloudInvestment.class),
            timelines,
            Arbitraries.of(Tenancy.class))
        .as(
            (at, source, situation, investment, timeline, tenancy) ->
                new InboundReferral(
                    Cloud.AWS,
                    at,
                    source,
                    situation,
                    investment,
                    timeline,
                    tenancy,
                    Optional.empty()));
  }

  @Provide
  Arbitrary<WorkingHours> hours() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
            ZoneOffset.UTC,
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"));
    return Combinators.combine(
            zones,
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(12, 24),
            Arbitraries.integers().between(0, 730).list().ofMaxSize(40))
        .as(
            (zone, days, from, to, holidays) -> {
              TreeMap<LocalDate, String> free = new TreeMap<>();
              holidays.forEach(
                  day -> free.put(LocalDate.parse("2030-01-01").plusDays(day), "holiday"));
              return new WorkingHours(
                  zone, days, LocalTime.of(from, 0), LocalTime.of(to % 24, 0), free);
            });
  }
}
