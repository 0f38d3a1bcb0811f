package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cosell.account.AccountId;
import dev.cosell.account.Industry;
import dev.cosell.contact.CounterpartRole;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and ids that somebody else gives: any but a blank one is taken as it is. */
class OpenVocabularyTest {
  static Stream<Arguments> types() {
    return Stream.of(
        type("name", Stage::new),
        type("name", ReviewStatus::new),
        type("name", OpportunityType::new),
        type("name", Industry::new),
        type("name", CounterpartRole::new),
        type("value", OpportunityId::new),
        type("value", AccountId::new));
  }

  private static Arguments type(String component, Function<String, Object> make) {
    return arguments(component, make);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aWordThatIsNotKnownIsCarriedAsItIs(String component, Function<String, Object> make) {
    assertThat(make.apply(" Déjà vu ")).hasToString(" Déjà vu ").isEqualTo(make.apply(" Déjà vu "));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aBlankWordIsRefused(String component, Function<String, Object> make) {
    assertThatThrownBy(() -> make.apply(" \t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(component + " must not be blank");
    assertThatThrownBy(() -> make.apply(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(component + " must not be blank");
  }
}
