package dev.cosell.testkit;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import dev.cosell.pipeline.BypassPolicy;
import dev.cosell.pipeline.HygienePolicy;
import dev.cosell.pipeline.InspectionCriterion;
import dev.cosell.pipeline.InspectionPolicy;
import dev.cosell.pipeline.PipelineDeal;
import dev.cosell.pipeline.ReviewDecision;
import dev.cosell.pipeline.ReviewLog;
import dev.cosell.pipeline.ReviewOutcome;
import dev.cosell.pipeline.StageEntry;
import dev.cosell.pipeline.Submission;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Pipelines, what was decided about their deals, submissions, and the policies they are looked at
 * by, for property tests, as a jqwik domain to stand beside {@link CosellArbitraries}.
 *
 * <p>Everything happens within a year and a half around {@link #DAY}, and deals are called D0, D1
 * and so on, so that decisions and deals of one draw meet.
 */
public final class PipelineArbitraries extends DomainContextBase {
  /** A day in the middle of what is drawn. */
  public static final LocalDate DAY = LocalDate.of(2031, 6, 30);

  private static final int MOST_DEALS = 20;

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public PipelineArbitraries() {}

  /** {@return days from 400 before {@link #DAY} to 100 after it} */
  @Provide
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-400, 100).map(DAY::plusDays);
  }

  /** {@return stages on the way forward, lost ones, and one that nobody knows, with a day} */
  @Provide
  public static Arbitrary<StageEntry> stageEntries() {
    return Combinators.combine(
            Arbitraries.of(
                Stage.PROSPECT,
                Stage.QUALIFIED,
                Stage.TECHNICAL_VALIDATION,
                Stage.BUSINESS_VALIDATION,
                Stage.COMMITTED,
                Stage.LAUNCHED,
                Stage.CLOSED_LOST,
                new Stage("Parked")),
            days())
        .as(StageEntry::new);
  }

  /** {@return pipelines of up to twenty deals, some without any stage or value} */
  @Provide
  public static Arbitrary<List<PipelineDeal>> pipelines() {
    return Combinators.combine(
            stageEntries().list().ofMaxSize(4), opportunities(Arbitraries.just("Plan")))
        .as((stages, deal) -> PipelineDeal.of(deal, stages))
        .list()
        .ofMaxSize(MOST_DEALS)
        .map(PipelineArbitraries::numbered)
        .withoutEdgeCases();
  }

  private static List<PipelineDeal> numbered(List<PipelineDeal> drawn) {
    List<PipelineDeal> deals = new ArrayList<>();
    for (PipelineDeal each : drawn) {
      deals.add(PipelineDeal.of(each.opportunity().withId(id(deals.size())), each.stages()));
    }
    return deals;
  }

  private static OpportunityId id(int number) {
    return new OpportunityId("D" + number);
  }

  private static Arbitrary<Opportunity> opportunities(Arbitrary<String> titles) {
    Arbitrary<Money> values =
        Arbitraries.integers()
            .between(0, 5)
            .map(thousands -> Money.ofMajor(CurrencyUnit.USD, 1000L * thousands));
    Arbitrary<String> words =
        Arbitraries.of("mill", "stone", "grain", "flour")
            .list()
            .ofMaxSize(12)
            .map(list -> String.join(" ", list));
    return Combinators.combine(titles, values.optional(0.8), days().optional(0.5), words, words)
        .as(
            (title, value, close, steps, problem) ->
                Opportunity.builder()
                    .id(id(0))
                    .title(title)
                    .dealValue(value)
                    .targetCloseDate(close)
                    .nextSteps(text(steps))
                    .customerProblem(text(problem))
                    .build());
  }

  private static Optional<String> text(String words) {
    return Optional.of(words).filter(each -> !each.isBlank());
  }

  /** {@return decisions about deals of a pipeline, some logged up to a month late} */
  @Provide
  public static Arbitrary<ReviewDecision> reviewDecisions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_DEALS),
            Arbitraries.of(ReviewOutcome.class),
            days(),
            Arbitraries.integers().between(0, 30),
            CosellArbitraries.texts(),
            inspectionPolicies())
        .as(
            (deal, outcome, day, late, reason, policy) ->
                ReviewDecision.of("R", id(deal), outcome, day)
                    .recordedOn(day.plusDays(late))
                    .by("005M1")
                    .reason(reason)
                    .under(policy.header())
                    .build())
        .withoutEdgeCases();
  }

  /** {@return logs of up to twelve decisions, each with an id of its own} */
  @Provide
  public static Arbitrary<ReviewLog> reviewLogs() {
    return reviewDecisions()
        .list()
        .ofMaxSize(12)
        .map(
            drawn -> {
              List<ReviewDecision> decisions = new ArrayList<>();
              drawn.forEach(each -> decisions.add(each.withId("R" + decisions.size())));
              return ReviewLog.of().append(decisions);
            })
        .withoutEdgeCases();
  }

  /** {@return submissions of up to twenty deals in three batches, alike in values and words} */
  @Provide
  public static Arbitrary<List<Submission>> submissions() {
    return Combinators.combine(
            opportunities(Arbitraries.of("New deal", "Quern stones", "2031")),
            Arbitraries.of("north", "south", "west"),
            Arbitraries.of(true, false),
            days().optional(0.5))
        .as(Submission::new)
        .list()
        .ofMaxSize(MOST_DEALS)
        .map(
            drawn -> {
              List<Submission> submissions = new ArrayList<>();
              for (Submission each : drawn) {
                submissions.add(
                    new Submission(
                        each.deal().withId(id(submissions.size())),
                        each.batch(),
                        each.placeholder(),
                        each.nextUpdate()));
              }
              return submissions;
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<PolicyHeader> headers() {
    return Combinators.combine(
            Arbitraries.of("standard", "ours"), Arbitraries.integers().between(1, 9))
        .as((name, version) -> new PolicyHeader(name, version, DAY.minusYears(1), List.of()));
  }

  /** {@return when deals are reviewed} */
  @Provide
  public static Arbitrary<InspectionPolicy> inspectionPolicies() {
    Arbitrary<Set<InspectionCriterion>> criteria =
        Arbitraries.of(InspectionCriterion.class)
            .set()
            .ofMinSize(1)
            .map(set -> EnumSet.copyOf(set));
    return Combinators.combine(
            headers(),
            Arbitraries.of(Stage.QUALIFIED, Stage.TECHNICAL_VALIDATION, Stage.COMMITTED),
            Arbitraries.integers().between(1, 200),
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(0, 100),
            criteria)
        .as(
            (header, threshold, period, review, more, advance) ->
                new InspectionPolicy(
                    header, threshold, period, review, period + review + more, advance))
        .withoutEdgeCases();
  }

  /** {@return what is found in submissions} */
  @Provide
  public static Arbitrary<HygienePolicy> hygienePolicies() {
    return Combinators.combine(
            headers(),
            Arbitraries.integers().between(2, 5),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 100),
            Arbitraries.integers().between(1, 60),
            Arbitraries.of("deal", "new", "renewal", "test").set())
        .as(HygienePolicy::new)
        .withoutEdgeCases();
  }

  /** {@return when deals beside the marketplace are a pattern} */
  @Provide
  public static Arbitrary<BypassPolicy> bypassPolicies() {
    return Combinators.combine(
            headers(), Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, 100))
        .as(BypassPolicy::new);
  }
}
