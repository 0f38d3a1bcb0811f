package dev.cosell.example.ownportal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Step 5: one HTTP call, sent once, and whatever comes of it as a value. The engine decides what is
 * repeated and when; it needs to know whether the portal may have acted.
 */
final class HarborHttp {
  static final String READ = "read";
  static final String WRITE = "write";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI endpoint;
  private final Supplier<String> token;
  private final CallMeter meter;

  HarborHttp(HttpClient http, URI endpoint, Supplier<String> token, CallMeter meter) {
    this.http = http;
    this.endpoint = endpoint;
    this.token = token;
    this.meter = meter;
  }

  Answer<ObjectNode> get(String path) {
    return send(READ, request(path).GET().build());
  }

  Answer<ObjectNode> write(String method, String path, String body, String key) {
    return send(
        WRITE,
        request(path)
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(endpoint.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.get());
  }

  private Answer<ObjectNode> send(String group, HttpRequest request) {
    boolean writes = group.equals(WRITE);
    meter.beforeCall(HarborPortal.HARBOR, group);
    try {
      return answer(http.send(request, BodyHandlers.ofString()), writes);
    } catch (ConnectException neverSent) {
      return new Answer.Unavailable<>("Harbor could not be reached", false);
    } catch (IOException lost) {
      return new Answer.Unavailable<>("the connection was lost", writes);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Answer.Unavailable<>("interrupted", writes);
    } finally {
      meter.afterCall(HarborPortal.HARBOR, group);
    }
  }

  private static Answer<ObjectNode> answer(HttpResponse<String> response, boolean writes) {
    int status = response.statusCode();
    Optional<ObjectNode> body = object(response.body());
    return switch (status) {
      case 401, 403 -> new Answer.Denied<>("Harbor refuses the token");
      case 404 -> new Answer.Gone<>("Harbor shows no such record");
      case 409 -> new Answer.Conflict<>("the record has changed since it was read");
      case 422 -> new Answer.Refused<>(violations(body));
      case 429 -> new Answer.Throttled<>(retryAfter(response));
      default ->
          status / 100 == 2 && body.isPresent()
              ? new Answer.Ok<>(body.get())
              : new Answer.Unavailable<>("status " + status + " without a usable body", writes);
    };
  }

  private static Optional<ObjectNode> object(String body) {
    try {
      return JSON.readTree(body) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException notJson) {
      return Optional.empty(); // half an answer, or the page of a proxy
    }
  }

  /**
   * Harbor's {@code problems}, by the library's names of the fields; its words may quote values.
   */
  private static List<Violation> violations(Optional<ObjectNode> body) {
    List<Violation> violations = new ArrayList<>();
    for (JsonNode problem : body.map(json -> json.path("problems")).orElse(JSON.nullNode())) {
      String member = problem.path("member").asText("deal");
      String path = HarborField.ofMember(member).map(known -> known.field().name()).orElse(member);
      violations.add(violation(path, problem.path("rule").asText("")));
    }
    return violations.isEmpty() ? List.of(violation("deal", "")) : violations;
  }

  private static Violation violation(String path, String rule) {
    ViolationCode code =
        rule.equals("locked") ? ViolationCode.INVALID_RESOURCE_STATE : ViolationCode.INVALID_VALUE;
    return new Violation(
        path, code, path + " is refused by Harbor", "compare the record with Harbor's rules");
  }

  private static Optional<Duration> retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }
}
