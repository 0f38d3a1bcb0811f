package dev.cosell.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static List<String> split(String amount, Long... weights) {
    return Allocation.split(Money.parse(amount), List.of(weights)).stream()
        .map(Money::toString)
        .toList();
  }

  @Nested
  class WhoGetsTheUnitsLeftOver {
    @Test
    void equalRemaindersAreServedInListOrder() {
      assertThat(split("USD 0.10", 1L, 1L, 1L)).containsExactly("USD 0.04", "USD 0.03", "USD 0.03");
    }

    @Test
    void twoUnitsOverGoToTheFirstTwo() {
      assertThat(split("USD 0.11", 1L, 1L, 1L)).containsExactly("USD 0.04", "USD 0.04", "USD 0.03");
    }

    @Test
    void theLargestRemainderComesBeforeTheFirstPart() {
      // 100 cents by 1:2:4 are 14.28, 28.57 and 57.14 cents.
      assertThat(split("USD 1.00", 1L, 2L, 4L)).containsExactly("USD 0.14", "USD 0.29", "USD 0.57");
    }

    @Test
    void aSingleCentGoesToOnePartOnly() {
      assertThat(split("USD 0.01", 1L, 1L, 1L)).containsExactly("USD 0.01", "USD 0.00", "USD 0.00");
    }

    @Test
    void aPartOfWeightZeroNeverGetsOne() {
      assertThat(split("USD 0.05", 0L, 1L, 1L, 0L))
          .containsExactly("USD 0.00", "USD 0.03", "USD 0.02", "USD 0.00");
    }
  }

  @Nested
  class Amounts {
    @Test
    void oneWeightTakesAll() {
      assertThat(split("USD 12.34", 7L)).containsExactly("USD 12.34");
    }

    @Test
    void nothingSplitsIntoNothings() {
      assertThat(split("USD 0.00", 1L, 2L)).containsExactly("USD 0.00", "USD 0.00");
    }

    @Test
    void aReversalMirrorsWhatItReverses() {
      assertThat(split("USD -0.10", 1L, 1L, 1L))
          .containsExactly("USD -0.04", "USD -0.03", "USD -0.03");
    }

    @Test
    void aCurrencyWithoutMinorUnitSplitsIntoWholeUnits() {
      assertThat(split("JPY 100", 1L, 1L, 1L)).containsExactly("JPY 34", "JPY 33", "JPY 33");
    }

    @Test
    void aCurrencyOfThreeDecimalsSplitsToTheThird() {
      assertThat(split("KWD 1.000", 1L, 1L, 1L))
          .containsExactly("KWD 0.334", "KWD 0.333", "KWD 0.333");
    }

    @Test
    void anAmountBeyondALongIsSplitExactly() {
      assertThat(split("USD 123456789012345678901234567890.01", 1L, 1L))
          .containsExactly(
              "USD 61728394506172839450617283945.01", "USD 61728394506172839450617283945.00");
    }

    @Test
    void weightsWhoseSumIsBeyondALongAreNoProblem() {
      assertThat(split("USD 0.03", Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
          .containsExactly("USD 0.01", "USD 0.01", "USD 0.01");
    }
  }

  @Nested
  class Refused {
    @Test
    void aNegativeWeightIsNamedByItsPosition() {
      assertThatThrownBy(() -> split("USD 1.00", 3L, -1L))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weights[1] must not be negative, but was -1");
    }

    @Test
    void weightsThatSumToZeroDivideNothing() {
      assertThatThrownBy(() -> split("USD 1.00", 0L, 0L))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weights must sum to more than zero, but were [0, 0]");
    }

    @Test
    void thereMustBeAWeight() {
      assertThatThrownBy(() -> split("USD 1.00"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weights must sum to more than zero, but were []");
    }
  }
}
