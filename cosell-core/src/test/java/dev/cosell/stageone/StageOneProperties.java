package dev.cosell.stageone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of an assessment. */
class StageOneProperties {
  private static final LocalDate DAY = StageOne.DAY;

  /** Whoever asks has the deal and the log, in whatever order their system lists them. */
  @Property(tries = 300)
  void g2TwoPeopleWhoAskGetTheSameAnswer(
      @ForAll("deals") Opportunity deal,
      @ForAll("evidence") List<StageOneEvidence> evidence,
      @ForAll @IntRange(min = -100, max = 100) int days,
      @ForAll Random random) {
    List<StageOneEvidence> otherOrder = new ArrayList<>(evidence);
    List<OpportunityContact> otherContacts = new ArrayList<>(deal.contacts());
    Collections.shuffle(otherOrder, random);
    Collections.shuffle(otherContacts, random);
    StageOneDefinitions again = StageOneDefinitions.fromJson(StageOne.definitions().toJson());
    EvidenceLog log = EvidenceLog.of().append(evidence);
    LocalDate day = DAY.plusDays(days);
    assertThat(
            again.assess(
                deal.withContacts(otherContacts), EvidenceLog.of().append(otherOrder), day))
        .isEqualTo(StageOne.definitions().assess(deal, log, day));
    assertThat(StageOne.definitions().assess(deal, EvidenceLog.fromJson(log.toJson()), day))
        .isEqualTo(StageOne.definitions().assess(deal, log, day));
  }

  /** What is written down afterwards does not change what was right. */
  @Property(tries = 300)
  void theAnswerForAPastDayStands(
      @ForAll("deals") Opportunity deal,
      @ForAll("evidence") List<StageOneEvidence> evidence,
      @ForAll @IntRange(min = 0, max = 100) int days) {
    LocalDate day = DAY.minusDays(days);
    List<StageOneEvidence> known =
        evidence.stream().filter(each -> !each.recordedOn().isAfter(day)).toList();
    StageOneAssessment then =
        StageOne.definitions().assess(deal, EvidenceLog.of().append(known), day);
    StageOneAssessment now =
        StageOne.definitions().assess(deal, EvidenceLog.of().append(evidence), day);
    assertThat(now.findings()).isEqualTo(then.findings());
    assertThat(now.status()).isEqualTo(then.status());
  }

  @Property(tries = 300)
  void everyPieceOfEvidenceIsUsedOrNamedAsDropped(
      @ForAll("deals") Opportunity deal, @ForAll("evidence") List<StageOneEvidence> evidence) {
    StageOneAssessment assessment =
        StageOne.definitions().assess(deal, EvidenceLog.of().append(evidence), DAY);
    for (StageOneEvidence each : evidence) {
      boolean isUsed =
          assessment.findings().stream().anyMatch(found -> found.evidence().contains(each.id()));
      boolean isDropped =
          assessment.dropped().stream().anyMatch(drop -> drop.evidence().equals(each.id()));
      assertThat(isUsed).as(each.id()).isNotEqualTo(isDropped);
    }
  }

  @Property(tries = 300)
  void aConditionIsMetOrHasANextStep(
      @ForAll("deals") Opportunity deal, @ForAll("evidence") List<StageOneEvidence> evidence) {
    assertThat(
            StageOne.definitions().assess(deal, EvidenceLog.of().append(evidence), DAY).findings())
        .hasSize(3)
        .allMatch(
            each -> (each.status() == ConditionStatus.MET) == each.nextStep().isEmpty(),
            "is met or has a next step");
  }

  @Provide
  Arbitrary<Opportunity> deals() {
    Arbitrary<OpportunityContact> people =
        Arbitraries.of(
            StageOne.BUYER,
            OpportunityContact.of(Contact.builder().id("003B1").build()),
            OpportunityContact.of(Contact.builder().email("a@b.example").build()),
            new OpportunityContact(
                Contact.builder().lastName("Roth").build(), Optional.of("aws counterpart: PDM")));
    return Combinators.combine(
            people.list().ofMaxSize(4), Arbitraries.of("", "tbd", StageOne.REASON))
        .as((on, problem) -> StageOne.deal().withContacts(on).withCustomerProblem(problem));
  }

  @Provide
  Arbitrary<List<StageOneEvidence>> evidence() {
    Arbitrary<EvidenceKind> kinds =
        Arbitraries.of(
            EvidenceKind.FIELD_ENGAGEMENT, EvidenceKind.REASON, new EvidenceKind("weather"));
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.integers().between(-200, 50).map(DAY::plusDays).optional();
    return Combinators.combine(
            kinds, days, Arbitraries.integers().between(-200, 50), Arbitraries.of(true, false))
        .as(
            (kind, on, recorded, named) ->
                StageOne.undated("E")
                    .withKind(kind)
                    .withOn(on)
                    .withRecordedOn(DAY.plusDays(recorded))
                    .withWords(named ? Optional.of(StageOne.REASON) : Optional.empty())
                    .withPerson(named ? Optional.of(StageOne.COUNTERPART) : Optional.empty()))
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<StageOneEvidence> numbered = new ArrayList<>();
              for (StageOneEvidence each : all) {
                numbered.add(each.withId("E" + numbered.size()));
              }
              return numbered;
            });
  }
}
