package dev.cosell.testkit.aws.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.signature.SignatureVerifier;
import dev.cosell.testkit.aws.internal.signature.SignedRequest;
import dev.cosell.testkit.internal.PromptSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** The HTTP server of a fake, on the loopback interface only. */
public final class PortalServer implements AutoCloseable {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).withLocale(Locale.ROOT);

  private final MockWebServer server = new MockWebServer();
  private final SellingEndpoint selling;
  private final OperatorEndpoint operator;
  private final InstantSource wallClock;
  private final AtomicLong requests = new AtomicLong();

  /**
   * A server that is not started yet.
   *
   * @param portal what it serves
   * @param faults what goes wrong on the way
   * @param signatures checks signatures, or empty to take every caller
   * @param wallClock the time that answers are dated with
   * @param operator serves what is not the API
   */
  public PortalServer(
      Portal portal,
      FaultScript faults,
      Optional<SignatureVerifier> signatures,
      InstantSource wallClock,
      OperatorEndpoint operator) {
    this.selling = new SellingEndpoint(portal, faults, signatures);
    this.operator = operator;
    this.wallClock = wallClock;
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answer(request);
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

  private MockResponse answer(RecordedRequest request) throws InterruptedException {
    // The server keeps every request for tests to look at; nobody looks, so take it out again.
    server.takeRequest(0, TimeUnit.MILLISECONDS);
    ByteString body = Optional.ofNullable(request.getBody()).orElse(ByteString.EMPTY);
    String target = Optional.ofNullable(request.getTarget()).orElse("/");
    int query = target.indexOf('?');
    SignedRequest signed =
        new SignedRequest(
            Optional.ofNullable(request.getMethod()).orElse(""),
            query < 0 ? target : target.substring(0, query),
            query < 0 ? "" : target.substring(query + 1),
            name -> request.getHeaders().values(name),
            body);
    String text = body.string(UTF_8);
    Reply reply =
        signed.path().equals("/operator") || signed.path().startsWith("/operator/")
            ? operator.serve(signed, text)
            : selling.serve(signed, text);
    return reply.write(
        Map.of(
            "x-amzn-RequestId",
                new UUID(requests.incrementAndGet() << 16 | 0x4000L, 1L << 63).toString(),
            "Date", HTTP_DATE.format(wallClock.instant())));
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * Paths below {@code /operator}.
   *
   * @param path the path
   * @return its parts after {@code /operator}
   */
  static List<String> parts(String path) {
    String rest = path.substring("/operator".length());
    return rest.isEmpty() || rest.equals("/")
        ? List.of()
        : List.of(rest.substring(1).split("/", -1));
  }
}
