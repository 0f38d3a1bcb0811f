package dev.cosell.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallQuotaTest {
  @Test
  void theDayMayBeUnlimited() {
    assertThat(new CallQuota("read", 10, OptionalInt.empty()).perDay()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aQuotaLetsAtLeastOneThrough(int none) {
    assertThatThrownBy(() -> new CallQuota("write", none, OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perSecond must be at least 1, but was " + none);
    assertThatThrownBy(() -> new CallQuota("write", 1, OptionalInt.of(none)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perDay must be at least 1, but was " + none);
  }
}
