package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.PortalAnswerRule;
import dev.cosell.inbound.PortalDeadline;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AwsAnswerRuleTest {
  @Test
  void w7AnInvitationOfAwssExpiresAfterFifteenDaysAsFarAsWasSeen() {
    PortalAnswerRule rule = AwsPartnerCentral.answerRule();
    assertThat(rule.basis()).isEqualTo(PortalAnswerRule.Basis.OBSERVED);
    PortalDeadline deadline = rule.deadline(Instant.parse("2031-03-01T09:00:00Z"));
    assertThat(deadline.cloud()).isEqualTo(Cloud.AWS);
    assertThat(deadline.due()).isEqualTo("2031-03-16T09:00:00Z");
    assertThat(deadline.source())
        .startsWith("15 days after 2031-03-01T09:00:00Z, only observed: recorded answers of AWS")
        .endsWith("read 2026-11-22");
  }
}
