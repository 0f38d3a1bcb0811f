package dev.cosell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PipelineInspectionProperties {
  private static final List<Stage> STAGES =
      List.of(
          Stage.PROSPECT,
          Stage.QUALIFIED,
          Stage.TECHNICAL_VALIDATION,
          Stage.COMMITTED,
          Stage.LAUNCHED,
          Stage.CLOSED_LOST,
          new Stage("Parked"));

  @Provide
  Arbitrary<List<PipelineDeal>> pipelines() {
    Arbitrary<StageEntry> entries =
        Combinators.combine(Arbitraries.of(STAGES), Arbitraries.integers().between(-400, 60))
            .as((stage, days) -> new StageEntry(stage, Deals.DAY.plusDays(days)));
    return entries
        .list()
        .ofMaxSize(4)
        .list()
        .ofMaxSize(20)
        .map(
            stages -> {
              List<PipelineDeal> deals = new ArrayList<>();
              for (int i = 0; i < stages.size(); i++) {
                deals.add(
                    PipelineDeal.of(
                        Deals.opportunity("D" + i).dealValue(Deals.usd(i)).build(), stages.get(i)));
              }
              return deals;
            });
  }

  private static PipelineInspection inspect(List<PipelineDeal> deals) {
    return PipelineInspection.of(deals, InspectionPolicy.standard(), Deals.DAY);
  }

  @Property
  void theOrderOfDealsDoesNotMatter(
      @ForAll("pipelines") List<PipelineDeal> deals, @ForAll Random random) {
    List<PipelineDeal> shuffled = new ArrayList<>(deals);
    Collections.shuffle(shuffled, random);
    assertThat(inspect(shuffled).reviews()).isEqualTo(inspect(deals).reviews());
    assertThat(inspect(shuffled).totals()).isEqualTo(inspect(deals).totals());
  }

  @Property
  void takingReviewedDealsOutNeverLowersTheConversion(
      @ForAll("pipelines") List<PipelineDeal> deals) {
    PipelineInspection inspection = inspect(deals);
    Set<OpportunityId> reviewed =
        Set.copyOf(inspection.reviews().stream().map(DealReview::deal).toList());
    RemovalPreview preview = inspection.preview(reviewed);
    assertThat(preview.deals()).isEqualTo(reviewed);
    assertThat(preview.before().open() - preview.after().open()).isEqualTo(reviewed.size());
    if (preview.after().conversion().isPresent()) {
      boolean everReached =
          inspection.reviews().stream()
              .anyMatch(
                  review ->
                      deals.stream()
                          .filter(deal -> deal.id().equals(review.deal()))
                          .flatMap(deal -> deal.stages().stream())
                          .anyMatch(entry -> entry.stage().rank().orElse(0) >= 2));
      if (!everReached) {
        assertThat(preview.after().conversion().orElseThrow())
            .isGreaterThanOrEqualTo(preview.before().conversion().orElseThrow());
      }
    }
  }

  @Property
  void whatIsReviewedOnADayIsReviewedOnTheNextIfNothingMoves(
      @ForAll("pipelines") List<PipelineDeal> deals) {
    List<PipelineDeal> still =
        deals.stream()
            .map(
                deal ->
                    PipelineDeal.of(
                        deal.opportunity(),
                        deal.stages().stream()
                            .filter(entry -> !entry.since().isAfter(Deals.DAY))
                            .toList()))
            .toList();
    List<OpportunityId> today = inspect(still).reviews().stream().map(DealReview::deal).toList();
    List<OpportunityId> tomorrow =
        PipelineInspection.of(still, InspectionPolicy.standard(), Deals.DAY.plusDays(1))
            .reviews()
            .stream()
            .map(DealReview::deal)
            .toList();
    assertThat(tomorrow).containsAll(today);
  }
}
