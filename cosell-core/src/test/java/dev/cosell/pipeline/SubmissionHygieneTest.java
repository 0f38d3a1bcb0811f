package dev.cosell.pipeline;

import static dev.cosell.pipeline.Deals.DAY;
import static dev.cosell.pipeline.Deals.id;
import static dev.cosell.pipeline.Deals.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionHygieneTest {
  private static final String PROBLEM =
      "The mill stops twice a week since nobody sees that a bearing runs hot until it breaks";

  private static Opportunity.Builder deal(String id, long value) {
    return Deals.opportunity(id)
        .title("Bearing watch for the northern mill")
        .account(Account.builder().name("Quernstone Milling").build())
        .customerProblem(
            PROBLEM + " in line " + id + id + " of plant " + id.hashCode() + " near " + id)
        .dealValue(usd(value));
  }

  private static SubmissionHygiene hygiene(List<Submission> submissions) {
    return SubmissionHygiene.of(submissions, HygienePolicy.standard(), DAY);
  }

  private static SubmissionHygiene hygiene(Opportunity... deals) {
    return hygiene(
        java.util.Arrays.stream(deals).map(deal -> Submission.of(deal, "west")).toList());
  }

  @Test
  void identicalAmountsOfABatchAreFound() {
    SubmissionHygiene hygiene =
        hygiene(
            List.of(
                Submission.of(deal("D1", 100).build(), "west"),
                Submission.of(deal("D2", 100).build(), "west"),
                Submission.of(deal("D3", 100).build(), "west"),
                Submission.of(deal("D4", 101).build(), "west"),
                Submission.of(deal("D5", 100).build(), "east")));
    assertThat(hygiene.of(HygieneRule.IDENTICAL_AMOUNTS))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.deals()).containsExactly(id("D1"), id("D2"), id("D3"));
              assertThat(finding.text())
                  .isEqualTo(
                      "dealValue of 3 in 'west': 3 deals have the value USD 100.00; ask the sellers"
                          + " for each deal's own value, or mark it as a placeholder");
            });
  }

  @Test
  void aValueOfZeroIsNoneAndNotIdenticalToAnother() {
    assertThat(
            hygiene(deal("D1", 0).build(), deal("D2", 0).build(), deal("D3", 0).build())
                .of(HygieneRule.IDENTICAL_AMOUNTS))
        .isEmpty();
  }

  @Test
  void aTitleThatWouldFitAnyDealIsFound() {
    SubmissionHygiene hygiene =
        hygiene(
            deal("D1", 1).title("New opportunity 2").build(),
            deal("D2", 2).title("Quernstone Milling - Renewal").build(),
            deal("D3", 3).title(Optional.empty()).build(),
            deal("D4", 4).title("Quernstone data platform").build());
    assertThat(hygiene.of(HygieneRule.GENERIC_TITLE))
        .extracting(HygieneFinding::detail)
        .containsExactly(
            "the title would fit any deal of the customer",
            "the title would fit any deal of the customer",
            "there is no title");
  }

  @Test
  void missingContextIsFound() {
    SubmissionHygiene hygiene = hygiene(deal("D1", 1).customerProblem("wants our product").build());
    assertThat(hygiene.of(HygieneRule.MISSING_CONTEXT))
        .singleElement()
        .extracting(HygieneFinding::detail)
        .isEqualTo("3 words, where 8 are the least");
  }

  @Test
  void copiedTextIsFoundAlsoWhereAWordIsChanged() {
    SubmissionHygiene hygiene =
        hygiene(
            deal("D1", 1)
                .customerProblem(PROBLEM + " and then the whole line waits for a part")
                .build(),
            deal("D2", 2)
                .customerProblem(PROBLEM + " and then the whole line waits for a spare")
                .build(),
            deal("D3", 3)
                .customerProblem("Nobody can say which lot of grain went into which sack of flour")
                .build());
    assertThat(hygiene.of(HygieneRule.COPIED_TEXT))
        .singleElement()
        .extracting(HygieneFinding::deals)
        .isEqualTo(List.of(id("D1"), id("D2")));
  }

  @Test
  void aPlaceholderHasToSayWhenItIsReplaced() {
    List<Submission> submissions = new ArrayList<>();
    submissions.add(new Submission(deal("D1", 1).build(), "w", true, Optional.empty()));
    submissions.add(
        new Submission(deal("D2", 2).build(), "w", true, Optional.of(DAY.minusDays(1))));
    submissions.add(
        new Submission(deal("D3", 3).build(), "w", true, Optional.of(DAY.plusDays(31))));
    submissions.add(
        new Submission(deal("D4", 4).build(), "w", true, Optional.of(DAY.plusDays(30))));
    assertThat(hygiene(submissions).of(HygieneRule.PLACEHOLDER_WITHOUT_CADENCE))
        .extracting(HygieneFinding::detail)
        .containsExactly(
            "the value is a placeholder, and nobody said when it is replaced",
            "the value is a placeholder, and it was to be replaced by 2031-06-29",
            "the value is a placeholder, and it is replaced on 2031-07-31, in more than 30 days");
  }

  @Test
  void nothingIsFoundInWhatSomebodyHasWritten() {
    SubmissionHygiene hygiene =
        hygiene(
            deal("D1", 1)
                .customerProblem("Nobody can say which lot of grain went into which sack of flour")
                .build(),
            deal("D2", 2).build());
    assertThat(hygiene.findings()).isEmpty();
    assertThat(hygiene.counts()).containsOnlyKeys(HygieneRule.values());
    assertThat(hygiene(List.of()).findings()).isEmpty();
  }
}
