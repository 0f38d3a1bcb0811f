package dev.cosell.testkit.gcp.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.internal.PromptSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;

/** The HTTP server of the fake, on the loopback interface only. */
public final class OpportunityServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final OpportunityEndpoint endpoint;
  private final OperatorEndpoint operator;

  /**
   * A server that is not started yet.
   *
   * @param portal what it serves
   * @param token the token that callers must bring
   * @param faults what goes wrong on the way
   * @param operator serves what is not the API
   */
  public OpportunityServer(
      Portal portal, String token, FaultScript faults, OperatorEndpoint operator) {
    this.endpoint = new OpportunityEndpoint(portal, token, faults);
    this.operator = operator;
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // The server keeps every request for tests to look at; nobody looks.
            server.takeRequest(0, TimeUnit.MILLISECONDS);
            return answered(request);
          }
        });
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

  /** {@return the calls so far, those of the operator not counted} */
  public long calls() {
    return endpoint.calls();
  }

  /**
   * A mistake of the fake's own is answered at once; otherwise the client would wait for nothing.
   */
  private MockResponse answered(RecordedRequest request) {
    try {
      return answer(request);
    } catch (RuntimeException mistake) {
      return OpportunityEndpoint.refused(Refusal.of("INTERNAL", "The fake has failed: " + mistake));
    }
  }

  private MockResponse answer(RecordedRequest request) {
    HttpUrl url = request.getUrl();
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : url.queryParameterNames()) {
      query.put(name, Optional.ofNullable(url.queryParameter(name)).orElse(""));
    }
    String body = Optional.ofNullable(request.getBody()).orElse(ByteString.EMPTY).string(UTF_8);
    String method = Optional.ofNullable(request.getMethod()).orElse("");
    return url.encodedPath().startsWith("/operator")
        ? operator.serve(method, url.encodedPath(), body)
        : endpoint.serve(
            method,
            url.encodedPath(),
            query,
            Optional.ofNullable(request.getHeaders().get("Authorization")).orElse(""),
            body);
  }

  @Override
  public void close() {
    server.close();
  }
}
