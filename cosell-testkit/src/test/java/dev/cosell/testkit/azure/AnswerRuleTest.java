package dev.cosell.testkit.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.AnswerRule.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerRuleTest {
  private static final Instant NOW = Instant.parse("2031-01-15T09:00:00Z");

  @Test
  void theShareOfEachAnswerIsAboutTheOneAskedFor() {
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    for (int i = 0; i < 10_000; i++) {
      String key = "006-" + i;
      answers.merge(AnswerRule.standard().answer(key), 1, Integer::sum);
      assertThat(AnswerRule.standard().duration(key))
          .isBetween(Duration.ofHours(2), Duration.ofHours(72));
    }
    assertThat(answers.get(Answer.ACCEPTED)).isBetween(8300, 8700);
    assertThat(answers.get(Answer.DECLINED)).isBetween(850, 1150);
    assertThat(answers.get(Answer.NONE)).isBetween(380, 620);
  }

  @Test
  void sharesAddUpAndTimesAreInOrder() {
    assertThatThrownBy(() -> new AnswerRule(90, 5, 4, Duration.ZERO, Duration.ZERO))
        .hasMessage("the shares must be positive and add up to 100, but were 90, 5 and 4");
    assertThatThrownBy(() -> new AnswerRule(100, 0, 0, Duration.ofHours(2), Duration.ofHours(1)))
        .hasMessage("soonest must be from zero to latest, but was PT2H with latest PT1H");
  }

  @Test
  void microsoftAnswersByItselfAtTheTimeThatTheRuleSays() {
    SettableClock clock = SettableClock.fixedAt(NOW);
    try (FakeReferrals fake =
        FakeReferrals.builder()
            .clock(clock)
            .withoutQuotas()
            .answerAutomatically(AnswerRule.acceptAll(Duration.ofHours(5)))
            .start()) {
      ReferralsHttp http = new ReferralsHttp(fake);
      String own = http.coSell("A-1");
      clock.advance(Duration.ofHours(5).minusSeconds(1));
      assertThat(http.microsofts(own).path("substatus").asText()).isEqualTo("Pending");
      clock.advance(Duration.ofDays(3));
      assertThat(http.microsofts(own).path("substatus").asText()).isEqualTo("Accepted");
      assertThat(http.microsofts(own).path("acceptedDateTime").asText())
          .isEqualTo("2031-01-15T14:00:00.0000000Z");
      assertThat(http.microsofts(own).path("team")).hasSize(1);
    }
  }

  @Test
  void microsoftDeclinesWithAReasonThatItDocuments() {
    SettableClock clock = SettableClock.fixedAt(NOW);
    AnswerRule rule = new AnswerRule(0, 100, 0, Duration.ofHours(1), Duration.ofHours(1));
    try (FakeReferrals fake =
        FakeReferrals.builder().clock(clock).withoutQuotas().answerAutomatically(rule).start()) {
      ReferralsHttp http = new ReferralsHttp(fake);
      String own = http.coSell("A-1");
      clock.advance(Duration.ofHours(1));
      assertThat(http.microsofts(own).path("substatus").asText()).isEqualTo("Declined");
      assertThat(http.microsofts(own).path("statusReason").asText())
          .isIn(
              "We could not find a matching Microsoft customer record.",
              "No Microsoft seller directly manages this customer.");
    }
  }

  @Test
  void whatMicrosoftDoesNotAnswerExpires() {
    SettableClock clock = SettableClock.fixedAt(NOW);
    AnswerRule rule = new AnswerRule(0, 0, 100, Duration.ofHours(1), Duration.ofHours(1));
    try (FakeReferrals fake =
        FakeReferrals.builder().clock(clock).withoutQuotas().answerAutomatically(rule).start()) {
      ReferralsHttp http = new ReferralsHttp(fake);
      String own = http.coSell("A-1");
      clock.advance(Duration.ofDays(14));
      assertThat(http.microsofts(own).path("substatus").asText()).isEqualTo("Expired");
    }
  }
}
