package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.PortalAnswerRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AzureAnswerRuleTest {
  @Test
  void w7AReferralOfMicrosoftsExpiresAfterFourteenDays() {
    PortalAnswerRule rule = AzureReferrals.answerRule();
    assertThat(rule.source()).startsWith("Microsoft Partner Center");
    assertThat(rule)
        .extracting("cloud", "days", "basis", "read")
        .containsExactly(
            Cloud.AZURE, 14, PortalAnswerRule.Basis.DOCUMENTED, LocalDate.parse("2026-11-22"));
  }
}
