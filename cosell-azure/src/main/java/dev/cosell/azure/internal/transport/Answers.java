package dev.cosell.azure.internal.transport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.wire.ErrorBody;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.portal.Answer;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTTP response as what came of a call (statuses and error codes: documentation of October
 * 2023, read 2026-11-22).
 */
final class Answers {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private final Clock clock;

  Answers(Clock clock) {
    this.clock = clock;
  }

  /** Throws if the body of a success breaks off. */
  Answer<Reply> read(String method, Response response) throws IOException {
    boolean writes = !method.equals("GET");
    int status = response.code();
    if (status == 204 && writes) {
      return new Answer.Ok<>(
          new Reply(
              JsonNodeFactory.instance.objectNode(), Optional.ofNullable(response.header("ETag"))));
    }
    if (response.isSuccessful()) {
      Optional<ObjectNode> body = object(response, response.body().string());
      return body.isPresent()
          ? new Answer.Ok<>(new Reply(body.get(), Optional.ofNullable(response.header("ETag"))))
          : new Answer.Unavailable<>(
              method + ": status " + status + " with a body that is no answer of the portal",
              writes);
    }
    return failure(method, status, response, writes);
  }

  private Answer<Reply> failure(String method, int status, Response response, boolean writes) {
    ErrorBody body = error(response);
    String said = method + ": " + Refusals.name(status, body);
    return switch (status) {
      case 401, 403 -> new Answer.Denied<>(said);
      case 404, 410 -> new Answer.Gone<>(said);
      case 409, 412, 423 -> new Answer.Conflict<>(said);
      case 429, 509 -> new Answer.Throttled<>(retryAfter(response.header("Retry-After")));
      default ->
          status >= 400 && (status < 500 || status == 501)
              ? new Answer.Refused<>(Refusals.of(status, body))
              : new Answer.Unavailable<>(said, writes);
    };
  }

  /** A broken error body says no less than the status does. */
  private static ErrorBody error(Response response) {
    try {
      return object(response, response.body().string())
          .map(json -> ReferralJson.read(json, ErrorBody.class))
          .orElseGet(() -> ErrorBody.builder().build());
    } catch (IOException cut) {
      return ErrorBody.builder().build();
    }
  }

  private static Optional<ObjectNode> object(Response response, String body) {
    String type = response.header("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ReferralJson.object(body));
    } catch (IllegalArgumentException notJson) {
      return Optional.empty(); // a broken body is an outcome here, not an exception
    }
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
      return Optional.empty(); // no date either, so the portal asked for nothing we understand
    }
  }
}
