package dev.cosell.aws.internal.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.wire.SellingJson;
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
import java.util.stream.Stream;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads an HTTP response as what came of a call. */
final class AnswerReader {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private final Clock clock;

  AnswerReader(Clock clock) {
    this.clock = clock;
  }

  /** Throws if the body breaks off, unless a header says already what the answer is. */
  SellingAnswer read(SellingOperation operation, Response response) throws IOException {
    Optional<String> headerName =
        Optional.ofNullable(response.header("x-amzn-ErrorType")).map(ErrorNames::bare);
    String body;
    try {
      body = response.body().string();
    } catch (IOException e) {
      if (headerName.isEmpty()) {
        throw e;
      }
      body = "";
    }
    Optional<ObjectNode> json = isJson(response) ? object(body) : Optional.empty();
    if (!response.isSuccessful() || headerName.isPresent()) {
      return failure(response, headerName, json);
    }
    if (json.isPresent()) {
      return new SellingAnswer.Success(body, requestId(response));
    }
    if (body.isBlank() && !operation.isAnswering()) {
      return new SellingAnswer.Success("", requestId(response));
    }
    return unusable(response);
  }

  private SellingAnswer.Failure failure(
      Response response, Optional<String> headerName, Optional<ObjectNode> json) {
    ObjectNode body = json.orElseGet(JsonNodeFactory.instance::objectNode);
    List<String> names =
        Stream.concat(headerName.stream(), text(body, "__type").map(ErrorNames::bare).stream())
            .toList();
    Optional<FailureKind> known =
        names.stream().flatMap(name -> ErrorNames.kind(name).stream()).findFirst();
    if (names.isEmpty() && json.isEmpty() && response.code() != 429) {
      return unusable(response);
    }
    return new SellingAnswer.Failure(
        known.orElseGet(() -> kindOf(response.code())),
        names.stream()
            .filter(name -> ErrorNames.kind(name).isPresent())
            .findFirst()
            .or(() -> names.stream().findFirst()),
        text(body, "Reason"),
        text(body, "Message").or(() -> text(body, "message")),
        errors(body.path("ErrorList")),
        retryAfter(response.header("Retry-After")),
        requestId(response),
        Optional.empty());
  }

  /** For names that nobody knows; the status of a known name is not looked at. */
  private static FailureKind kindOf(int status) {
    if (status == 429) {
      return FailureKind.THROTTLED;
    }
    if (status >= 500) {
      return FailureKind.SERVER;
    }
    return status >= 400 ? FailureKind.REFUSED : FailureKind.UNKNOWN_OUTCOME;
  }

  private SellingAnswer.Failure unusable(Response response) {
    return new SellingAnswer.Failure(
        FailureKind.UNKNOWN_OUTCOME,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        retryAfter(response.header("Retry-After")),
        requestId(response),
        Optional.of(
            new IOException(
                "status " + response.code() + " with a body that is no answer of the portal")));
  }

  private static boolean isJson(Response response) {
    String type = response.header("Content-Type");
    return type != null
        && type.toLowerCase(Locale.ROOT).matches("application/(x-amz-json-1\\.[01]|json)(;.*)?");
  }

  private static Optional<ObjectNode> object(String body) {
    try {
      return Optional.of(SellingJson.object(body));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a broken body is an outcome here, not an exception
    }
  }

  private static List<FieldError> errors(JsonNode list) {
    List<FieldError> errors = new ArrayList<>();
    for (JsonNode error : list) {
      errors.add(
          new FieldError(text(error, "FieldName"), text(error, "Code"), text(error, "Message")));
    }
    return List.copyOf(errors);
  }

  private static Optional<String> text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  private static Optional<String> requestId(Response response) {
    return Optional.ofNullable(response.header("x-amzn-RequestId"));
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
