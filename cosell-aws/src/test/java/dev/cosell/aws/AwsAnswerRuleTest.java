package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.PortalAnswerRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AwsAnswerRuleTest {
  @Test
  void w7AnInvitationOfAwssExpiresAfterFifteenDaysAsFarAsWasSeen() {
    PortalAnswerRule rule = AwsPartnerCentral.answerRule();
    assertThat(rule.source()).startsWith("recorded answers of AWS");
    assertThat(rule)
        .extracting("cloud", "days", "basis", "read")
        .containsExactly(
            Cloud.AWS, 15, PortalAnswerRule.Basis.OBSERVED, LocalDate.parse("2026-11-22"));
  }
}
