package dev.cosell.gcp.internal.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WirePath;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTTP response as what came of a call: Google's errors are {@code google.rpc.Status} in
 * an object {@code error} (official, read 2026-11-22).
 */
final class AnswerReader {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
  private static final int TOO_MANY = 429;

  private final Clock clock;

  AnswerReader(Clock clock) {
    this.clock = clock;
  }

  /** Throws if the body breaks off. */
  GcpAnswer read(Response response) throws IOException {
    String text = response.body().string();
    Optional<ObjectNode> json = isJson(response) ? object(text) : Optional.empty();
    if (response.isSuccessful()) {
      return json.<GcpAnswer>map(GcpAnswer.Success::new).orElseGet(() -> unusable(response.code()));
    }
    JsonNode error = json.map(body -> body.path("error")).orElseGet(GcpJson::newObject);
    if (!error.has("status") && !error.has("code") && isDoubtful(response.code())) {
      return unusable(response.code());
    }
    Optional<String> status = WirePath.of("status").text(error);
    return new GcpAnswer.Failure(
        FailureKind.of(status, response.code()),
        status.orElseGet(() -> "status " + response.code()),
        errors(error.path("details")),
        retryAfter(response.header("Retry-After")).or(() -> retryDelay(error.path("details"))));
  }

  /** A page of a proxy is no answer of Google, whatever its status, except to say "later". */
  private static boolean isDoubtful(int code) {
    return code != TOO_MANY && code != 401 && code != 403;
  }

  private static GcpAnswer.Failure unusable(int code) {
    return GcpAnswer.Failure.local(
        FailureKind.UNKNOWN_OUTCOME, "status " + code + " with a body that is no answer of Google");
  }

  private static boolean isJson(Response response) {
    String type = response.header("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private static Optional<ObjectNode> object(String body) {
    try {
      return Optional.of(GcpJson.object(body));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a broken body is an outcome here, not an exception
    }
  }

  private static List<FieldError> errors(JsonNode details) {
    List<FieldError> errors = new ArrayList<>();
    for (JsonNode detail : details) {
      for (JsonNode violation : detail.path("fieldViolations")) {
        errors.add(
            new FieldError(
                violation.path("field").asText(""), violation.path("description").asText("")));
      }
    }
    return List.copyOf(errors);
  }

  /** Seconds or an HTTP date, as RFC 9110 has it; a date that is past is no wait. */
  private Optional<Duration> retryAfter(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (header.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    }
    try {
      Duration wait = Duration.between(clock.instant(), HTTP_DATE.parse(header, Instant::from));
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty(); // no date either, so Google asked for nothing we understand
    }
  }

  /** {@code google.rpc.RetryInfo}: seconds with an s, such as {@code 1.5s}. */
  private static Optional<Duration> retryDelay(JsonNode details) {
    for (JsonNode detail : details) {
      String delay = detail.path("retryDelay").asText("");
      if (delay.matches("[0-9]{1,9}(\\.[0-9]{1,9})?s")) {
        return Optional.of(Duration.parse("PT" + delay.toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }
}
