package dev.cosell.stageone;

import static dev.cosell.stageone.ConditionStatus.CANNOT_TELL;
import static dev.cosell.stageone.ConditionStatus.MET;
import static dev.cosell.stageone.ConditionStatus.NOT_MET;
import static dev.cosell.stageone.ConditionStatus.NOT_YET;
import static dev.cosell.stageone.StageOne.BUYER;
import static dev.cosell.stageone.StageOne.DAY;
import static dev.cosell.stageone.StageOne.DEAL_ID;
import static dev.cosell.stageone.StageOne.day;
import static dev.cosell.stageone.StageOne.deal;
import static dev.cosell.stageone.StageOne.definitions;
import static dev.cosell.stageone.StageOne.engagement;
import static dev.cosell.stageone.StageOne.finding;
import static dev.cosell.stageone.StageOne.reason;
import static dev.cosell.stageone.StageOne.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.stageone.StageOneCondition.FurtherEvidence;
import dev.cosell.stageone.StageOneCondition.StatedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageOneAssessmentTest {
  private static final EvidenceLog ENGAGED = EvidenceLog.of(engagement("E1", "2031-03-01"));

  private static StageOneAssessment assess(Opportunity deal, StageOneEvidence... evidence) {
    return definitions().assess(deal, EvidenceLog.of(evidence), DAY);
  }

  private static ConditionFinding assessOwn(
      StageOneCondition own, Opportunity deal, StageOneEvidence... evidence) {
    StageOneDefinition standard = StageOne.standard("2031-01-01");
    List<StageOneCondition> conditions = new ArrayList<>(standard.conditions());
    conditions.add(own);
    StageOneDefinition wider =
        new StageOneDefinition(
            standard.header(),
            Optional.empty(),
            standard.offices(),
            conditions,
            standard.contest());
    return finding(
        StageOneDefinitions.of(wider).assess(deal, EvidenceLog.of(evidence), DAY), own.id());
  }

  private static void assertFinding(
      ConditionFinding finding, ConditionStatus status, String because, String nextStep) {
    assertThat(finding.status()).isEqualTo(status);
    assertThat(finding.because()).isEqualTo(because);
    assertThat(finding.nextStep()).contains(nextStep);
  }

  @Test
  void g2AContactAnEngagementAndAReasonMakeAStageOneDeal() {
    StageOneAssessment assessment = definitions().assess(deal(), ENGAGED, DAY);
    assertThat(assessment.mayRegister()).isTrue();
    assertThat(assessment.status()).isEqualTo(MET);
    assertThat(assessment.nextSteps()).isEmpty();
    assertThat(assessment.dropped()).isEmpty();
    assertThat(assessment.definition()).contains(new DefinitionVersion("standard", 1));
    assertThat(assessment.findings())
        .extracting(ConditionFinding::evidence)
        .containsExactly(List.of("deal:contacts"), List.of("E1"), List.of("deal:customerProblem"));
  }

  @Test
  void g2ADealWithNothingHasToDoEverything() {
    StageOneAssessment assessment = assess(Opportunity.builder().id(DEAL_ID).build());
    assertThat(assessment.status()).isEqualTo(NOT_YET);
    assertThat(assessment.nextSteps())
        .containsExactly(
            "put somebody at the prospect on the deal, by name",
            "log a meeting or a call with a named person of the cloud's field",
            "write down which problem the prospect has and why the product solves it, in at least"
                + " 8 different words");
  }

  @Test
  void g1BeforeBothSidesHaveSignedNothingCanBeRegistered() {
    StageOneAssessment assessment = definitions().assess(deal(), ENGAGED, day("2030-12-31"));
    assertThat(assessment.definition()).isEmpty();
    assertThat(assessment.mayRegister()).isFalse();
    assertThat(assessment.status()).isEqualTo(CANNOT_TELL);
    assertThat(assessment.nextSteps())
        .containsExactly(
            "have a definition signed by alliances and sales that is in force on 2030-12-31");
  }

  @Test
  void g1AnAnswerForAPastDayIsByTheVersionOfThatDay() {
    StageOneDefinition first = StageOne.standard("2031-01-01");
    List<StageOneCondition> stricter = new ArrayList<>(first.conditions());
    stricter.set(1, new StageOneCondition.FieldEngagement("engagement", 5));
    StageOneDefinition second =
        new StageOneDefinition(
            new dev.cosell.policy.PolicyHeader(
                "standard", 2, day("2031-03-10"), first.header().signatories()),
            Optional.empty(),
            first.offices(),
            stricter,
            first.contest());
    StageOneDefinitions both = StageOneDefinitions.of(first, second);
    assertThat(both.assess(deal(), ENGAGED, day("2031-03-09")).mayRegister()).isTrue();
    StageOneAssessment today = both.assess(deal(), ENGAGED, DAY);
    assertThat(today.definition()).contains(new DefinitionVersion("standard", 2));
    assertThat(finding(today, "engagement").status()).isEqualTo(NOT_MET);
  }

  @Nested
  class Contacts {
    private ConditionFinding contact(OpportunityContact... people) {
      return finding(assess(deal().withContacts(people)), "contact");
    }

    private OpportunityContact person(Contact.Builder person) {
      return OpportunityContact.of(person.build());
    }

    @Test
    void somebodyWithANameIsEnough() {
      ConditionFinding finding = contact(BUYER, person(Contact.builder().email("a@b.example")));
      assertThat(finding.status()).isEqualTo(MET);
      assertThat(finding.because()).isEqualTo("1 of the prospect's people on the deal are named");
      assertThat(finding.nextStep()).isEmpty();
    }

    @Test
    void anAddressIsNoName() {
      assertFinding(
          contact(person(Contact.builder().email("info@borealis.example"))),
          NOT_MET,
          "the prospect's people on the deal have no name",
          "put somebody at the prospect on the deal, by name");
    }

    @Test
    void aPlaceholderIsNoName() {
      assertThat(contact(person(Contact.builder().firstName("TBD").lastName("n/a"))).status())
          .isEqualTo(NOT_MET);
    }

    @Test
    void ofAnIdAloneTheNameCannotBeTold() {
      assertFinding(
          contact(person(Contact.builder().id("003B1"))),
          CANNOT_TELL,
          "the prospect's people on the deal are known by their CRM ids only",
          "read the contacts' names from the CRM");
    }

    @Test
    void theCloudsPeopleAreNotTheProspects() {
      OpportunityContact pdm =
          OpportunityContact.of(
              BUYER.contact(),
              new CounterpartMark(Cloud.AWS, Optional.empty(), CounterpartMark.Standing.TEAM));
      assertFinding(
          contact(pdm),
          NOT_YET,
          "all people on the deal are a cloud's",
          "put somebody at the prospect on the deal, by name");
    }

    @Test
    void nobodyIsNobodyYet() {
      assertFinding(
          contact(),
          NOT_YET,
          "nobody of the prospect is on the deal",
          "put somebody at the prospect on the deal, by name");
    }
  }

  @Nested
  class Engagements {
    private ConditionFinding engaged(StageOneEvidence... evidence) {
      return finding(assess(deal(), evidence), "engagement");
    }

    @Test
    void onTheLastDayOfItsAgeItCounts() {
      assertThat(engaged(engagement("E1", DAY.minusDays(90).toString())).status()).isEqualTo(MET);
    }

    @Test
    void aDayOlderItDoesNot() {
      assertFinding(
          engaged(engagement("E1", DAY.minusDays(91).toString())),
          NOT_MET,
          "the evidence of 'field engagement' does not count: it is 91 days old, at most 90 count",
          "log a meeting or a call with a named person of the cloud's field");
    }

    @Test
    void itNamesACounterpart() {
      assertFinding(
          engaged(engagement("E1", "2031-03-01").withPerson(Optional.empty())),
          NOT_MET,
          "the evidence of 'field engagement' does not count: it names no counterpart",
          "log a meeting or a call with a named person of the cloud's field");
    }

    @Test
    void ofOneWithoutADayTheAgeCannotBeTold() {
      assertFinding(
          engaged(undated("E1"), engagement("E2", "2030-01-01")),
          CANNOT_TELL,
          "the evidence of 'field engagement' has no day",
          "find out on which day it was, and record that");
    }

    @Test
    void aPlannedMeetingIsNotYetOne() {
      assertFinding(
          engaged(engagement("E1", "2031-03-11").withRecordedOn(day("2031-03-01"))),
          NOT_YET,
          "'field engagement' is planned for a day after 2031-03-10",
          "ask again after the day for which it is planned");
    }

    @Test
    void whatWasWrittenDownLaterDidNotCountThen() {
      StageOneEvidence late = engagement("E1", "2031-03-01").withRecordedOn(day("2031-03-11"));
      StageOneAssessment assessment = assess(deal(), late);
      assertFinding(
          finding(assessment, "engagement"),
          NOT_YET,
          "there is no evidence of 'field engagement' by 2031-03-10",
          "log a meeting or a call with a named person of the cloud's field");
      assertThat(assessment.dropped())
          .containsExactly(
              new DroppedEvidence("E1", "was recorded on 2031-03-11, after 2031-03-10"));
    }

    @Test
    void whatDidNotCountIsNamed() {
      StageOneAssessment assessment =
          assess(
              deal(),
              engagement("E1", "2031-03-01"),
              engagement("E2", "2030-03-01"),
              undated("E3"),
              engagement("E4", "2031-04-01").withRecordedOn(day("2031-03-01")),
              StageOneEvidence.of("E5", DEAL_ID, new EvidenceKind("weather"))
                  .recordedOn(DAY)
                  .build(),
              reason("E6", "big win"),
              engagement("E7", "2031-03-01").withDeal(new OpportunityId("006B2")));
      assertThat(finding(assessment, "engagement").evidence()).containsExactly("E1");
      assertThat(assessment.dropped())
          .containsExactly(
              new DroppedEvidence("E2", "it is 374 days old, at most 90 count"),
              new DroppedEvidence("E3", "it has no day"),
              new DroppedEvidence("E4", "it is planned for 2031-04-01"),
              new DroppedEvidence("E5", "no condition asks for it"),
              new DroppedEvidence("E6", "it has 2 of 8 different words"));
    }
  }

  @Nested
  class Reasons {
    private ConditionFinding because(String problem, StageOneEvidence... evidence) {
      return finding(assess(deal().withCustomerProblem(problem), evidence), "reason");
    }

    @Test
    void aFewWordsAreNotASubstance() {
      assertFinding(
          because("They need our product, they need our product, they need our product."),
          NOT_MET,
          "the reason has 4 of 8 different words",
          "write down which problem the prospect has and why the product solves it, in at least 8"
              + " different words");
    }

    @Test
    void placeholdersDoNotCount() {
      assertThat(because("TBD tbc n/a to do xxx test placeholder lorem ipsum unknown").because())
          .isEqualTo("the reason has 0 of 8 different words");
    }

    @Test
    void aReasonThatWasRecordedCounts() {
      ConditionFinding finding = because("TBD", reason("E1", StageOne.REASON));
      assertThat(finding.status()).isEqualTo(MET);
      assertThat(finding.evidence()).containsExactly("E1");
    }

    @Test
    void aReasonWithoutItsWordsCannotBeTold() {
      assertFinding(
          because(" ", reason("E1", " ")),
          CANNOT_TELL,
          "the recorded reason is without its words",
          "record what the reason says");
    }

    @Test
    void scriptsWithoutSpacesHaveWordsToo() {
      assertThat(because("夜間バッチが締切に間に合わず拡張もできない").status()).isEqualTo(MET);
      assertThat(because("未定").status()).isEqualTo(NOT_MET);
      assertThat(because("Ночные отчёты опаздывают, потому что хранилище не растёт вширь").status())
          .isEqualTo(MET);
    }
  }

  @Nested
  class OwnConditions {
    private final StatedField closeDate = new StatedField("own", Field.TARGET_CLOSE_DATE);
    private final StatedField nextSteps = new StatedField("own", Field.NEXT_STEPS);
    private final FurtherEvidence budget =
        new FurtherEvidence("own", new EvidenceKind("budget confirmed"), 30);

    @Test
    void aFieldThatIsAskedForIsStated() {
      assertThat(assessOwn(closeDate, deal().withTargetCloseDate(DAY)).status()).isEqualTo(MET);
      assertFinding(
          assessOwn(closeDate, deal()),
          NOT_YET,
          "targetCloseDate has no value",
          "state targetCloseDate on the deal");
      assertFinding(
          assessOwn(nextSteps, deal().withNextSteps("tbd")),
          NOT_MET,
          "nextSteps holds a placeholder",
          "replace the placeholder in nextSteps");
    }

    @Test
    void evidenceThatIsAskedForNeedsNoCounterpart() {
      StageOneEvidence confirmed =
          StageOneEvidence.of("E1", DEAL_ID, new EvidenceKind("budget confirmed"))
              .on(day("2031-03-01"))
              .recordedOn(day("2031-03-01"))
              .build();
      assertThat(assessOwn(budget, deal(), confirmed).status()).isEqualTo(MET);
      assertFinding(
          assessOwn(budget, deal()),
          NOT_YET,
          "there is no evidence of 'budget confirmed' by 2031-03-10",
          "record evidence of 'budget confirmed'");
    }
  }

  @Test
  void theGravestConditionIsTheDeals() {
    assertThat(assess(deal().withCustomerProblem("tbd"), undated("E1")).status())
        .isEqualTo(NOT_MET);
    assertThat(assess(deal().withContacts(), undated("E1")).status()).isEqualTo(CANNOT_TELL);
  }

  @Test
  void nobodyIsPrinted() {
    String printed =
        definitions().assess(deal(), ENGAGED, DAY)
            + " "
            + ENGAGED
            + " "
            + ENGAGED.entries()
            + reason("E9", "Nora said so");
    assertThat(printed).doesNotContain("Nora", "Quist", "said so");
  }
}
