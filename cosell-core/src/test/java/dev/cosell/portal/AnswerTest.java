package dev.cosell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.portal.Answer.Conflict;
import dev.cosell.portal.Answer.Denied;
import dev.cosell.portal.Answer.Gone;
import dev.cosell.portal.Answer.Ok;
import dev.cosell.portal.Answer.Refused;
import dev.cosell.portal.Answer.Throttled;
import dev.cosell.portal.Answer.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of a value that may be missing for a reason. */
class AnswerTest {
  private static final Violation VIOLATION =
      new Violation("title", ViolationCode.REQUIRED_FIELD_MISSING, "title is required", "give one");

  static Stream<Answer<Integer>> all() {
    return Stream.concat(Stream.of(new Ok<>(3)), failures());
  }

  static Stream<Answer<Integer>> failures() {
    return Stream.of(
        new Refused<>(List.of(VIOLATION)),
        new Conflict<>("changed since"),
        new Throttled<>(Optional.of(Duration.ofSeconds(2))),
        new Throttled<>(Optional.empty()),
        new Gone<>("no such record"),
        new Denied<>("expired"),
        new Unavailable<>("timed out", true),
        new Unavailable<>("refused", false));
  }

  private static Answer<Integer> half(int value) {
    return value % 2 == 0 ? new Ok<>(value / 2) : new Conflict<>("odd");
  }

  private static Answer<Integer> next(int value) {
    return new Ok<>(value + 1);
  }

  @Test
  void whatWentWellIsChanged() {
    assertThat(new Ok<>(3).map(value -> "O" + value)).isEqualTo(new Ok<>("O3"));
    assertThat(new Ok<>(4).flatMap(AnswerTest::half)).isEqualTo(new Ok<>(2));
    assertThat(new Ok<>(3).flatMap(AnswerTest::half)).isEqualTo(new Conflict<>("odd"));
    assertThat(new Ok<>(3).toOptional()).contains(3);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureStaysAsItIsAndNothingFollows(Answer<Integer> failure) {
    assertThat(
            failure.flatMap(
                value -> {
                  throw new AssertionError("was called");
                }))
        .isEqualTo(failure);
    assertThat(failure.map(Object::toString)).isEqualTo(failure);
    assertThat(failure.toOptional()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void mappingToTheSameChangesNothing(Answer<Integer> answer) {
    assertThat(answer.map(Function.identity())).isEqualTo(answer);
    assertThat(answer.flatMap(Ok::new)).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("all")
  void twoMapsAreOne(Answer<Integer> answer) {
    assertThat(answer.map(value -> value + 1).map(Object::toString))
        .isEqualTo(answer.map(value -> Integer.toString(value + 1)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void itDoesNotMatterHowStepsAreGrouped(Answer<Integer> answer) {
    assertThat(answer.flatMap(AnswerTest::next).flatMap(AnswerTest::half))
        .isEqualTo(answer.flatMap(value -> next(value).flatMap(AnswerTest::half)));
  }
}
