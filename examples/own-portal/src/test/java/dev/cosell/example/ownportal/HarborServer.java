package dev.cosell.example.ownportal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Harbor's API over HTTP, with answers that go wrong on demand. */
final class HarborServer implements AutoCloseable {
  static final String TOKEN = "harbor-test-token";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HarborDesk desk;
  private final FaultScript faults = new FaultScript();
  private final AtomicBoolean refusesNextWrite = new AtomicBoolean();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final HttpServer http;

  HarborServer(HarborDesk desk) {
    this.desk = desk;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/", this::serve);
    http.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  FaultScript faults() {
    return faults;
  }

  void refuseNextWrite() {
    refusesNextWrite.set(true);
  }

  /** Of each request the address and the body, as they came. */
  List<String> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private record Reply(int status, String body, String type) {
    static Reply json(int status, ObjectNode body) {
      return new Reply(status, body.toString(), "application/json");
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    received.add(exchange.getRequestURI() + " " + body);
    Optional<Reply> reply = reply(exchange, body);
    if (reply.isPresent()) {
      byte[] bytes = reply.get().body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.get().type());
      if (reply.get().status() == 429) {
        exchange.getResponseHeaders().set("Retry-After", "2");
      }
      exchange.sendResponseHeaders(reply.get().status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Empty if the connection is cut. */
  private Optional<Reply> reply(HttpExchange exchange, String body) {
    Optional<Fault> fault = faults.take(exchange.getRequestMethod());
    if (fault.isPresent() && !fault.get().acts()) {
      return switch (fault.get()) {
        case THROTTLED -> Optional.of(problem(429));
        case SERVER_ERROR -> Optional.of(problem(500));
        case UNAVAILABLE -> Optional.of(problem(503));
        case EXPIRED_CREDENTIALS -> Optional.of(problem(401));
        case RESET_BEFORE_ACTING -> Optional.empty();
        default -> throw new IllegalArgumentException("Harbor cannot play " + fault.get());
      };
    }
    if (fault.filter(Fault.IGNORED_WRITE::equals).isPresent()) {
      return Optional.of(Reply.json(200, desk.deal(words(exchange)[2])));
    }
    Reply acted = acted(exchange, body);
    if (fault.isEmpty()) {
      return Optional.of(acted);
    }
    String half = acted.body().substring(0, acted.body().length() / 2);
    return switch (fault.get()) {
      case TRUNCATED_BODY -> Optional.of(new Reply(acted.status(), half, acted.type()));
      case WRONG_CONTENT_TYPE -> Optional.of(new Reply(200, "<html></html>", "text/html"));
      case RESET_AFTER_ACTING -> Optional.empty();
      default -> throw new IllegalArgumentException("Harbor cannot play " + fault.get());
    };
  }

  private static Reply problem(int status) {
    return Reply.json(status, JsonNodeFactory.instance.objectNode());
  }

  private Reply acted(HttpExchange exchange, String body) {
    try {
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        throw new HarborDesk.Refusal(401, "token");
      }
      return Reply.json(200, act(exchange, body));
    } catch (HarborDesk.Refusal refusal) {
      return Reply.json(refusal.status(), refusal.body());
    }
  }

  private ObjectNode act(HttpExchange exchange, String body) {
    String[] words = words(exchange);
    String method = exchange.getRequestMethod();
    String what = method + " " + words[1] + (words.length > 3 ? " " + words[3] : "");
    if (!method.equals("GET") && refusesNextWrite.getAndSet(false)) {
      throw new HarborDesk.Refusal(422, "a rule that nobody knew");
    }
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    return switch (what) {
      case "POST deals" -> desk.create(object(body), key);
      case "POST deals submission" -> desk.submit(words[2]);
      case "PATCH deals" -> desk.patch(words[2], object(body));
      case "GET deals" ->
          words.length > 2
              ? desk.deal(words[2])
              : desk.changesFrom(
                  Long.parseLong(exchange.getRequestURI().getQuery().replace("from=", "")));
      case "POST offers acceptance" -> desk.accept(words[2], key);
      case "POST offers refusal" -> desk.decline(words[2]);
      default -> throw new HarborDesk.Refusal(404, "unknown");
    };
  }

  /** An empty word before the first slash, then what is called. */
  private static String[] words(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().split("/");
  }

  private static ObjectNode object(String body) {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (IOException notJson) {
      throw new HarborDesk.Refusal(422, "json");
    }
  }
}
