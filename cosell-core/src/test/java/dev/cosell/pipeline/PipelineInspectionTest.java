package dev.cosell.pipeline;

import static dev.cosell.pipeline.Deals.DAY;
import static dev.cosell.pipeline.Deals.deal;
import static dev.cosell.pipeline.Deals.id;
import static dev.cosell.pipeline.Deals.in;
import static dev.cosell.pipeline.Deals.opportunity;
import static dev.cosell.pipeline.Deals.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PipelineInspectionTest {
  private static final InspectionPolicy POLICY = InspectionPolicy.standard();

  private static PipelineInspection inspect(PipelineDeal... deals) {
    return PipelineInspection.of(List.of(deals), POLICY, DAY);
  }

  @Test
  void aDealThatDoesNotMoveInThePeriodIsReviewed() {
    PipelineInspection inspection =
        inspect(
            deal("D1", in(Stage.PROSPECT, "2031-03-31")),
            deal("D2", in(Stage.PROSPECT, "2031-04-01")),
            deal(
                "D3",
                in(Stage.PROSPECT, "2031-01-01"),
                in(Stage.TECHNICAL_VALIDATION, "2031-02-01")));
    assertThat(inspection.reviews()).extracting(DealReview::deal).containsExactly(id("D1"));
    DealReview review = inspection.reviews().get(0);
    assertThat(review.days()).isEqualTo(91);
    assertThat(review.due()).isEqualTo(LocalDate.parse("2031-07-13"));
    assertThat(review.text())
        .isEqualTo(
            "in Prospect for 91 days, review due 2031-07-13: complete nextSteps, targetCloseDate or"
                + " remove");
  }

  @Test
  void theCriteriaSayWhetherItGoesOn() {
    PipelineDeal ready =
        PipelineDeal.of(
            opportunity("D1")
                .nextSteps("proof of concept")
                .targetCloseDate(DAY.plusDays(30))
                .build(),
            List.of(in(Stage.QUALIFIED, "2031-01-01")));
    PipelineDeal late = deal("D2", in(Stage.QUALIFIED, "2030-01-01"));
    PipelineInspection inspection = inspect(ready, late);
    assertThat(inspection.counts())
        .containsOnly(
            entry(ReviewAdvice.ADVANCE, 1),
            entry(ReviewAdvice.COMPLETE, 0),
            entry(ReviewAdvice.REMOVE, 1));
    assertThat(inspection.reviews().get(0).text())
        .endsWith("remove, nextSteps, targetCloseDate still missing");
    assertThat(inspection.reviews().get(1).text()).endsWith("advance, every criterion is met");
    assertThat(inspection.reviews().get(1).results())
        .extracting(CriterionResult::toString)
        .containsExactly(
            "the deal says what happens next", "the deal has a close date that lies ahead");
  }

  @Test
  void aDayInThePastIsAnsweredAsItWas() {
    PipelineDeal won =
        deal("D1", in(Stage.QUALIFIED, "2030-01-01"), in(Stage.COMMITTED, "2031-06-01"));
    assertThat(inspect(won).reviews()).isEmpty();
    PipelineInspection before =
        PipelineInspection.of(List.of(won), POLICY, LocalDate.parse("2031-05-31"));
    assertThat(before.reviews()).hasSize(1);
    PipelineInspection first =
        PipelineInspection.of(List.of(won), POLICY, LocalDate.parse("2029-12-31"));
    assertThat(first.reviews()).isEmpty();
    assertThat(first.totals().entered()).isZero();
    assertThat(first.totals().conversion()).isEmpty();
  }

  @Test
  void aDealWithoutADayIsNamedAndNotJudged() {
    PipelineInspection inspection = inspect(deal("D1"));
    assertThat(inspection.undated()).containsExactly(id("D1"));
    assertThat(inspection.reviews()).isEmpty();
  }

  @Test
  void whatARemovalDoesIsShownBeforeItIsDone() {
    PipelineInspection inspection =
        inspect(
            deal("D1", in(Stage.PROSPECT, "2030-01-01")),
            deal("D2", in(Stage.PROSPECT, "2030-01-01"), in(Stage.LAUNCHED, "2030-06-01")),
            deal("D3", in(Stage.PROSPECT, "2030-01-01"), in(Stage.CLOSED_LOST, "2030-06-01")),
            deal("D4", in(Stage.QUALIFIED, "2031-06-01")));
    RemovalPreview preview = inspection.previewOfAdvised();
    assertThat(preview.deals()).containsExactly(id("D1"));
    assertThat(preview.before().conversion()).contains(new BigDecimal("0.2500"));
    assertThat(preview.after().conversion()).contains(new BigDecimal("0.3333"));
    assertThat(preview.before().open()).isEqualTo(2);
    assertThat(preview.after().open()).isEqualTo(1);
    assertThat(preview.before().value()).containsOnly(entry(CurrencyUnit.USD, usd(200)));
    assertThat(preview.after().value()).containsOnly(entry(CurrencyUnit.USD, usd(100)));
    assertThat(inspection.totals()).isEqualTo(preview.before());
  }

  @Test
  void whatIsNoOpenDealIsNotTakenOut() {
    PipelineInspection inspection = inspect(deal("D1", in(Stage.LAUNCHED, "2031-01-01")));
    RemovalPreview preview = inspection.preview(List.of(id("D1"), id("D9")));
    assertThat(preview.deals()).isEmpty();
    assertThat(preview.unknown()).containsExactly(id("D1"), id("D9"));
    assertThat(preview.after()).isEqualTo(preview.before());
  }

  @Test
  void openDealsWithoutAValueAreCounted() {
    PipelineDeal open =
        PipelineDeal.of(opportunity("D1").build(), List.of(in(Stage.QUALIFIED, "2031-06-01")));
    assertThat(inspect(open).totals().openWithoutValue()).isEqualTo(1);
  }

  @Test
  void aQualifiedDealThatNoPortalKnowsIsNamed() {
    PipelineDeal known =
        PipelineDeal.of(
            opportunity("D3").addPortalIds(new PortalId(Cloud.AWS, "O1")).build(),
            List.of(in(Stage.QUALIFIED, "2031-06-01")));
    PipelineInspection inspection =
        inspect(
            deal("D1", in(Stage.QUALIFIED, "2031-06-20")),
            deal("D2", in(Stage.PROSPECT, "2031-06-20")),
            known,
            deal("D4", in(Stage.QUALIFIED, "2031-06-01"), in(Stage.CLOSED_LOST, "2031-06-20")));
    assertThat(inspection.unregistered())
        .singleElement()
        .extracting(UnregisteredDeal::text)
        .isEqualTo(
            "qualified since 2031-06-20, for 10 days, and no portal knows it: register it, or say"
                + " why no cloud is to know of it");
  }

  @Test
  void dealsDifferById() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inspect(deal("D1"), deal("D1")))
        .withMessage("deals must differ by id, but twice was 'D1'");
  }

  @Test
  void printsNothingPersonal() {
    assertThat(inspect(deal("D1")))
        .hasToString("PipelineInspection[2031-06-30, {ADVANCE=0, COMPLETE=0, REMOVE=0}]");
    assertThat(deal("D1")).hasToString("PipelineDeal[D1, []]");
  }

  private static PipelineInspection decided(
      PipelineDeal deal, LocalDate day, ReviewDecision... log) {
    return PipelineInspection.of(List.of(deal), POLICY, day, ReviewLog.of(log));
  }

  @Test
  void aDealThatWasLetGoOnIsAskedForAgainAfterAnotherPeriod() {
    PipelineDeal deal = deal("D1", in(Stage.PROSPECT, "2031-01-01"));
    ReviewDecision advanced =
        ReviewLogTest.decision("R-1", "D1", ReviewOutcome.ADVANCED, "2031-06-01");
    assertThat(decided(deal, LocalDate.parse("2031-05-31"), advanced).reviews()).hasSize(1);
    PipelineInspection answered = decided(deal, DAY, advanced);
    assertThat(answered.reviews()).isEmpty();
    assertThat(answered.answered())
        .extracting(AnsweredReview::text)
        .containsExactly("advanced on 2031-06-01, asked for again on 2031-08-31");
    assertThat(decided(deal, LocalDate.parse("2031-08-30"), advanced).reviews()).isEmpty();
    assertThat(decided(deal, LocalDate.parse("2031-08-31"), advanced).reviews())
        .extracting(DealReview::text)
        .containsExactly(
            "in Prospect for 242 days, last decided on 2031-06-01, review due 2031-09-13: complete"
                + " nextSteps, targetCloseDate or remove");
  }

  @Test
  void aRemovedDealIsOutOfTheTotalsAndNamedAsRemoved() {
    PipelineDeal deal = deal("D1", in(Stage.QUALIFIED, "2030-01-01"));
    ReviewDecision removed =
        ReviewLogTest.decision("R-1", "D1", ReviewOutcome.REMOVED, "2031-06-01");
    PipelineInspection inspection = decided(deal, DAY, removed);
    assertThat(inspection.reviews()).isEmpty();
    assertThat(inspection.unregistered()).isEmpty();
    assertThat(inspection.totals().entered()).isZero();
    assertThat(inspection.totals().open()).isZero();
    assertThat(inspection.removed())
        .extracting(RemovedDeal::text)
        .containsExactly("removed on 2031-06-01 by standard version 1");
    assertThat(inspection.preview(List.of(id("D1"))).unknown()).containsExactly(id("D1"));
    assertThat(decided(deal("D1"), DAY, removed).undated()).isEmpty();
  }

  @Test
  void aRemovedDealThatMovesIsNamed() {
    PipelineDeal deal =
        deal("D1", in(Stage.PROSPECT, "2030-01-01"), in(Stage.COMMITTED, "2031-06-10"));
    ReviewDecision removed =
        ReviewLogTest.decision("R-1", "D1", ReviewOutcome.REMOVED, "2031-06-01");
    assertThat(decided(deal, DAY, removed).removed())
        .extracting(RemovedDeal::text)
        .containsExactly(
            "removed on 2031-06-01 by standard version 1, and in Committed since 2031-06-10:"
                + " restore it, or correct the CRM");
    assertThat(decided(deal, LocalDate.parse("2031-06-09"), removed).removed().get(0).movedSince())
        .isEmpty();
  }

  @Test
  void aRestoredDealIsBackWithAPeriodOfItsOwn() {
    PipelineDeal deal = deal("D1", in(Stage.PROSPECT, "2030-01-01"));
    ReviewDecision removed =
        ReviewLogTest.decision("R-1", "D1", ReviewOutcome.REMOVED, "2031-05-01");
    ReviewDecision restored =
        ReviewLogTest.decision("R-2", "D1", ReviewOutcome.RESTORED, "2031-06-01");
    PipelineInspection inspection = decided(deal, DAY, removed, restored);
    assertThat(inspection.removed()).isEmpty();
    assertThat(inspection.totals().open()).isEqualTo(1);
    assertThat(inspection.answered())
        .extracting(AnsweredReview::text)
        .containsExactly("restored on 2031-06-01, asked for again on 2031-08-31");
    assertThat(decided(deal, LocalDate.parse("2031-05-31"), removed, restored).removed())
        .hasSize(1);
  }

  @Test
  void aDecisionFromBeforeADealCameUpIsNoAnswer() {
    PipelineDeal deal = deal("D1", in(Stage.PROSPECT, "2031-03-01"));
    ReviewDecision early =
        ReviewLogTest.decision("R-1", "D1", ReviewOutcome.ADVANCED, "2031-02-01");
    assertThat(decided(deal, DAY, early).reviews()).hasSize(1);
  }

  @Test
  void whatIsMissingIsAListOfFields() {
    DealReview review = inspect(deal("D1", in(Stage.PROSPECT, "2030-01-01"))).reviews().get(0);
    assertThat(review.missing()).containsExactly("nextSteps", "targetCloseDate");
  }
}
