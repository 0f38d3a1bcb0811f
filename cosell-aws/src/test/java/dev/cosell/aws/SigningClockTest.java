package dev.cosell.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.portal.Answer;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A portal whose time is simulated still holds signatures against the world's. */
class SigningClockTest {
  private static final SettableClock LATER =
      SettableClock.fixedAt(Instant.parse("2031-01-15T09:00:00Z"));

  private static Answer<?> call(Optional<Clock> signing) {
    try (FakePartnerCentral fake = FakePartnerCentral.builder().clock(LATER).start()) {
      AwsPartnerCentral.Builder aws =
          AwsPartnerCentral.builder(
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create(fake.accessKeyId(), fake.secretAccessKey())))
              .endpoint(fake.url())
              .clock(LATER);
      signing.ifPresent(aws::signingClock);
      return aws.build().changes(Optional.empty());
    }
  }

  @Test
  void callsAreSignedWithTheSigningClock() {
    assertThat(call(Optional.of(Clock.systemUTC()))).isInstanceOf(Answer.Ok.class);
  }

  @Test
  void withoutOneTheyAreSignedWithThePortalsTime() {
    assertThat(call(Optional.empty())).isInstanceOf(Answer.Denied.class);
  }
}
