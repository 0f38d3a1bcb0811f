package dev.cosell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/pipeline.md}, word for word between the marks. */
class PipelineExamplesTest {
  @Test
  void aPipelineIsInspected() {
    List<PipelineDeal> deals = List.of(Deals.deal("D1", Deals.in(Stage.PROSPECT, "2030-01-01")));
    // example
    PipelineInspection inspection =
        PipelineInspection.of(deals, InspectionPolicy.standard(), LocalDate.parse("2031-06-30"));
    List<DealReview> reviews = inspection.reviews(); // with criteria and advice
    RemovalPreview preview = inspection.previewOfAdvised(); // totals before and after
    // end
    assertThat(reviews).hasSize(1);
    assertThat(preview.after().open()).isZero();
  }

  @Test
  void submissionsAreLookedAt() {
    List<Submission> submissions =
        List.of(Submission.of(Deals.opportunity("D1").title("New deal").build(), "west"));
    // example
    SubmissionHygiene hygiene =
        SubmissionHygiene.of(submissions, HygienePolicy.standard(), LocalDate.parse("2031-06-30"));
    List<String> findings = hygiene.findings().stream().map(HygieneFinding::text).toList();
    // end
    assertThat(findings)
        .contains(
            "title of 1 in 'west': the title would fit any deal of the customer; name the customer's"
                + " project in the title");
  }

  @Test
  void aDecisionIsTakenIntoAccount() {
    List<PipelineDeal> deals = List.of(Deals.deal("D1", Deals.in(Stage.PROSPECT, "2030-01-01")));
    InspectionPolicy policy = InspectionPolicy.standard();
    ReviewLog log = ReviewLog.of();
    // example
    ReviewDecision decision =
        ReviewDecision.of(
                "R-1",
                new OpportunityId("D1"),
                ReviewOutcome.REMOVED, // or ADVANCED, or RESTORED
                LocalDate.parse("2031-07-02"))
            .by("005M1")
            .reason("no answer from the customer since March")
            .under(policy.header())
            .build();
    log = log.append(List.of(decision)); // nothing is ever taken out of the log
    PipelineInspection inspection =
        PipelineInspection.of(deals, policy, LocalDate.parse("2031-07-03"), log);
    List<RemovedDeal> removed = inspection.removed(); // in no total any more, and not forgotten
    // end
    assertThat(removed).hasSize(1);
    assertThat(inspection.totals().open()).isZero();
  }
}
