package dev.cosell.testkit.azure.internal;

import dev.cosell.testkit.internal.PromptSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** The HTTP server of a fake, on the loopback interface only. */
public final class ReferralsServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final ReferralPortal portal;
  private final ReferralsEndpoint referrals;
  private final OperatorEndpoint operator;

  /**
   * A server that is not started yet.
   *
   * @param portal what it serves
   * @param referrals the API
   * @param operator serves what is not the API
   */
  public ReferralsServer(
      ReferralPortal portal, ReferralsEndpoint referrals, OperatorEndpoint operator) {
    this.portal = portal;
    this.referrals = referrals;
    this.operator = operator;
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // The server keeps every request for tests to look at; nobody looks.
            server.takeRequest(0, TimeUnit.MILLISECONDS);
            return answer(request).write();
          }
        });
  }

  private Reply answer(RecordedRequest recorded) {
    try {
      Request request = Request.of(recorded);
      return OperatorEndpoint.isMeant(request.path())
          ? operator.serve(request)
          : referrals.serve(request);
    } catch (Refusal refusal) {
      return Reply.json(refusal.status(), refusal.body());
    } catch (RuntimeException unexpected) {
      // Without an answer the server would leave the caller waiting.
      Refusal refusal =
          new Refusal(500, "generalException", "The fake failed: " + unexpected, "referral");
      return Reply.json(500, refusal.body());
    }
  }

  /**
   * Starts listening.
   *
   * @param port the port, or zero for any free one
   * @return where it listens
   */
  public URI start(int port) {
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
    URI url = URI.create("http://127.0.0.1:" + server.getPort());
    portal.listensAt(url.toString());
    return url;
  }

  @Override
  public void close() {
    server.close();
  }
}
