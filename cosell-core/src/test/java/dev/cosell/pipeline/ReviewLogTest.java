package dev.cosell.pipeline;

import static dev.cosell.pipeline.Deals.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.internal.LogContract;
import dev.cosell.policy.InvalidPolicyException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewLogTest extends LogContract<ReviewLog, ReviewDecision> {
  static ReviewDecision decision(String id, String deal, ReviewOutcome outcome, String on) {
    return ReviewDecision.of(id, id(deal), outcome, LocalDate.parse(on))
        .by("005M1")
        .reason("no answer since March")
        .under(InspectionPolicy.standard().header())
        .build();
  }

  ReviewLogTest() {
    super(ReviewLog.of(), ReviewLog::append, ReviewLog::toJson, ReviewLog::fromJson);
  }

  @Override
  protected List<ReviewDecision> entries() {
    return List.of(decision("E1", "D1", ReviewOutcome.REMOVED, "2031-07-02"));
  }

  @Override
  protected String json() {
    return """
        {
          "format" : 1,
          "entries" : [ {
            "id" : "E1",
            "deal" : "D1",
            "outcome" : "REMOVED",
            "decidedOn" : "2031-07-02",
            "recordedOn" : "2031-07-02",
            "by" : "005M1",
            "reason" : "no answer since March",
            "policy" : "standard",
            "policyVersion" : 1
          } ]
        }
        """;
  }

  @Override
  protected ReviewDecision contradiction() {
    return entries().get(0).withOutcome(ReviewOutcome.ADVANCED);
  }

  @Test
  void ofAnEarlierDayItHoldsWhatWasLoggedByThen() {
    ReviewDecision late =
        decision("R-2", "D1", ReviewOutcome.RESTORED, "2031-07-10")
            .withRecordedOn(LocalDate.parse("2031-07-20"));
    ReviewLog log = ReviewLog.of(decision("R-1", "D1", ReviewOutcome.REMOVED, "2031-07-02"), late);
    assertThat(log.asOf(LocalDate.parse("2031-07-19")).decisions())
        .extracting(ReviewDecision::id)
        .containsExactly("R-1");
    assertThat(log.asOf(LocalDate.parse("2031-07-20"))).isEqualTo(log);
  }

  @Test
  void theLastDecisionHolds() {
    ReviewLog log =
        ReviewLog.of(
            decision("R-1", "D1", ReviewOutcome.REMOVED, "2031-07-02"),
            decision("R-2", "D1", ReviewOutcome.ADVANCED, "2031-06-02"),
            decision("R-3", "D2", ReviewOutcome.REMOVED, "2031-07-02"),
            decision("R-4", "D2", ReviewOutcome.RESTORED, "2031-07-02"));
    assertThat(log.inForce().values())
        .extracting(ReviewDecision::id)
        .containsExactlyInAnyOrder("R-1", "R-4");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () ->
                        ReviewLog.fromJson(
                            """
                            {"format": 1, "entries": [
                              {"id": "R-1", "outcome": "DELETED", "decidedOn": "July",
                               "recordedOn": "2031-07-02", "by": " ", "reason": "none",
                               "policy": "ours", "policyVersion": 0},
                              {"id": "R-2", "deal": "D1", "outcome": "ADVANCED",
                               "decidedOn": "2031-07-02", "recordedOn": "2031-07-01",
                               "by": "005M1", "reason": "next step agreed", "policy": "ours",
                               "policyVersion": 1, "mood": "good"}]}
                            """))
                .problems())
        .containsExactlyInAnyOrder(
            "entries[0].deal is required",
            "entries[0].outcome must be one of [ADVANCED, REMOVED, RESTORED], but was 'DELETED'",
            "entries[0].decidedOn must be a date such as 2031-01-15, but was 'July'",
            "entries[0].by must be a text that is not blank",
            "entries[0].policyVersion must be at least 1, but was 0",
            "entries[1].recordedOn must not be before decidedOn 2031-07-02, but was 2031-07-01",
            "entries[1].mood is not a known member; known here: by, deal, decidedOn, id, outcome,"
                + " policy, policyVersion, reason, recordedOn");
  }

  @Test
  void aDecisionSaysWhoAndWhy() {
    ReviewDecision.Builder lacking =
        ReviewDecision.of(" ", id("D1"), ReviewOutcome.REMOVED, LocalDate.parse("2031-07-02"))
            .recordedOn(LocalDate.parse("2031-07-01"))
            .by("")
            .reason(" ")
            .under(InspectionPolicy.standard().header());
    assertThatThrownBy(lacking::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must not be blank; by must not be blank; reason must not be blank; recordedOn must"
                + " not be before decidedOn 2031-07-02, but was 2031-07-01");
  }

  @Test
  void neitherWhoNorWhyIsPrinted() {
    assertThat(decision("R-1", "D1", ReviewOutcome.REMOVED, "2031-07-02").toString())
        .contains("R-1", "REMOVED")
        .doesNotContain("005M1", "March");
  }
}
