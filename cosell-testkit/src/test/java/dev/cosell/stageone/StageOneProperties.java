package dev.cosell.stageone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.policy.Signatory;
import dev.cosell.testkit.StageOneArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of an assessment. */
@Domain(StageOneArbitraries.class)
@Domain(DomainContext.Global.class)
class StageOneProperties {
  private static final LocalDate DAY = StageOneArbitraries.DAY;
  private static final LocalDate FROM = LocalDate.parse("2031-01-01");
  private static final StageOneDefinitions DEFINITIONS =
      StageOneDefinitions.of(
          StageOneDefinition.standard(
              FROM, new Signatory("VP Alliances", FROM), new Signatory("VP Sales", FROM)));

  /** Whoever asks has the deal and the evidence, in whatever order their system lists them. */
  @Property(tries = 300)
  void g2TwoPeopleWhoAskGetTheSameAnswer(
      @ForAll Opportunity deal,
      @ForAll EvidenceLog evidence,
      @ForAll @IntRange(min = -100, max = 100) int days,
      @ForAll Random random) {
    List<StageOneEvidence> otherOrder = new ArrayList<>(evidence.entries());
    List<OpportunityContact> otherContacts = new ArrayList<>(deal.contacts());
    Collections.shuffle(otherOrder, random);
    Collections.shuffle(otherContacts, random);
    StageOneDefinitions again = StageOneDefinitions.fromJson(DEFINITIONS.toJson());
    LocalDate day = DAY.plusDays(days);
    assertThat(
            again.assess(
                deal.withContacts(otherContacts), EvidenceLog.of().append(otherOrder), day))
        .isEqualTo(DEFINITIONS.assess(deal, evidence, day));
    assertThat(DEFINITIONS.assess(deal, EvidenceLog.fromJson(evidence.toJson()), day))
        .isEqualTo(DEFINITIONS.assess(deal, evidence, day));
  }

  /** What is written down afterwards does not change what was right. */
  @Property(tries = 300)
  void theAnswerForAPastDayStands(
      @ForAll Opportunity deal,
      @ForAll EvidenceLog evidence,
      @ForAll @IntRange(min = 0, max = 100) int days) {
    LocalDate day = DAY.minusDays(days);
    List<StageOneEvidence> known =
        evidence.entries().stream().filter(each -> !each.recordedOn().isAfter(day)).toList();
    StageOneAssessment then = DEFINITIONS.assess(deal, EvidenceLog.of().append(known), day);
    StageOneAssessment now = DEFINITIONS.assess(deal, evidence, day);
    assertThat(now.findings()).isEqualTo(then.findings());
    assertThat(now.status()).isEqualTo(then.status());
  }

  @Property(tries = 300)
  void everyPieceOfEvidenceIsUsedOrNamedAsDropped(
      @ForAll Opportunity deal, @ForAll EvidenceLog evidence) {
    StageOneAssessment assessment = DEFINITIONS.assess(deal, evidence, DAY);
    for (StageOneEvidence each : evidence.entries()) {
      boolean isUsed =
          assessment.findings().stream().anyMatch(found -> found.evidence().contains(each.id()));
      boolean isDropped =
          assessment.dropped().stream().anyMatch(drop -> drop.evidence().equals(each.id()));
      assertThat(isUsed).as(each.id()).isNotEqualTo(isDropped);
    }
  }

  @Property(tries = 300)
  void aConditionIsMetOrHasANextStep(@ForAll Opportunity deal, @ForAll EvidenceLog evidence) {
    assertThat(DEFINITIONS.assess(deal, evidence, DAY).findings())
        .hasSize(3)
        .allMatch(
            each -> (each.status() == ConditionStatus.MET) == each.nextStep().isEmpty(),
            "is met or has a next step");
  }
}
