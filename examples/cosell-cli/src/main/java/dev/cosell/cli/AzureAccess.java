package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.AzureReferrals;
import dev.cosell.cloud.Cloud;
import dev.cosell.portal.CallQuota;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.AnswerRule;
import dev.cosell.testkit.azure.FakeReferrals;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.Response;

/**
 * The way to Microsoft Partner Center's referrals.
 *
 * @param environment has the token of a real one
 */
record AzureAccess(Map<String, String> environment) implements CloudAccess {
  private static final AccessToken FAKE = new AccessToken("fake-referrals-admin");
  private static final int TOO_MANY = 429;

  @Override
  public Cloud cloud() {
    return Cloud.AZURE;
  }

  @Override
  public List<CallQuota> quotas() {
    return AzureReferrals.quotas();
  }

  /** The partner's referral, and the one that invites Microsoft. */
  @Override
  public int callsPerDeal() {
    return 2;
  }

  @Override
  public Connected fake(Path journal, SettableClock clock) {
    try {
      FakeReferrals fake =
          FakeReferrals.builder()
              .journal(journal)
              .clock(clock)
              .answerAutomatically(AnswerRule.standard())
              .start();
      return connected(fake.url(), new AccessToken(fake.token()), fake::close);
    } catch (IllegalStateException | UncheckedIOException garbled) {
      throw FakeJournal.garbled(journal, garbled);
    }
  }

  @Override
  public Connected elsewhere(URI url, boolean isFake) {
    AccessToken token =
        isFake
            ? FAKE
            : AccessToken.of(
                environment,
                "AZURE_ACCESS_TOKEN",
                cloud(),
                "set it to a token for Partner Center of a user with a Referrals role");
    return connected(url, token, () -> {});
  }

  private static Connected connected(URI url, AccessToken token, Runnable atClose) {
    return new Connected(
        url,
        (http, meter, clock) ->
            AzureReferrals.builder(token::value)
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
    return List.of(offer("Harrowgate Ceramics"), offer("Lindqvist Marine Insurance"));
  }

  private static ObjectNode offer(String customer) {
    return JsonNodeFactory.instance.objectNode().put("customerName", customer);
  }

  /** Nothing of the environment, which has secrets. */
  @Override
  public String toString() {
    return "AzureAccess";
  }
}
