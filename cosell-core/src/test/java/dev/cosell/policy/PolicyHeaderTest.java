package dev.cosell.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyHeaderTest {
  private static final LocalDate DAY = LocalDate.parse("2030-01-01");

  @Test
  void itIsInForceFromItsFirstDayOn() {
    PolicyHeader header = new PolicyHeader("standard", 1, DAY, List.of());
    assertThat(header.inForceOn(DAY.minusDays(1))).isFalse();
    assertThat(header.inForceOn(DAY)).isTrue();
    assertThat(header.inForceOn(DAY.plusYears(50))).isTrue();
  }

  @Test
  void theListOfSignatoriesIsItsOwn() {
    List<Signatory> signed = new ArrayList<>(List.of(new Signatory("VP Alliances", DAY)));
    PolicyHeader header = new PolicyHeader("standard", 1, DAY, signed);
    signed.clear();
    assertThat(header.signatories()).containsExactly(new Signatory("VP Alliances", DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void itNeedsAName(String name) {
    assertThatThrownBy(() -> new PolicyHeader(name, 1, DAY, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be blank");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void versionsBeginAtOne(int version) {
    assertThatThrownBy(() -> new PolicyHeader("standard", version, DAY, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version must be at least 1, but was " + version);
  }

  @Test
  void aSignatureNeedsARole() {
    assertThatThrownBy(() -> new Signatory(" ", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("role must not be blank");
  }
}
