package dev.cosell.testkit.azure.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.internal.PromptSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** The HTTP server of a fake, on the loopback interface only. */
public final class ReferralsServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final ReferralsEndpoint endpoint;

  /**
   * A server that is not started yet.
   *
   * @param store what it serves
   * @param faults what goes wrong on the way
   * @param token the token of a user with a Referrals role
   * @param tokenWithoutRole the token of a user without one
   */
  public ReferralsServer(
      ReferralStore store, FaultScript faults, String token, String tokenWithoutRole) {
    this.endpoint = new ReferralsEndpoint(store, faults, token, tokenWithoutRole);
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // The server keeps every request for tests to look at; nobody looks.
            server.takeRequest(0, TimeUnit.MILLISECONDS);
            return endpoint.serve(read(request)).write();
          }
        });
  }

  private static ReferralsEndpoint.Request read(RecordedRequest request) {
    String target = Optional.ofNullable(request.getTarget()).orElse("/");
    int at = target.indexOf('?');
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaders()
        .forEach(
            header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
    return new ReferralsEndpoint.Request(
        Optional.ofNullable(request.getMethod()).orElse(""),
        at < 0 ? target : target.substring(0, at),
        query(at < 0 ? "" : target.substring(at + 1)),
        headers,
        Optional.ofNullable(request.getBody()).orElse(ByteString.EMPTY).string(UTF_8));
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String part : text.split("&", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        query.put(
            URLDecoder.decode(part.substring(0, at), UTF_8),
            URLDecoder.decode(part.substring(at + 1), UTF_8));
      }
    }
    return query;
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
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /**
   * How many calls were served.
   *
   * @return the number
   */
  public long calls() {
    return endpoint.calls();
  }

  @Override
  public void close() {
    server.close();
  }
}
