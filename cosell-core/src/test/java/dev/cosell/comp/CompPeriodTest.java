package dev.cosell.comp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2031-01-01, 1, MONTH, 2031-01, 2031-01-01, 2031-01-31",
    "2031-02-28, 1, QUARTER, 2031-01+3, 2031-01-01, 2031-03-31",
    "2031-12-31, 1, YEAR, 2031-01+12, 2031-01-01, 2031-12-31",
    "2031-06-30, 7, YEAR, 2030-07+12, 2030-07-01, 2031-06-30",
    "2032-02-29, 3, QUARTER, 2031-12+3, 2031-12-01, 2032-02-29",
    "2031-03-01, 3, QUARTER, 2031-03+3, 2031-03-01, 2031-05-31"
  })
  void aDayIsInOnePeriod(
      LocalDate day,
      int start,
      CompPeriod.Length length,
      String text,
      LocalDate from,
      LocalDate to) {
    CompPeriod period = length.of(day, start);
    assertThat(period).hasToString(text).isEqualTo(CompPeriod.parse(text));
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.next().from()).isEqualTo(to.plusDays(1));
    assertThat(period.next()).isGreaterThan(period);
  }

  @Test
  void ofOneStartTheLongerComesLater() {
    assertThat(CompPeriod.parse("2031-01+3")).isGreaterThan(CompPeriod.parse("2031-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031", "2031-13", "2031-01+x", "", "2031-01+", "2031-01+3+4"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> CompPeriod.parse(text))
        .hasMessage("must be a month such as 2031-01, or with its months such as 2031-01+3");
  }

  @Test
  void aPeriodHasOneThreeOrTwelveMonths() {
    assertThatThrownBy(() -> CompPeriod.parse("2031-01+2"))
        .hasMessage("months must be 1, 3 or 12, but was 2");
  }
}
