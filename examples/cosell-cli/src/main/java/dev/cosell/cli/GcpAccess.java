package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.gcp.GcpOpportunities;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.portal.CallQuota;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.gcp.AcceptanceRule;
import dev.cosell.testkit.gcp.FakeOpportunities;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.Response;

/**
 * The way to Google's partner opportunities.
 *
 * @param environment has the token of a real one, and the partner's id
 */
record GcpAccess(Map<String, String> environment) implements CloudAccess {
  private static final String FAKE_PARTNER = "a1B2c3D4e5";
  private static final AccessToken FAKE = new AccessToken("fake-partner-token");
  private static final int TOO_MANY = 429;

  @Override
  public Cloud cloud() {
    return Cloud.GCP;
  }

  @Override
  public List<CallQuota> quotas() {
    return GcpSettings.standard().quotas();
  }

  /** A draft is made and submitted. */
  @Override
  public int callsPerDeal() {
    return 2;
  }

  @Override
  public Connected fake(Path journal, SettableClock clock) {
    try {
      FakeOpportunities fake =
          FakeOpportunities.builder()
              .journal(journal)
              .clock(clock)
              .reviewAutomatically(AcceptanceRule.standard())
              .start();
      return connected(fake.url(), fake.partner(), new AccessToken(fake.token()), fake::close);
    } catch (IllegalStateException | UncheckedIOException garbled) {
      throw FakeJournal.garbled(journal, garbled);
    }
  }

  @Override
  public Connected elsewhere(URI url, boolean isFake) {
    if (isFake) {
      return connected(url, FAKE_PARTNER, FAKE, () -> {});
    }
    AccessToken token =
        AccessToken.of(
            environment,
            "GCP_ACCESS_TOKEN",
            cloud(),
            "set it to a token of an account that may use the partner portal");
    String partner = environment.getOrDefault("GCP_PARTNER_ID", "");
    if (partner.isBlank()) {
      throw new BadInputException(
          "gcp partner", "GCP_PARTNER_ID must be set in the environment", "set the partner's id");
    }
    return connected(url, partner, token, () -> {});
  }

  private static Connected connected(URI url, String partner, AccessToken token, Runnable atClose) {
    return new Connected(
        url,
        (http, meter, clock) ->
            GcpOpportunities.builder(partner, token::value)
                .endpoint(url)
                .http(http)
                .meter(meter)
                .clock(clock)
                .build(),
        atClose);
  }

  @Override
  public boolean throttles(Response response) {
    return response.code() == TOO_MANY;
  }

  @Override
  public List<ObjectNode> offers() {
    return List.of(
        JsonNodeFactory.instance.objectNode().put("customerName", "Castellane Rail Freight"));
  }

  @Override
  public String offersPath() {
    return "/opportunities";
  }

  /** Nothing of the environment, which has secrets. */
  @Override
  public String toString() {
    return "GcpAccess";
  }
}
