package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.AwsPartnerCentral;
import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.FakePartnerCentral;
import dev.cosell.testkit.aws.ReviewRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import okhttp3.Response;

/**
 * The way to AWS Partner Central.
 *
 * @param environment has the credentials of a real one
 * @param catalog the catalogue
 * @param signing the system's clock, by which calls are signed
 */
record AwsAccess(Map<String, String> environment, String catalog, Clock signing)
    implements CloudAccess {
  /** The keys that a fake takes unless it is told others. */
  private static final StaticKeys FAKE_KEYS =
      StaticKeys.of("fake-partner-key", "fake-partner-secret");

  private static final String THROTTLED = "ThrottlingException";
  private static final int FIRST_ERROR = 400;
  private static final long ENOUGH_TO_TELL = 1024;

  @Override
  public Cloud cloud() {
    return Cloud.AWS;
  }

  @Override
  public List<CallQuota> quotas() {
    return AwsPartnerCentral.quotas();
  }

  /** A record is made, a solution is joined to it, and it is submitted. */
  @Override
  public int callsPerDeal() {
    return 3;
  }

  @Override
  public Connected fake(Path journal, SettableClock clock) {
    try {
      FakePartnerCentral fake =
          FakePartnerCentral.builder()
              .journal(journal)
              .clock(clock)
              .reviewAutomatically(ReviewRule.standard())
              .start();
      StaticKeys keys = StaticKeys.of(fake.accessKeyId(), fake.secretAccessKey());
      return connected(fake.url(), keys, fake::close);
    } catch (IllegalStateException | UncheckedIOException garbled) {
      throw FakeJournal.garbled(journal, garbled);
    }
  }

  @Override
  public Connected elsewhere(URI url, boolean isFake) {
    String keyId = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    if (keyId.isBlank() || secret.isBlank()) {
      if (isFake) {
        return connected(url, FAKE_KEYS, () -> {});
      }
      throw new BadInputException(
          "AWS credentials",
          "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set in the environment",
          "set them, and AWS_SESSION_TOKEN for temporary ones");
    }
    StaticKeys keys =
        token.isBlank() ? StaticKeys.of(keyId, secret) : StaticKeys.temporary(keyId, secret, token);
    return connected(url, keys, () -> {});
  }

  private Connected connected(URI url, StaticKeys keys, Runnable atClose) {
    return new Connected(
        url,
        (http, meter, clock) ->
            AwsPartnerCentral.builder(keys)
                .endpoint(url)
                .http(http)
                .catalog(catalog)
                .client("cosell", "cosell-cli")
                .meter(meter)
                .clock(clock)
                .signingClock(signing)
                .build(),
        atClose);
  }

  @Override
  public boolean throttles(Response response) {
    try {
      return response.code() >= FIRST_ERROR
          && (response.header("x-amzn-ErrorType", "").contains(THROTTLED)
              || response.peekBody(ENOUGH_TO_TELL).string().contains(THROTTLED));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<ObjectNode> offers() {
    return List.of(
        offer(
            "Orchard & Vale Grocers",
            "Replenishment forecasting",
            "https://orchardvale.example",
            "Ohio",
            "43215",
            "Shelves run empty on Saturdays. The customer wants forecasts for each store and day.",
            "18000",
            "Retail"),
        offer(
            "Thornbury Pharma Logistics",
            "Cold chain evidence",
            "https://thornbury-pharma.example",
            "New Jersey",
            "08540",
            "Temperature records are on paper. The customer wants them in one place and audit-ready.",
            "7400",
            "Life Sciences"));
  }

  private static ObjectNode offer(
      String company,
      String title,
      String website,
      String state,
      String postalCode,
      String problem,
      String monthlySpend,
      String industry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("companyName", company)
        .put("title", title)
        .put("websiteUrl", website)
        .put("stateOrRegion", state)
        .put("postalCode", postalCode)
        .put("businessProblem", problem)
        .put("monthlySpend", monthlySpend)
        .put("industry", industry);
  }

  /** Nothing of the environment, which has secrets. */
  @Override
  public String toString() {
    return "AwsAccess[" + catalog + "]";
  }
}
