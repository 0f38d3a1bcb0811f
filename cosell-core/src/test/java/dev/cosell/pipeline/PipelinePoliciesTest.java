package dev.cosell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.opportunity.Stage;
import dev.cosell.policy.InvalidPolicyException;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PipelinePoliciesTest {
  private static final String HEADER =
      "\"name\": \"ours\", \"version\": 1, \"effectiveFrom\": \"2031-01-01\"";

  @Test
  void areReadAsTheyWereWritten() {
    InspectionPolicy inspection = InspectionPolicy.standard();
    assertThat(InspectionPolicy.fromJson(inspection.toJson())).isEqualTo(inspection);
    HygienePolicy hygiene = HygienePolicy.standard();
    assertThat(HygienePolicy.fromJson(hygiene.toJson())).isEqualTo(hygiene);
    BypassPolicy bypass = BypassPolicy.standard();
    assertThat(BypassPolicy.fromJson(bypass.toJson())).isEqualTo(bypass);
  }

  private static void says(ThrowingCallable reading, String... problems) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            broken -> assertThat(broken.problems()).containsExactlyInAnyOrder(problems));
  }

  @Test
  void sayEverythingThatIsWrong() {
    says(
        () ->
            InspectionPolicy.fromJson(
                "{"
                    + HEADER
                    + ", \"threshold\": \"Prospect\", \"periodDays\": 0, \"reviewDays\": 14,"
                    + " \"removeAfterDays\": 10, \"advanceWhen\": [\"LUCK\"], \"extra\": 1}"),
        "threshold must be a stage on the way forward after Prospect, but was 'Prospect'",
        "periodDays must be from 1 to 2147483647, but was 0",
        "removeAfterDays must be at least periodDays and reviewDays together, but was 10",
        "advanceWhen must hold criteria out of [NEXT_STEP_STATED, CLOSE_DATE_AHEAD,"
            + " CUSTOMER_CONTACT_NAMED, VALUE_STATED, CUSTOMER_PROBLEM_STATED], but held 'LUCK'",
        "extra is not a known member; known here: advanceWhen, effectiveFrom, name, periodDays,"
            + " removeAfterDays, reviewDays, signatories, threshold, version");
    says(
        () ->
            InspectionPolicy.fromJson(
                "{"
                    + HEADER
                    + ", \"threshold\": \"Qualified\", \"periodDays\": 1, \"reviewDays\": 1,"
                    + " \"removeAfterDays\": 2, \"advanceWhen\": [7]}"),
        "advanceWhen[0] must be a text that is not blank",
        "advanceWhen must hold at least one criterion");
    says(
        () -> HygienePolicy.fromJson("{" + HEADER + ", \"copiedPercent\": 101}"),
        "identicalAmounts is required",
        "leastWords is required",
        "copiedPercent must be from 1 to 100, but was 101",
        "placeholderDays is required");
    says(
        () -> BypassPolicy.fromJson("{" + HEADER + ", \"leastDeals\": 0, \"percent\": 0}"),
        "leastDeals must be from 1 to 2147483647, but was 0",
        "percent must be from 1 to 100, but was 0");
  }

  @Test
  void holdWhatTheirTypesAskFor() {
    InspectionPolicy standard = InspectionPolicy.standard();
    assertThatThrownBy(
            () -> new InspectionPolicy(standard.header(), Stage.CLOSED_LOST, 0, 0, 0, Set.of()))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("threshold must be a stage on the way forward")
        .hasMessageContaining("periodDays must be at least 1, but was 0")
        .hasMessageContaining("advanceWhen must hold at least one criterion");
    assertThatThrownBy(() -> new BypassPolicy(standard.header(), 0, 50))
        .hasMessage("leastDeals must be at least 1, but was 0");
    assertThatThrownBy(() -> new BypassPolicy(standard.header(), 1, 101))
        .hasMessage("percent must be from 1 to 100, but was 101");
    assertThatThrownBy(() -> new HygienePolicy(standard.header(), 1, 1, 1, 1, Set.of()))
        .hasMessage("identicalAmounts must be from 2 to 2147483647, but was 1");
  }
}
