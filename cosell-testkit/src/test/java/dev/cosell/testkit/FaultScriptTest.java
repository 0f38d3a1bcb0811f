package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultScriptTest {

  @Test
  void faultsAreUsedUpInTheOrderAskedFor() {
    FaultScript script =
        new FaultScript()
            .next(Fault.THROTTLED, 2, "Update")
            .next(Fault.SERVER_ERROR)
            .next(Fault.STALE_LOCK, "Update");

    assertThat(script.take("Read")).contains(Fault.SERVER_ERROR);
    assertThat(script.take("Read")).isEmpty();
    assertThat(script.take("Update")).contains(Fault.THROTTLED);
    assertThat(script.take("Update")).contains(Fault.THROTTLED);
    assertThat(script.take("Update")).contains(Fault.STALE_LOCK);
    assertThat(script.take("Update")).isEmpty();
  }

  @Test
  void whatWaitsCanBeCountedAndDropped() {
    FaultScript script = new FaultScript().next(Fault.THROTTLED, 3, "Update");
    assertThat(script.pending()).isEqualTo(3);

    script.clear();
    assertThat(script.pending()).isZero();
  }

  @Test
  void aFaultMeetsAtLeastOneCall() {
    assertThatThrownBy(() -> new FaultScript().next(Fault.THROTTLED, 0, "Update"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calls must be at least 1, but was 0");
  }

  @Test
  void aFaultSaysWhetherTheCallTakesEffect() {
    assertThat(Fault.TIMEOUT_AFTER_ACTING.acts()).isTrue();
    assertThat(Fault.TIMEOUT_BEFORE_ACTING.acts()).isFalse();
  }
}
