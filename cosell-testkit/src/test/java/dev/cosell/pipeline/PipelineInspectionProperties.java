package dev.cosell.pipeline;

import static dev.cosell.testkit.PipelineArbitraries.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.testkit.PipelineArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of looking at a pipeline, with what was decided about its deals. */
@Domain(PipelineArbitraries.class)
@Domain(DomainContext.Global.class)
class PipelineInspectionProperties {
  @Provide
  Arbitrary<List<PipelineDeal>> pipelines() {
    return PipelineArbitraries.pipelines();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return PipelineArbitraries.days();
  }

  private static Set<OpportunityId> reviewed(PipelineInspection inspection) {
    return Set.copyOf(inspection.reviews().stream().map(DealReview::deal).toList());
  }

  private static List<PipelineDeal> upTo(LocalDate day, List<PipelineDeal> deals) {
    return deals.stream()
        .map(
            deal ->
                PipelineDeal.of(
                    deal.opportunity(),
                    deal.stages().stream().filter(entry -> !entry.since().isAfter(day)).toList()))
        .toList();
  }

  @Property
  void theOrderOfDealsDoesNotMatter(
      @ForAll("pipelines") List<PipelineDeal> deals,
      @ForAll InspectionPolicy policy,
      @ForAll ReviewLog decided,
      @ForAll Random random) {
    List<PipelineDeal> shuffled = new ArrayList<>(deals);
    Collections.shuffle(shuffled, random);
    PipelineInspection one = PipelineInspection.of(deals, policy, DAY, decided);
    PipelineInspection other = PipelineInspection.of(shuffled, policy, DAY, decided);
    assertThat(other.reviews()).isEqualTo(one.reviews());
    assertThat(other.answered()).isEqualTo(one.answered());
    assertThat(other.removed()).isEqualTo(one.removed());
    assertThat(other.totals()).isEqualTo(one.totals());
  }

  @Property
  void aDayIsAnsweredAsIfNothingHadHappenedSince(
      @ForAll("pipelines") List<PipelineDeal> deals,
      @ForAll InspectionPolicy policy,
      @ForAll ReviewLog decided,
      @ForAll("days") LocalDate day) {
    PipelineInspection now = PipelineInspection.of(deals, policy, day, decided);
    PipelineInspection then =
        PipelineInspection.of(upTo(day, deals), policy, day, decided.asOf(day));
    assertThat(now.reviews()).isEqualTo(then.reviews());
    assertThat(now.answered()).isEqualTo(then.answered());
    assertThat(now.removed()).isEqualTo(then.removed());
    assertThat(now.totals()).isEqualTo(then.totals());
  }

  @Property
  void whatARemovalDoesIsWhatWasShownBefore(
      @ForAll("pipelines") List<PipelineDeal> deals, @ForAll InspectionPolicy policy) {
    PipelineInspection before = PipelineInspection.of(deals, policy, DAY);
    RemovalPreview preview = before.previewOfAdvised();
    List<ReviewDecision> removals = new ArrayList<>();
    for (OpportunityId deal : preview.deals()) {
      removals.add(
          ReviewDecision.of("R-" + deal, deal, ReviewOutcome.REMOVED, DAY)
              .by("005M1")
              .reason("no sign of life")
              .under(policy.header())
              .build());
    }
    PipelineInspection after =
        PipelineInspection.of(deals, policy, DAY, ReviewLog.of().append(removals));
    assertThat(after.totals()).isEqualTo(preview.after());
    assertThat(after.removed())
        .extracting(removed -> removed.decision().deal())
        .containsExactlyElementsOf(preview.deals());
    assertThat(after.counts().get(ReviewAdvice.REMOVE)).isZero();
  }

  @Property
  void everyDealThatIsDueIsAskedForOrAnsweredOrRemoved(
      @ForAll("pipelines") List<PipelineDeal> deals,
      @ForAll InspectionPolicy policy,
      @ForAll ReviewLog decided) {
    Set<OpportunityId> due = reviewed(PipelineInspection.of(deals, policy, DAY));
    PipelineInspection inspection = PipelineInspection.of(deals, policy, DAY, decided);
    Set<OpportunityId> found = new HashSet<>(reviewed(inspection));
    assertThat(due).containsAll(found);
    List<OpportunityId> answered =
        inspection.answered().stream().map(each -> each.decision().deal()).toList();
    assertThat(answered).noneMatch(found::contains);
    found.addAll(answered);
    assertThat(due).containsAll(found);
    inspection.removed().forEach(removed -> found.add(removed.decision().deal()));
    assertThat(found).containsAll(due);
  }

  @Property
  void whatIsReviewedOnADayIsReviewedOnTheNextIfNothingMoves(
      @ForAll("pipelines") List<PipelineDeal> deals,
      @ForAll InspectionPolicy policy,
      @ForAll ReviewLog decided) {
    List<PipelineDeal> still = upTo(DAY, deals);
    ReviewLog known = decided.asOf(DAY);
    assertThat(reviewed(PipelineInspection.of(still, policy, DAY.plusDays(1), known)))
        .containsAll(reviewed(PipelineInspection.of(still, policy, DAY, known)));
  }

  @Property
  void takingReviewedDealsOutNeverLowersTheConversion(
      @ForAll("pipelines") List<PipelineDeal> deals, @ForAll InspectionPolicy policy) {
    PipelineInspection inspection = PipelineInspection.of(deals, policy, DAY);
    RemovalPreview preview = inspection.preview(reviewed(inspection));
    assertThat(preview.deals()).isEqualTo(reviewed(inspection));
    assertThat(preview.before().open() - preview.after().open())
        .isEqualTo(reviewed(inspection).size());
    // A deal that had reached the threshold and went back takes a success with it.
    boolean noneHadReached =
        preview.before().reachedThreshold() == preview.after().reachedThreshold();
    if (noneHadReached && preview.after().conversion().isPresent()) {
      assertThat(preview.after().conversion().orElseThrow())
          .isGreaterThanOrEqualTo(preview.before().conversion().orElseThrow());
    }
  }
}
