package dev.cosell.pipeline;

import static dev.cosell.pipeline.Deals.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageDaysTest {
  private static final LocalDate READ_ON = LocalDate.parse("2031-06-30");

  private static Opportunity.Builder deal(Stage stage) {
    return Deals.opportunity("D1").stage(stage);
  }

  private static Day day(String day) {
    return new Day(LocalDate.parse(day));
  }

  @Test
  void aDealCameToItsStagesOnTheDaysInItsFields() {
    Opportunity won =
        deal(Stage.COMMITTED)
            .putDetails(StageDays.CREATED_ON, day("2031-01-01"))
            .putDetails(StageDays.ENGAGED_ON, day("2031-02-01"))
            .putDetails(StageDays.CLOSED_ON, day("2031-05-01"))
            .build();
    assertThat(PipelineDeal.of(won, READ_ON).stages())
        .containsExactly(
            in(Stage.PROSPECT, "2031-01-01"),
            in(Stage.QUALIFIED, "2031-02-01"),
            in(Stage.COMMITTED, "2031-05-01"));
    assertThat(StageDays.lacksDayOfStage(won)).isFalse();
  }

  @Test
  void theCloseDateOfAnOpenDealIsAForecast() {
    Opportunity open =
        deal(Stage.QUALIFIED)
            .targetCloseDate(LocalDate.parse("2031-03-01"))
            .putDetails(StageDays.ENGAGED_ON, day("2031-02-01"))
            .putDetails(StageDays.CLOSED_ON, day("2031-03-01"))
            .build();
    assertThat(PipelineDeal.of(open, READ_ON).stages())
        .containsExactly(in(Stage.QUALIFIED, "2031-02-01"));
  }

  @Test
  void theCloseDateOfAClosedDealIsTheDayOnWhichItWasClosed() {
    Opportunity lost =
        deal(Stage.CLOSED_LOST)
            .targetCloseDate(LocalDate.parse("2031-03-01"))
            .putDetails(StageDays.CREATED_ON, day("2031-02-01"))
            .build();
    assertThat(PipelineDeal.of(lost, READ_ON).stages())
        .containsExactly(in(Stage.PROSPECT, "2031-02-01"), in(Stage.CLOSED_LOST, "2031-03-01"));
  }

  @Test
  void aStageWithoutADayIsKnownFromTheDayOnWhichTheCrmWasRead() {
    Opportunity moved =
        deal(Stage.TECHNICAL_VALIDATION)
            .putDetails(StageDays.CREATED_ON, day("2031-01-01"))
            .build();
    assertThat(StageDays.lacksDayOfStage(moved)).isTrue();
    PipelineDeal read = PipelineDeal.of(moved, READ_ON);
    assertThat(read.stageOn(READ_ON)).contains(Stage.TECHNICAL_VALIDATION);
    assertThat(read.stageOn(READ_ON.minusDays(1))).contains(Stage.PROSPECT);
    Opportunity dated =
        moved.withDetails(
            Map.of(
                StageDays.CREATED_ON, day("2031-01-01"), StageDays.STAGE_SINCE, day("2031-04-01")));
    assertThat(PipelineDeal.of(dated, READ_ON).stages())
        .contains(in(Stage.TECHNICAL_VALIDATION, "2031-04-01"));
  }

  @Test
  void aDealWithoutADayHasNoStages() {
    assertThat(PipelineDeal.of(deal(Stage.PROSPECT).build(), READ_ON).stages()).isEmpty();
    assertThat(StageDays.lacksDayOfStage(deal(Stage.PROSPECT).build())).isFalse();
  }

  @Test
  void aDealThatWasWrittenDownLaterThanItWasEngagedWasNoProspectInBetween() {
    Opportunity engagedFirst =
        deal(Stage.QUALIFIED)
            .putDetails(StageDays.CREATED_ON, day("2031-03-01"))
            .putDetails(StageDays.ENGAGED_ON, day("2031-02-01"))
            .build();
    assertThat(PipelineDeal.of(engagedFirst, READ_ON).stages())
        .containsExactly(in(Stage.QUALIFIED, "2031-02-01"));
  }

  @Test
  void aDealWhoseStageCouldNotBeReadIsNoProspect() {
    Opportunity unknown =
        Deals.opportunity("D1").putDetails(StageDays.CREATED_ON, day("2031-01-01")).build();
    assertThat(PipelineDeal.of(unknown, READ_ON).stages()).isEmpty();
  }

  @Test
  void theFieldsNeverLeaveTheCrm() {
    assertThat(
            List.of(
                StageDays.CREATED_ON,
                StageDays.ENGAGED_ON,
                StageDays.STAGE_SINCE,
                StageDays.CLOSED_ON))
        .allMatch((Field field) -> field.isIn("crm"));
  }
}
