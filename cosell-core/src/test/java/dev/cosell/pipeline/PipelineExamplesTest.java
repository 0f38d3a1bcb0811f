package dev.cosell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
}
