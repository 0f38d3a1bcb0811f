package dev.cosell.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.PortalAnswerRule;
import dev.cosell.inbound.PortalDeadline;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AzureAnswerRuleTest {
  @Test
  void w7AReferralOfMicrosoftsExpiresAfterFourteenDays() {
    PortalAnswerRule rule = AzureReferrals.answerRule();
    assertThat(rule.basis()).isEqualTo(PortalAnswerRule.Basis.DOCUMENTED);
    PortalDeadline deadline = rule.deadline(Instant.parse("2031-03-01T09:00:00Z"));
    assertThat(deadline.cloud()).isEqualTo(Cloud.AZURE);
    assertThat(deadline.due()).isEqualTo("2031-03-15T09:00:00Z");
    assertThat(deadline.source())
        .startsWith("14 days after 2031-03-01T09:00:00Z, documented: Microsoft Partner Center")
        .endsWith("read 2026-11-22");
  }
}
