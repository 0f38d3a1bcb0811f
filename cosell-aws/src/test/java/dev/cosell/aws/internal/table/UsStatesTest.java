package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsStatesTest {
  private final UsStates states = UsStates.load();

  @ParameterizedTest
  @CsvSource({
    "Washington, Washington",
    "wa, Washington",
    "' new york ', New York",
    "District of Columbia, Dist. of Columbia",
    "DC, Dist. of Columbia",
    "PR, Puerto Rico",
  })
  void aStateIsFoundByAnyOfItsNames(String text, String name) {
    assertThat(states.find(text)).map(UsStates.State::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bavaria", "W"})
  void otherTextMeansNoState(String text) {
    assertThat(states.find(text)).isEmpty();
  }

  @Test
  void noNameMeansTwoStates() {
    List<String> names =
        states.all().stream()
            .flatMap(
                state ->
                    Stream.concat(Stream.of(state.name(), state.code()), state.aliases().stream()))
            .toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(states.all()).hasSize(61);
  }
}
