package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
  @ParameterizedTest
  @CsvSource({
    "Prospect, 0",
    "Qualified, 1",
    "Technical Validation, 2",
    "Business Validation, 3",
    "Committed, 4",
    "Launched, 5"
  })
  void theWayForwardIsRanked(String name, int rank) {
    assertThat(new Stage(name).rank()).hasValue(rank);
  }

  @Test
  void whatIsNotOnTheWayForwardHasNoRank() {
    assertThat(Stage.CLOSED_LOST.rank()).isEmpty();
    assertThat(new Stage("Procurement").rank()).isEmpty();
    assertThat(new Stage("prospect").rank()).as("another spelling is another stage").isEmpty();
  }

  @Test
  void onlyLaunchedAndClosedLostAreFinal() {
    assertThat(Stream.of(Stage.LAUNCHED, Stage.CLOSED_LOST)).allMatch(Stage::isFinal);
    assertThat(
            Stream.of(
                Stage.PROSPECT,
                Stage.QUALIFIED,
                Stage.TECHNICAL_VALIDATION,
                Stage.BUSINESS_VALIDATION,
                Stage.COMMITTED,
                new Stage("Closed")))
        .noneMatch(Stage::isFinal);
  }
}
