package dev.cosell.stageone;

import static dev.cosell.stageone.StageOne.DEAL_ID;
import static dev.cosell.stageone.StageOne.day;
import static dev.cosell.stageone.StageOne.deal;
import static dev.cosell.stageone.StageOne.engagement;
import static dev.cosell.stageone.StageOne.undated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.StepAnswer;
import dev.cosell.stageone.ContestDeadline.Step;
import dev.cosell.stageone.ContestEntry.Appealed;
import dev.cosell.stageone.ContestEntry.Assigned;
import dev.cosell.stageone.ContestEntry.Filed;
import dev.cosell.stageone.ContestEntry.Withdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final OfficeHolder CAM = new OfficeHolder("005A1", "CAM");
  private static final OfficeHolder SELLER = new OfficeHolder("005S1", "AE");
  private static final OfficeHolder REVOPS = new OfficeHolder("005R1", "RevOps");
  private static final OfficeHolder SALES_OPS = new OfficeHolder("005R2", "sales ops");
  private static final LocalDate REGISTERED = day("2031-03-10");
  private static final EvidenceLog GOOD = EvidenceLog.of(engagement("E1", "2031-03-01"));
  private static final EvidenceLog UNSURE = EvidenceLog.of(undated("E1"));
  private static final StageOneDefinitions DEFINITIONS = laterStricter();

  /** Version 1 in force at the registration; version 2, signed after it, asks for more. */
  private static StageOneDefinitions laterStricter() {
    StageOneDefinition first = StageOne.standard("2031-01-01");
    List<StageOneCondition> more = new ArrayList<>(first.conditions());
    more.add(new StageOneCondition.FurtherEvidence("budget", new EvidenceKind("budget"), 30));
    return StageOneDefinitions.of(
        first,
        new StageOneDefinition(
            new PolicyHeader("standard", 2, day("2031-03-11"), first.header().signatories()),
            Optional.empty(),
            first.offices(),
            more,
            new ContestTerms(1, 1, 1, 1)));
  }

  private static Filed filed(String on) {
    return new Filed(day(on), SELLER, DEAL_ID, REGISTERED, CAM, "Never heard of it");
  }

  private static Contest open() {
    return Contest.file(filed("2031-03-20"), DEFINITIONS).orThrow();
  }

  private static Contest assigned() {
    return open().append(new Assigned(day("2031-03-21"), REVOPS)).orThrow();
  }

  private static Ruling ruling(String on, OfficeHolder by, EvidenceLog evidence) {
    StageOneAssessment assessment = DEFINITIONS.assess(deal(), evidence, REGISTERED);
    return Ruling.of(day(on), by, assessment, Map.of(), "By the record");
  }

  private static Contest ruled() {
    return assigned().append(ruling("2031-03-25", REVOPS, GOOD)).orThrow();
  }

  private static Contest appealed() {
    return ruled().append(new Appealed(day("2031-03-30"), SELLER, "It was no meeting")).orThrow();
  }

  private static ListAssert<String> assertRefused(StepAnswer<Contest> answer) {
    assertThat(answer.result()).isEmpty();
    return assertThat(answer.problems());
  }

  @Test
  void g3AContestIsRuledByTheDefinitionInForceWhenTheDealWasRegistered() {
    Contest ruled = ruled();
    assertThat(ruled.definition().version()).hasToString("standard v1");
    assertThat(ruled.ruling().orElseThrow().outcome()).isEqualTo(Ruling.Outcome.STANDS);
    StageOneAssessment byToday = DEFINITIONS.assess(deal(), GOOD, day("2031-03-25"));
    assertRefused(
            assigned().append(Ruling.of(day("2031-03-25"), REVOPS, byToday, Map.of(), "By today")))
        .containsExactly(
            "asOf must be the day of the registration, 2031-03-10, but was 2031-03-25; assess the"
                + " deal as of that day",
            "definition must be standard v1, which was in force on the day of the registration,"
                + " but was standard v2; rule by that version",
            "conditions must be those of the definition, [contact, engagement, reason]; rule on"
                + " each of them");
  }

  @Test
  void g3WithoutADefinitionInForceThereIsNothingToRuleBy() {
    Filed early =
        new Filed(day("2030-12-20"), SELLER, DEAL_ID, day("2030-12-19"), CAM, "Never heard");
    assertRefused(Contest.file(early, DEFINITIONS))
        .containsExactly(
            "registeredOn must be a day on which a definition was in force, but was 2030-12-19;"
                + " without one there is nothing to rule by, settle it between the two sides");
  }

  @Nested
  class Adjudicators {
    @Test
    void g3TheAdjudicatorIsOfNeitherSide() {
      for (String office : List.of("VP Alliances", "VP Sales", "CAM", "AE")) {
        assertRefused(
                open().append(new Assigned(day("2031-03-21"), new OfficeHolder("005X1", office))))
            .containsExactly(
                "by.office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but"
                    + " was '"
                    + office
                    + "'; name somebody of such an office");
      }
      assertThat(open().append(new Assigned(day("2031-03-21"), SALES_OPS)).problems()).isEmpty();
    }

    @Test
    void aPartyDoesNotRuleInItsOwnCause() {
      assertRefused(
              open().append(new Assigned(day("2031-03-21"), new OfficeHolder("005A1", "RevOps"))))
          .containsExactly("by.user must not be a party to the contest; name somebody else");
    }

    @Test
    void onlyWhoWasNamedRules() {
      assertRefused(assigned().append(ruling("2031-03-25", SALES_OPS, GOOD)))
          .containsExactly("by must be the adjudicator who was named; let that one rule");
    }

    @Test
    void anAdjudicatorCanBeReplaced() {
      Contest replaced = assigned().append(new Assigned(day("2031-03-22"), SALES_OPS)).orThrow();
      assertThat(replaced.append(ruling("2031-03-25", SALES_OPS, GOOD)).problems()).isEmpty();
    }
  }

  @Nested
  class Rulings {
    @Test
    void g3TheRecordDecidesAndNotTheAdjudicator() {
      Ruling ruling = ruling("2031-03-25", REVOPS, EvidenceLog.of());
      assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.FALLS);
      StageOneAssessment clear = DEFINITIONS.assess(deal(), EvidenceLog.of(), REGISTERED);
      assertThatThrownBy(
              () ->
                  Ruling.of(
                      day("2031-03-25"), REVOPS, clear, Map.of("engagement", true), "I know it"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "found must name only conditions of which the record cannot tell, but had"
                  + " [engagement]");
    }

    @Test
    void whatTheRecordCannotTellTheAdjudicatorFinds() {
      assertRefused(assigned().append(ruling("2031-03-25", REVOPS, UNSURE)))
          .containsExactly(
              "conditions[1].status must be found by the adjudicator to be MET or NOT_MET, but was"
                  + " CANNOT_TELL; the record cannot tell, so say which it is");
      StageOneAssessment unsure = DEFINITIONS.assess(deal(), UNSURE, REGISTERED);
      for (boolean met : List.of(true, false)) {
        Ruling found =
            Ruling.of(
                day("2031-03-25"),
                REVOPS,
                unsure,
                Map.of("engagement", met),
                "Both calendars show the day");
        assertThat(assigned().append(found).orThrow().ruling().orElseThrow().outcome())
            .isEqualTo(met ? Ruling.Outcome.STANDS : Ruling.Outcome.FALLS);
        assertThat(found.conditions().get(1))
            .isEqualTo(
                new RuledCondition(
                    "engagement",
                    met ? ConditionStatus.MET : ConditionStatus.NOT_MET,
                    List.of("E1"),
                    true));
      }
    }

    @Test
    void aRulingHasReasons() {
      StageOneAssessment assessment = DEFINITIONS.assess(deal(), GOOD, REGISTERED);
      assertThatThrownBy(() -> Ruling.of(day("2031-03-25"), REVOPS, assessment, Map.of(), " "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("reasons must not be blank");
    }

    @Test
    void itIsAboutTheDisputedDeal() {
      StageOneAssessment other =
          DEFINITIONS.assess(deal().withId(new OpportunityId("006B2")), GOOD, REGISTERED);
      assertRefused(
              assigned()
                  .append(Ruling.of(day("2031-03-25"), REVOPS, other, Map.of(), "By the record")))
          .containsExactly("deal must be 006A1, but was 006B2; assess the disputed deal");
    }
  }

  @Nested
  class Appeals {
    @Test
    void g3ThereIsOneAppealAndSomebodyElseRules() {
      assertRefused(appealed().append(new Assigned(day("2031-03-31"), REVOPS)))
          .containsExactly(
              "by.user must not be who gave the ruling that is appealed; name somebody else");
      Contest again =
          appealed()
              .append(new Assigned(day("2031-03-31"), SALES_OPS))
              .orThrow()
              .append(ruling("2031-04-02", SALES_OPS, EvidenceLog.of()))
              .orThrow();
      assertThat(again.stateOn(day("2031-04-02"))).isEqualTo(ContestState.FINAL);
      assertThat(again.ruling().orElseThrow().outcome()).isEqualTo(Ruling.Outcome.FALLS);
      assertThat(again.deadline()).isEmpty();
      assertRefused(again.append(new Appealed(day("2031-04-03"), CAM, "Once more")))
          .containsExactly(
              "kind must be left out where a contest stands at FINAL, but was APPEALED; the contest"
                  + " has ended");
    }

    @Test
    void onTheLastDayItIsInTime() {
      assertThat(appealed().stateOn(day("2031-03-30"))).isEqualTo(ContestState.APPEALED);
      assertRefused(ruled().append(new Appealed(day("2031-03-31"), SELLER, "It was no meeting")))
          .containsExactly(
              "on must be at the latest 2031-03-30, but was 2031-03-31; it is too late, the ruling"
                  + " stands");
    }

    @Test
    void onlyAPartyAppeals() {
      assertRefused(ruled().append(new Appealed(day("2031-03-26"), SALES_OPS, "Hm")))
          .containsExactly(
              "by must be a party to the contest, who filed it or who registered the deal");
    }
  }

  @Nested
  class Steps {
    @Test
    void aContestIsFiledInTime() {
      assertThat(Contest.file(filed("2031-04-09"), DEFINITIONS).problems()).isEmpty();
      assertRefused(Contest.file(filed("2031-04-10"), DEFINITIONS))
          .containsExactly(
              "on must be at the latest 2031-04-09, but was 2031-04-10; it is too late, the"
                  + " registration stands");
      assertRefused(Contest.file(filed("2031-03-09"), DEFINITIONS))
          .containsExactly(
              "on must not be before registeredOn, 2031-03-10, but was 2031-03-09; correct the"
                  + " day");
    }

    @Test
    void stepsFollowEachOther() {
      assertRefused(open().append(ruling("2031-03-19", REVOPS, GOOD)))
          .containsExactly(
              "on must not be before the step before, 2031-03-20, but was 2031-03-19; correct the"
                  + " day",
              "kind must be one of [ASSIGNED, WITHDRAWN] where a contest stands at FILED, but was"
                  + " RULED; take one of these steps first");
      assertThat(open().append(filed("2031-03-20")).problems()).hasSize(1);
    }

    @Test
    void whoFiledCanTakeItBackUntilItIsRuled() {
      Withdrawn back = new Withdrawn(day("2031-03-22"), SELLER);
      assertThat(assigned().append(back).orThrow().stateOn(day("2031-03-22")))
          .isEqualTo(ContestState.WITHDRAWN);
      assertRefused(assigned().append(new Withdrawn(day("2031-03-22"), CAM)))
          .containsExactly("by must be who filed the contest; nobody else can take it back");
      assertThat(ruled().append(new Withdrawn(day("2031-03-26"), SELLER)).result()).isEmpty();
    }

    @Test
    void everyStateHasItsDeadline() {
      assertThat(open().deadline()).contains(new ContestDeadline(Step.ASSIGN, day("2031-03-22")));
      assertThat(assigned().deadline()).contains(new ContestDeadline(Step.RULE, day("2031-03-31")));
      assertThat(ruled().deadline()).contains(new ContestDeadline(Step.APPEAL, day("2031-03-30")));
      ContestDeadline late = assigned().deadline().orElseThrow();
      assertThat(late.isOverdueOn(day("2031-03-31"))).isFalse();
      assertThat(late.isOverdueOn(day("2031-04-01"))).isTrue();
      assertThat(assigned().append(ruling("2031-05-01", REVOPS, GOOD)).problems()).isEmpty();
    }

    @Test
    void aRulingThatNobodyAppealsIsFinal() {
      assertThat(ruled().stateOn(day("2031-03-30"))).isEqualTo(ContestState.RULED);
      assertThat(ruled().stateOn(day("2031-03-31"))).isEqualTo(ContestState.FINAL);
    }

    @Test
    void anEarlierDayKnowsTheStepsUpToIt() {
      assertThat(ruled().asOf(day("2031-03-19"))).isEmpty();
      assertThat(ruled().asOf(day("2031-03-20"))).contains(open());
      assertThat(ruled().asOf(day("2031-03-24"))).contains(assigned());
      assertThat(ruled().asOf(day("2031-03-25"))).contains(ruled());
    }

    /** Who was refused goes to operations, and to nobody's superior. */
    @Test
    void g3WhoWasRefusedARegistrationContestsItToo() {
      Filed missed =
          new Filed(day("2031-03-20"), CAM, DEAL_ID, REGISTERED, SELLER, "The call was held");
      Contest ruled =
          Contest.file(missed, DEFINITIONS)
              .orThrow()
              .append(new Assigned(day("2031-03-21"), REVOPS))
              .orThrow()
              .append(ruling("2031-03-25", REVOPS, GOOD))
              .orThrow();
      assertThat(ruled.ruling().orElseThrow().outcome()).isEqualTo(Ruling.Outcome.STANDS);
    }

    @Test
    void whatWasRefusedCannotBeGoneOnWith() {
      StepAnswer<Contest> refused = Contest.file(filed("2031-04-10"), DEFINITIONS);
      assertThatThrownBy(refused::orThrow)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("on must be at the latest 2031-04-09");
    }
  }

  @Nested
  class TheLog {
    private final Contest whole =
        appealed()
            .append(new Assigned(day("2031-03-31"), SALES_OPS))
            .orThrow()
            .append(
                Ruling.of(
                    day("2031-04-02"),
                    SALES_OPS,
                    DEFINITIONS.assess(deal(), UNSURE, REGISTERED),
                    Map.of("engagement", true),
                    "Both calendars show the day"))
            .orThrow();

    @Test
    void g3ItIsReadAsItIsWrittenAndOnlyGrows() {
      assertThat(Contest.fromJson(whole.toJson(), DEFINITIONS)).isEqualTo(whole);
      assertThat(whole.entries().subList(0, 4)).isEqualTo(appealed().entries());
      Contest withdrawn = open().append(new Withdrawn(day("2031-03-20"), SELLER)).orThrow();
      assertThat(Contest.fromJson(withdrawn.toJson(), DEFINITIONS))
          .isEqualTo(withdrawn)
          .hasSameHashCodeAs(withdrawn);
    }

    @Test
    void aStepThatBreaksARuleIsRefusedOnReadingToo() {
      String forged =
          whole.toJson().replace("\"office\" : \"sales ops\"", "\"office\" : \"VP Sales\"");
      assertProblems(forged)
          .containsExactly(
              "entries[4].by.office must be of neither alliances nor sales, one of [Sales Ops,"
                  + " RevOps], but was 'VP Sales'; name somebody of such an office");
    }

    @Test
    void theOutcomeFollowsFromTheConditions() {
      assertProblems(whole.toJson().replace("\"STANDS\"", "\"FALLS\""))
          .containsExactly(
              "entries[2].outcome must be STANDS, which follows from the conditions, but was"
                  + " FALLS; leave it out, or correct the conditions",
              "entries[5].outcome must be STANDS, which follows from the conditions, but was"
                  + " FALLS; leave it out, or correct the conditions");
    }

    @Test
    void theFormIsCheckedBeforeTheSteps() {
      assertProblems("{\"format\": 1, \"entries\": []}")
          .containsExactly("entries must begin with a step of kind FILED; a contest has one");
      assertProblems(
              """
              {"format": 1, "entries": [
                {"kind": "ASSIGNED", "on": "2031-03-21",
                 "by": {"user": "005R1", "office": "RevOps"}}]}
              """)
          .containsExactly("entries[0].kind must be FILED in the first step, but was ASSIGNED");
      assertProblems(
              """
              {"format": 1, "entries": [
                {"kind": "FILED", "on": "2031-03-21", "by": {"user": "005R1"}},
                {"kind": "SHOUTED", "volume": 11}]}
              """)
          .containsExactly(
              "entries[0].by.office is required",
              "entries[0].deal is required",
              "entries[0].registeredOn is required",
              "entries[0].registeredBy is required",
              "entries[0].reasons is required",
              "entries[1].kind must be one of [FILED, ASSIGNED, RULED, APPEALED, WITHDRAWN], but"
                  + " was 'SHOUTED'");
    }

    private ListAssert<String> assertProblems(String json) {
      return assertThat(
          catchThrowableOfType(
                  InvalidPolicyException.class, () -> Contest.fromJson(json, DEFINITIONS))
              .problems());
    }

    @Test
    void nobodyAndNoReasonIsPrinted() {
      assertThat(whole).hasToString("Contest[006A1, standard v1, FINAL]");
      assertThat(whole.entries().toString())
          .isEqualTo(
              "[Filed[006A1, registered on 2031-03-10, on 2031-03-20],"
                  + " Assigned[on=2031-03-21, by=OfficeHolder[RevOps]],"
                  + " Ruling[006A1, standard v1, STANDS], Appealed[2031-03-30],"
                  + " Assigned[on=2031-03-31, by=OfficeHolder[sales ops]],"
                  + " Ruling[006A1, standard v1, STANDS]]");
    }
  }
}
