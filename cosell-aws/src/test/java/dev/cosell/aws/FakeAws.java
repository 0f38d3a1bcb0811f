package dev.cosell.aws;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Receipt;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import dev.cosell.testkit.aws.FakePartnerCentralBuilder;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A fake Partner Central and the portal that talks to it, on the day of {@link Deals#TODAY}. */
final class FakeAws implements AutoCloseable {
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().readTimeout(Duration.ofMillis(500)).build();

  private final SettableClock clock =
      SettableClock.fixedAt(Deals.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
  private final FakePartnerCentral fake;

  FakeAws(UnaryOperator<FakePartnerCentralBuilder> settings) {
    fake =
        settings
            .apply(FakePartnerCentral.builder().clock(clock).signatureClock(clock).withoutQuotas())
            .start();
  }

  FakeAws() {
    this(UnaryOperator.identity());
  }

  FakePartnerCentral fake() {
    return fake;
  }

  SettableClock clock() {
    return clock;
  }

  AwsPartnerCentral.Builder builder() {
    return AwsPartnerCentral.builder(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(fake.accessKeyId(), fake.secretAccessKey())))
        .endpoint(fake.url())
        .http(HTTP)
        .clock(clock)
        .meter(CallMeter.UNMETERED);
  }

  AwsPartnerCentral portal() {
    return builder().build();
  }

  /** Registers a deal step by step and reads the record after the last. */
  static PortalRecord register(AwsPartnerCentral portal, Opportunity deal) {
    Optional<PortalRecord> current = Optional.empty();
    Optional<PortalCall> call = portal.nextStep(deal, current);
    while (call.isPresent()) {
      Receipt receipt = ok(portal.perform(call.get()));
      current = Optional.of(ok(portal.read(receipt.id())));
      call = portal.nextStep(deal, current);
    }
    return current.orElseThrow();
  }

  static <T> T ok(Answer<T> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("expected a success, but was " + answer));
  }

  @Override
  public void close() {
    fake.close();
  }
}
