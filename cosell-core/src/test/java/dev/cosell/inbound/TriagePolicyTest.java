package dev.cosell.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.alias.TenancyArchetype;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.inbound.Deadline.Kind;
import dev.cosell.inbound.ReadinessItem.State;
import dev.cosell.policy.InvalidPolicyException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriagePolicyTest {
  private static final TriagePolicy STANDARD = TriagePolicy.standard();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WorkingHours HOURS = WorkingHours.weekdays(BERLIN);
  private static final InboundOwner IDA = InboundOwner.of("005U1", HOURS);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static InboundReferral received(String local) {
    return InboundReferral.of(Cloud.AZURE, at(local));
  }

  private static InboundReferral urgent(String local) {
    return received(local)
        .from(InboundSource.CUSTOMER_SUCCESS)
        .with(Situation.ACTIVE_PROBLEM)
        .with(CloudInvestment.INVESTED)
        .with(Timeline.notStated())
        .with(Tenancy.CUSTOMER_DEPLOYED);
  }

  private static InboundReferral standard(String local) {
    return urgent(local).from(InboundSource.PDM).with(Situation.EARLY_EXPLORATION);
  }

  private static Triage triage(InboundReferral referral) {
    return STANDARD.triage(referral, List.of(IDA));
  }

  private static Deadline answer(Triage triage) {
    return triage.deadline(Kind.ANSWER).orElseThrow();
  }

  private static Deadline call(Triage triage) {
    return triage.deadline(Kind.CALL).orElseThrow();
  }

  @Nested
  class W7Tracks {
    @ParameterizedTest
    @CsvSource({
      "ACCOUNT_EXECUTIVE, ACTIVE_PROBLEM, INVESTED, ISV_HOSTED, account-team-problem, URGENT",
      "CUSTOMER_SUCCESS, ACTIVE_PROBLEM, INVESTED, UNKNOWN, account-team-problem, URGENT",
      "SPECIALIST, ACTIVE_PROBLEM, INVESTED, CUSTOMER_DEPLOYED, specialist-problem, URGENT",
      "SPECIALIST, ACTIVE_PROBLEM, INVESTED, ISV_HOSTED, problem, STANDARD",
      "SPECIALIST, ACTIVE_PROBLEM, INVESTED, UNKNOWN, problem-until-known, URGENT",
      "ACCOUNT_EXECUTIVE, ACTIVE_PROBLEM, UNKNOWN, UNKNOWN, account-team-until-known, URGENT",
      "CUSTOMER_SUCCESS, UNKNOWN, UNKNOWN, UNKNOWN, account-team-until-known, URGENT",
      "UNKNOWN, ACTIVE_PROBLEM, INVESTED, UNKNOWN, problem-until-known, URGENT",
      "ACCOUNT_EXECUTIVE, ACTIVE_PROBLEM, NONE, CUSTOMER_DEPLOYED, problem, STANDARD",
      "ACCOUNT_EXECUTIVE, EARLY_EXPLORATION, INVESTED, CUSTOMER_DEPLOYED, qualify, STANDARD",
      "PDM, ACTIVE_PROBLEM, INVESTED, CUSTOMER_DEPLOYED, problem, STANDARD",
      "PDM, EARLY_EXPLORATION, NONE, ISV_HOSTED, qualify, STANDARD",
      "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, qualify, STANDARD"
    })
    void followFromSourceSituationAndStake(
        InboundSource source,
        Situation situation,
        CloudInvestment investment,
        Tenancy tenancy,
        String rule,
        Track track) {
      Triage triage =
          triage(
              received("2031-03-12T10:00")
                  .from(source)
                  .with(situation)
                  .with(investment)
                  .with(tenancy));
      assertThat(triage.rule()).isEqualTo(rule);
      assertThat(triage.track()).isEqualTo(track);
    }

    @ParameterizedTest
    @CsvSource({
      "2031-04-11, near-day, 2031-03-14T18:00",
      "2031-04-12, qualify, 2031-03-17T18:00",
      "2031-03-01, near-day, 2031-03-14T18:00"
    })
    void aNearDayOfTheCustomerBringsTheCallForward(LocalDate by, String rule, String call) {
      Triage triage = triage(standard("2031-03-12T10:00").with(Timeline.by(by)));
      assertThat(triage.rule()).isEqualTo(rule);
      assertThat(triage.track()).isEqualTo(Track.STANDARD);
      assertThat(call(triage).due()).isEqualTo(at(call));
    }

    @Test
    void areExplainedByRuleAndFacts() {
      assertThat(triage(urgent("2031-03-12T10:00")).because())
          .isEqualTo(
              "URGENT by rule account-team-problem of standard v1: source is CUSTOMER_SUCCESS,"
                  + " situation is ACTIVE_PROBLEM, investment is INVESTED; those who face the"
                  + " customer bring a problem that is there, and the cloud has something at stake:"
                  + " it is solved soon, here or elsewhere");
      assertThat(triage(standard("2031-03-12T10:00")).because())
          .isEqualTo(
              "STANDARD by rule qualify of standard v1: a call qualifies it, and says whether a"
                  + " seller and an engineer are brought in");
      assertThat(triage(urgent("2031-03-12T10:00")).facts())
          .extracting(Fact::toString)
          .containsExactly(
              "source is CUSTOMER_SUCCESS",
              "situation is ACTIVE_PROBLEM",
              "investment is INVESTED",
              "timeline is NOT_STATED",
              "tenancy is CUSTOMER_DEPLOYED");
    }

    @Test
    void unknownFactsAreSaidWithWhatToAsk() {
      Triage triage = triage(received("2031-03-12T10:00"));
      assertThat(triage.unknown()).containsExactly(FactKind.values());
      assertThat(triage.notes())
          .containsExactly(
              "source is not known; ask who at the cloud brings it",
              "situation is not known; ask what problem the customer has, and for it in writing",
              "investment is not known; ask whether the cloud has put commercial or success time"
                  + " into the account",
              "timeline is not known; ask by when the customer wants a solution",
              "tenancy is not known; ask in whose cloud account the product would run",
              "the portal's deadline is not known; look at the invitation there");
    }

    @Test
    void theSourceIsReadFromARole() {
      assertThat(STANDARD.source(CounterpartRole.PDM)).isEqualTo(InboundSource.PDM);
      assertThat(STANDARD.source(new CounterpartRole("awssalesrep")))
          .isEqualTo(InboundSource.ACCOUNT_EXECUTIVE);
      assertThat(STANDARD.source(CounterpartRole.CSA)).isEqualTo(InboundSource.CUSTOMER_SUCCESS);
      assertThat(STANDARD.source(CounterpartRole.SSP)).isEqualTo(InboundSource.SPECIALIST);
      assertThat(STANDARD.source(new CounterpartRole("Harbour master")))
          .isEqualTo(InboundSource.UNKNOWN);
      assertThat(Tenancy.of(TenancyArchetype.CUSTOMER_DEPLOYED))
          .isEqualTo(Tenancy.CUSTOMER_DEPLOYED);
      assertThat(Tenancy.of(TenancyArchetype.ISV_HOSTED)).isEqualTo(Tenancy.ISV_HOSTED);
    }

    @Test
    void aPolicyThatIsNotInForceYetIsSaid() {
      assertThat(triage(urgent("2025-12-31T10:00")).notes())
          .contains("the policy is in force from 2026-01-01 only, and is used");
    }
  }

  @Nested
  class W7Deadlines {
    @Test
    void anUrgentOneIsAnsweredWithinHours() {
      Deadline answer = answer(triage(urgent("2031-03-12T10:00")));
      assertThat(answer.due()).isEqualTo(at("2031-03-12T14:00"));
      assertThat(answer.inWorkingHours()).isTrue();
      assertThat(answer.because())
          .isEqualTo("4 working hours after 2031-03-12T10:00+01:00[Europe/Berlin]");
    }

    @Test
    void aStandardOneIsCalledWithinThreeDaysAndAnsweredBeforeADayIsOver() {
      Triage triage = triage(standard("2031-03-12T10:00"));
      assertThat(call(triage).due()).isEqualTo(at("2031-03-17T18:00"));
      assertThat(call(triage).because())
          .isEqualTo("3 days of work after 2031-03-12T10:00+01:00[Europe/Berlin]");
      assertThat(answer(triage).due()).isEqualTo(at("2031-03-12T18:00"));
    }

    @Test
    void onFridayEveningTheDayEndsOnSaturdayAndSomebodyMustBeOnDuty() {
      Triage triage = triage(urgent("2031-03-14T20:00"));
      Deadline answer = answer(triage);
      assertThat(answer.due()).isEqualTo(at("2031-03-15T20:00"));
      assertThat(answer.inWorkingHours()).isFalse();
      assertThat(answer.lastWorkingMoment()).isEmpty();
      assertThat(answer.because())
          .isEqualTo(
              "24 hours after 2031-03-14T20:00+01:00[Europe/Berlin], the longest that any referral"
                  + " waits; 4 working hours after 2031-03-14T20:00+01:00[Europe/Berlin] would be"
                  + " 2031-03-17T13:00+01:00[Europe/Berlin]");
      assertThat(triage.notes())
          .contains("the answer is due before anybody works again; name somebody on duty");
    }

    @Test
    void lateOnFridayTheLastWorkingMomentIsNamed() {
      Triage triage = triage(urgent("2031-03-14T17:30"));
      assertThat(answer(triage).lastWorkingMoment()).contains(at("2031-03-14T18:00"));
      assertThat(triage.notes())
          .contains(
              "the answer is due outside working hours; answer by"
                  + " 2031-03-14T18:00+01:00[Europe/Berlin] or name somebody on duty");
    }

    @Test
    void onSundayEveningMondayMorningCounts() {
      assertThat(answer(triage(urgent("2031-03-16T21:00"))).due())
          .isEqualTo(at("2031-03-17T13:00"));
    }

    @Test
    void aHolidayBesideAWeekendIsNamedAndSkipped() {
      InboundOwner owner =
          InboundOwner.of(
              "005U1",
              HOURS
                  .withHoliday(LocalDate.parse("2031-04-11"), "Good Friday")
                  .withHoliday(LocalDate.parse("2031-04-13"), "Easter Sunday")
                  .withHoliday(LocalDate.parse("2031-04-14"), "Easter Monday"));
      Triage triage = STANDARD.triage(standard("2031-04-10T17:00"), List.of(owner));
      assertThat(call(triage).due()).isEqualTo(at("2031-04-17T18:00"));
      assertThat(call(triage).because())
          .isEqualTo(
              "3 days of work after 2031-04-10T17:00+02:00[Europe/Berlin], without 2031-04-11 Good"
                  + " Friday, without 2031-04-14 Easter Monday");
      assertThat(answer(triage).due()).isEqualTo(at("2031-04-11T17:00"));
    }

    @Test
    void aDayIsTwentyFourHoursWhereTheClockIsPutForwardOrBack() {
      assertThat(answer(triage(urgent("2031-03-29T20:00"))).due())
          .isEqualTo(at("2031-03-30T21:00"))
          .isEqualTo(at("2031-03-29T20:00").plus(Duration.ofHours(24)));
      assertThat(answer(triage(urgent("2031-10-25T20:00"))).due())
          .isEqualTo(at("2031-10-26T19:00"));
    }

    @Test
    void anUnknownZoneMakesEveryHourCountAndIsSaid() {
      InboundOwner nowhere = new InboundOwner("005U2", Optional.empty(), List.of());
      Triage triage = STANDARD.triage(standard("2031-03-14T20:00"), List.of(nowhere));
      assertThat(answer(triage).due()).isEqualTo(at("2031-03-15T04:00"));
      assertThat(answer(triage).because()).isEqualTo("8 hours after 2031-03-14T19:00Z");
      assertThat(call(triage).because()).isEqualTo("3 times 24 hours after 2031-03-14T19:00Z");
      assertThat(triage.notes())
          .contains(
              "the time zone of 005U2 is not known, so every hour counts; state the working hours");
    }
  }

  @Nested
  class W7WhoAnswers {
    private final InboundOwner away =
        new InboundOwner(
            "005U1",
            Optional.of(HOURS),
            List.of(new Absence(LocalDate.parse("2031-03-10"), LocalDate.parse("2031-03-14"))));
    private final InboundOwner deputy =
        InboundOwner.of("005U2", WorkingHours.weekdays(ZoneId.of("America/New_York")));

    @Test
    void isTheDeputyInItsOwnZoneWhileTheOwnerIsAway() {
      Triage triage = STANDARD.triage(urgent("2031-03-12T10:00"), List.of(away, deputy));
      assertThat(triage.assignee()).contains("005U2");
      assertThat(answer(triage).because())
          .isEqualTo("4 working hours after 2031-03-12T05:00-04:00[America/New_York]");
      assertThat(answer(triage).due()).isEqualTo(Instant.parse("2031-03-12T17:00:00Z"));
      assertThat(triage.notes()).contains("005U1 is away from 2031-03-10 to 2031-03-14");
    }

    @Test
    void isTheOwnerAgainOnceWorkBeginsAfterTheAbsence() {
      assertThat(STANDARD.triage(urgent("2031-03-14T20:00"), List.of(away, deputy)).assignee())
          .contains("005U1");
    }

    @Test
    void isNobodyWhereAllAreAwaySoItEscalatesAtOnce() {
      Triage triage = STANDARD.triage(urgent("2031-03-12T10:00"), List.of(away));
      assertThat(triage.assignee()).contains("005U1");
      assertThat(triage.escalation())
          .containsExactly(
              new EscalationStep(at("2031-03-12T10:00"), "head of alliances"),
              new EscalationStep(at("2031-03-12T11:00"), "head of sales"));
      assertThat(triage.notes())
          .contains("everybody who answers is away; the escalation begins at once");
    }

    @Test
    void isNobodyWhereNobodyIsNamed() {
      Triage triage = STANDARD.triage(urgent("2031-03-12T10:00"), List.of());
      assertThat(triage.assignee()).isEmpty();
      assertThat(answer(triage).due()).isEqualTo(at("2031-03-12T14:00"));
      assertThat(triage.escalation().get(0).at()).isEqualTo(at("2031-03-12T10:00"));
      assertThat(triage.notes())
          .contains(
              "nobody is named who answers; every hour counts and the escalation begins at once");
    }

    @Test
    void isPrintedWithoutAnythingPersonal() {
      assertThat(away).hasToString("InboundOwner[005U1, 1 absences]");
      assertThatThrownBy(() -> InboundOwner.of(" ", HOURS)).hasMessage("id must not be blank");
      assertThatThrownBy(() -> new Absence(LocalDate.MAX, LocalDate.MIN))
          .hasMessageStartingWith("last must not be before ");
    }
  }

  @Nested
  class W7Escalation {
    @Test
    void hasTimesWithinWorkingHours() {
      assertThat(triage(urgent("2031-03-12T16:30")).escalation())
          .containsExactly(
              new EscalationStep(at("2031-03-12T17:30"), "head of alliances"),
              new EscalationStep(at("2031-03-13T09:30"), "head of sales"));
      assertThat(triage(standard("2031-03-12T10:00")).escalation())
          .containsExactly(new EscalationStep(at("2031-03-12T14:00"), "head of alliances"));
    }

    @Test
    void goesByTheClockWhereTheClockEndsFirst() {
      assertThat(triage(urgent("2031-03-14T20:00")).escalation())
          .extracting(EscalationStep::at)
          .containsExactly(at("2031-03-14T21:00"), at("2031-03-14T22:00"));
    }
  }

  @Nested
  class W8Readiness {
    @Test
    void ofAnUrgentOneIsACheckListInWhichUnknownIsSaid() {
      Triage triage =
          STANDARD.triage(
              urgent("2031-03-12T10:00"),
              List.of(IDA),
              Map.of("technical-narrative", State.READY, "reference-customers", State.MISSING));
      assertThat(triage.readiness())
          .extracting(each -> each.id() + " " + each.state())
          .containsExactly(
              "technical-narrative READY",
              "consumption-evidence UNKNOWN",
              "reference-customers MISSING",
              "account-executive UNKNOWN",
              "solution-engineer UNKNOWN",
              "account-team-mapped UNKNOWN");
      assertThat(triage.notReady()).hasSize(5);
    }

    @Test
    void ofAStandardOneIsNotAsked() {
      assertThat(triage(standard("2031-03-12T10:00")).readiness()).isEmpty();
    }

    @Test
    void thatThePolicyDoesNotAskForIsSaid() {
      assertThat(
              STANDARD
                  .triage(urgent("2031-03-12T10:00"), List.of(IDA), Map.of("cake", State.READY))
                  .notes())
          .contains(
              "'cake' is not an item of readiness; known: [technical-narrative,"
                  + " consumption-evidence, reference-customers, account-executive,"
                  + " solution-engineer, account-team-mapped]");
    }
  }

  @Nested
  class W7PortalDeadlines {
    private static final PortalAnswerRule RULE =
        new PortalAnswerRule(
            Cloud.AZURE,
            14,
            PortalAnswerRule.Basis.DOCUMENTED,
            "the portal's documentation",
            LocalDate.parse("2030-11-22"));

    @Test
    void standBesideOnesOwnAndTheEarliestIsNamed() {
      Triage triage =
          triage(standard("2031-03-12T10:00").with(RULE.deadline(at("2031-03-01T10:00"))));
      Deadline portal = triage.deadline(Kind.PORTAL).orElseThrow();
      assertThat(portal.due()).isEqualTo(at("2031-03-15T10:00"));
      assertThat(portal.inWorkingHours()).isFalse();
      assertThat(portal.lastWorkingMoment()).contains(at("2031-03-14T18:00"));
      assertThat(portal.because())
          .isEqualTo(
              "at the portal of azure: 14 days after 2031-03-01T09:00:00Z, documented: the portal's"
                  + " documentation, read 2030-11-22");
      assertThat(triage.earliest().kind()).isEqualTo(Kind.ANSWER);
    }

    @Test
    void mayBeTheEarliest() {
      Triage triage =
          triage(
              standard("2031-03-12T10:00")
                  .with(PortalDeadline.stated(Cloud.AZURE, at("2031-03-12T12:00"))));
      assertThat(triage.earliest().kind()).isEqualTo(Kind.PORTAL);
      assertThat(triage.explain())
          .isEqualTo(
              """
              STANDARD by rule qualify of standard v1: a call qualifies it, and says whether a \
              seller and an engineer are brought in
              ANSWER by 2031-03-12T17:00:00Z: 8 working hours after \
              2031-03-12T10:00+01:00[Europe/Berlin]
              CALL by 2031-03-17T17:00:00Z: 3 days of work after \
              2031-03-12T10:00+01:00[Europe/Berlin]
              PORTAL by 2031-03-12T11:00:00Z, the earliest: at the portal of azure: the portal's \
              own expiry of this invitation
              without an answer at 2031-03-12T13:00:00Z tell the head of alliances
              """);
    }

    @Test
    void mayHavePassedWhichIsSaid() {
      Triage triage =
          triage(
              standard("2031-03-12T10:00")
                  .with(PortalDeadline.stated(Cloud.AZURE, at("2031-03-11T12:00"))));
      assertThat(triage.notes())
          .containsExactly(
              "the portal's deadline had passed when the referral came in; ask the cloud to send it"
                  + " again");
      assertThat(triage.explain()).endsWith(triage.notes().get(0) + "\n");
    }

    @Test
    void thatWereOnlySeenSaySo() {
      PortalAnswerRule seen =
          new PortalAnswerRule(
              Cloud.AWS, 15, PortalAnswerRule.Basis.OBSERVED, "answers", LocalDate.EPOCH);
      assertThat(seen.deadline(Instant.EPOCH).source())
          .isEqualTo("15 days after 1970-01-01T00:00:00Z, only observed: answers, read 1970-01-01");
    }

    @Test
    void needASource() {
      assertThatThrownBy(() -> new PortalDeadline(Cloud.AWS, Instant.EPOCH, " "))
          .hasMessage("source must not be blank");
      assertThatThrownBy(
              () ->
                  new PortalAnswerRule(
                      Cloud.AWS, 0, PortalAnswerRule.Basis.OBSERVED, "s", LocalDate.EPOCH))
          .hasMessage("days must be at least 1, but was 0");
      assertThatThrownBy(
              () ->
                  new PortalAnswerRule(
                      Cloud.AWS, 1, PortalAnswerRule.Basis.OBSERVED, "", LocalDate.EPOCH))
          .hasMessage("source must not be blank");
    }
  }

  @Nested
  class TheJson {
    private static List<String> problems(String members) {
      try {
        TriagePolicy.fromJson(
            "{\"name\": \"ours\", \"version\": 1, \"effectiveFrom\": \"2031-01-01\", "
                + members
                + "}");
        return List.of();
      } catch (InvalidPolicyException invalid) {
        return invalid.problems();
      }
    }

    @Test
    void isReadAsItWasWritten() {
      assertThat(TriagePolicy.fromJson(STANDARD.toJson()))
          .isEqualTo(STANDARD)
          .hasSameHashCodeAs(STANDARD)
          .hasToString("TriagePolicy[standard v1]");
    }

    @Test
    void isRefusedWithEverythingThatIsWrong() {
      assertThat(
              problems(
                  """
                  "answerAtMostHours": 48, "nearDays": -1,
                  "sourceRoles": {"PDM": ["AE"], "ACCOUNT_EXECUTIVE": ["ae"], "UNKNOWN": ["X"]},
                  "rules": [
                    {"id": "a", "track": "FAST", "answerWithinHours": 30, "callWithinDays": 0,
                     "when": {"source": ["BOSS"], "situation": [], "mood": ["GOOD"]}},
                    {"id": "a", "track": "URGENT", "answerWithinHours": 2, "callWithinDays": 1,
                     "when": {"source": ["PDM"]}, "why": "x"},
                    {"id": "b", "track": "URGENT", "answerWithinHours": 2, "callWithinDays": 1,
                     "when": {"source": ["PDM"], "tenancy": ["UNKNOWN"]}, "why": "x"}],
                  "escalation": {"URGENT": [{"afterMinutes": 60, "to": "x"},
                    {"afterMinutes": 60, "to": "y"}, {"afterMinutes": 121}], "SLOW": []},
                  "readiness": [{"id": "r", "what": "x"}, {"id": "r", "what": "y"}, {}]
                  """))
          .containsExactly(
              "answerAtMostHours must be from 1 to 24, but was 48",
              "nearDays must be from 0 to 366, but was -1",
              "sourceRoles.ACCOUNT_EXECUTIVE must not have 'ae', which stands elsewhere, too; keep"
                  + " one",
              "rules[0].track must be one of [URGENT, STANDARD], but was 'FAST'",
              "rules[0].when.source must be of [PDM, ACCOUNT_EXECUTIVE, CUSTOMER_SUCCESS,"
                  + " SPECIALIST, UNKNOWN], but was 'BOSS'",
              "rules[0].when.situation must have a value; leave it out for any",
              "rules[0].answerWithinHours must be from 1 to 24, but was 30",
              "rules[0].callWithinDays must be from 1 to 20, but was 0",
              "rules[0].why is required",
              "rules[1].id stands twice; rename one 'a'",
              "rules must take every referral, but 432 kinds have none, such as [source is"
                  + " ACCOUNT_EXECUTIVE, situation is ACTIVE_PROBLEM, investment is INVESTED,"
                  + " timeline is NEAR, tenancy is ISV_HOSTED]; end with a rule without when",
              "rules[2] never decides, since rules before it take all that it asks for; move it up"
                  + " or leave it out",
              "escalation.URGENT[1].afterMinutes must be more than 60 before it, but was 60",
              "escalation.URGENT[2].afterMinutes must be from 0 to 120, but was 121",
              "escalation.URGENT[2].afterMinutes must be more than 60 before it, but was 0",
              "escalation.URGENT[2].to is required",
              "readiness[1].id stands twice; rename one 'r'",
              "readiness[2].id is required",
              "readiness[2].what is required",
              "sourceRoles.UNKNOWN is not a known member; known here: ACCOUNT_EXECUTIVE,"
                  + " CUSTOMER_SUCCESS, PDM, SPECIALIST",
              "rules[0].when.mood is not a known member; known here: investment, situation, source,"
                  + " tenancy, timeline",
              "escalation.SLOW is not a known member; known here: STANDARD, URGENT");
    }

    @Test
    void needsRules() {
      assertThat(problems("\"answerAtMostHours\": 24, \"nearDays\": 30"))
          .containsExactly(
              "rules must take every referral, but 540 kinds have none, such as [source is PDM,"
                  + " situation is ACTIVE_PROBLEM, investment is INVESTED, timeline is NEAR, tenancy"
                  + " is ISV_HOSTED]; end with a rule without when");
    }
  }

  @Nested
  class ATimeline {
    @Test
    void hasADayIfAndOnlyIfOneIsStated() {
      assertThatThrownBy(() -> new Timeline(Timeline.Kind.STATED, Optional.empty()))
          .hasMessage("by must be there for STATED only, but was not for STATED");
      assertThatThrownBy(() -> new Timeline(Timeline.Kind.UNKNOWN, Optional.of(LocalDate.EPOCH)))
          .hasMessage("by must be there for STATED only, but was there for UNKNOWN");
    }
  }
}
