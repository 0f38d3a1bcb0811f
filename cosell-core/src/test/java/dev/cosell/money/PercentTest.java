package dev.cosell.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @Test
  void equalPartsAreEqual() {
    assertThat(Percent.of("12.50")).isEqualTo(Percent.of("12.5")).hasToString("12.5 %");
    assertThat(Percent.of("1E+2")).isEqualTo(Percent.HUNDRED).hasToString("100 %");
    assertThat(Percent.of("0.00")).isEqualTo(Percent.of("0"));
    assertThat(Percent.of("9")).isLessThan(Percent.of("10"));
  }

  @Test
  void aPartOfAnAmountIsRoundedByTheMode() {
    Money whole = Money.parse("USD 10.01");
    assertThat(Percent.of("50").partOf(whole, RoundingMode.DOWN))
        .isEqualTo(Money.parse("USD 5.00"));
    assertThat(Percent.of("50").partOf(whole, RoundingMode.UP)).isEqualTo(Money.parse("USD 5.01"));
  }

  @Test
  void theWeightIsExact() {
    assertThat(Percent.of("0.0001").weight()).isEqualTo(1);
    assertThat(Percent.HUNDRED.weight()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.00001", "12345678901"})
  void otherNumbersAreRefusedAndNotRounded(String text) {
    assertThatThrownBy(() -> Percent.of(text))
        .hasMessage("value must be zero or more, with at most four decimals, but was " + text);
  }

  @Test
  void anExponentDoesNotFillTheMemory() {
    assertThatThrownBy(() -> Percent.of("1E+999999999"))
        .hasMessage("a number must not have an exponent above 40");
    assertThat(Percent.plain(new BigDecimal("1E+40")).scale()).isZero();
  }
}
