package dev.cosell.aws.internal.transport;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of errors mean: the service model's seven (2026-10-01), and those that AWS's
 * request front answers for every service (common errors, documentation read 2026-11-22).
 */
final class ErrorNames {
  private static final Map<String, FailureKind> MODELLED =
      Map.of(
          "ValidationException", FailureKind.VALIDATION,
          "ConflictException", FailureKind.CONFLICT,
          "ResourceNotFoundException", FailureKind.NOT_FOUND,
          "AccessDeniedException", FailureKind.ACCESS_DENIED,
          "ThrottlingException", FailureKind.THROTTLED,
          "ServiceQuotaExceededException", FailureKind.QUOTA_EXCEEDED,
          "InternalServerException", FailureKind.SERVER);

  private static final Set<String> CREDENTIALS =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "RequestExpired",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "IncompleteSignatureException");

  private static final Set<String> ACCESS =
      Set.of("AccessDenied", "NotAuthorized", "OptInRequired");

  private static final Set<String> THROTTLED =
      Set.of(
          "Throttling",
          "ThrottledException",
          "TooManyRequestsException",
          "RequestLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException",
          "SlowDown");

  private static final Set<String> SERVER =
      Set.of(
          "InternalFailure",
          "InternalError",
          "InternalServerError",
          "ServiceUnavailable",
          "ServiceUnavailableException");

  private ErrorNames() {}

  static Optional<FailureKind> kind(String name) {
    FailureKind modelled = MODELLED.get(name);
    if (modelled != null) {
      return Optional.of(modelled);
    }
    if (CREDENTIALS.contains(name)) {
      return Optional.of(FailureKind.CREDENTIALS);
    }
    if (ACCESS.contains(name)) {
      return Optional.of(FailureKind.ACCESS_DENIED);
    }
    if (THROTTLED.contains(name)) {
      return Optional.of(FailureKind.THROTTLED);
    }
    return SERVER.contains(name) ? Optional.of(FailureKind.SERVER) : Optional.empty();
  }

  /** The bare name in {@code com.amazonaws.x#Name}, {@code Name:http://...} and {@code Name}. */
  static String bare(String text) {
    String name = text.substring(text.indexOf('#') + 1);
    int colon = name.indexOf(':');
    return (colon < 0 ? name : name.substring(0, colon)).strip();
  }
}
