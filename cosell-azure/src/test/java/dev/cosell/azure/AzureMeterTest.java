package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.PortalId;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalCall;
import dev.cosell.testkit.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every call goes past the meter. */
class AzureMeterTest {
  @Test
  void aConnectionThatIsCutIsNotTriedAgainBehindTheMeter() {
    try (AzureUnderTest under = new AzureUnderTest()) {
      PortalCall create =
          under.portal().nextStep(under.goodDeal("006-1"), Optional.empty()).orElseThrow();
      PortalId id = AzureUnderTest.ok(under.portal().perform(create)).id();
      under.faults().next(Fault.RESET_BEFORE_ACTING, "GetReferral");
      assertThat(under.portal().read(id)).isInstanceOf(Answer.Unavailable.class);
      assertThat(under.meteredCalls()).isEqualTo(under.calls());
      AzureUnderTest.ok(under.portal().read(id));
    }
  }
}
