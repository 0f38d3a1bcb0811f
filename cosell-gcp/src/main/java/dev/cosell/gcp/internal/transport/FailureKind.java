package dev.cosell.gcp.internal.transport;

import java.util.Map;
import java.util.Optional;

/** What a failed call means for the caller, by Google's canonical status of the error. */
public enum FailureKind {
  /** The request breaks a rule; nothing was done, and it fails again unchanged. */
  INVALID,
  /** The record's state forbids it, or another call came in between; nothing was done. */
  CONFLICT,
  /** What the request names does not exist or is not shown. */
  NOT_FOUND,
  /** The credentials are missing, expired or not allowed to do this; nothing was done. */
  DENIED,
  /** Too many calls; nothing was done. */
  THROTTLED,
  /** Refused for a reason that is not known here; nothing was done. */
  REFUSED,
  /** The request was never sent. */
  UNREACHABLE,
  /** There is no proper answer: Google may have acted. */
  UNKNOWN_OUTCOME;

  /** google.rpc.Code and its HTTP mapping (official, read 2026-11-22). */
  private static final Map<String, FailureKind> BY_STATUS =
      Map.ofEntries(
          Map.entry("INVALID_ARGUMENT", INVALID),
          Map.entry("OUT_OF_RANGE", INVALID),
          Map.entry("FAILED_PRECONDITION", CONFLICT),
          Map.entry("ABORTED", CONFLICT),
          Map.entry("ALREADY_EXISTS", CONFLICT),
          Map.entry("NOT_FOUND", NOT_FOUND),
          Map.entry("PERMISSION_DENIED", DENIED),
          Map.entry("UNAUTHENTICATED", DENIED),
          Map.entry("RESOURCE_EXHAUSTED", THROTTLED),
          Map.entry("UNIMPLEMENTED", REFUSED),
          Map.entry("CANCELLED", UNKNOWN_OUTCOME),
          Map.entry("UNKNOWN", UNKNOWN_OUTCOME),
          Map.entry("DEADLINE_EXCEEDED", UNKNOWN_OUTCOME),
          Map.entry("INTERNAL", UNKNOWN_OUTCOME),
          Map.entry("UNAVAILABLE", UNKNOWN_OUTCOME),
          Map.entry("DATA_LOSS", UNKNOWN_OUTCOME));

  static FailureKind of(Optional<String> status, int http) {
    return status.map(BY_STATUS::get).orElseGet(() -> ofHttp(http));
  }

  private static FailureKind ofHttp(int http) {
    return switch (http) {
      case 400 -> INVALID;
      case 401, 403 -> DENIED;
      case 404 -> NOT_FOUND;
      case 409, 412 -> CONFLICT;
      case 429 -> THROTTLED;
      default -> http >= 400 && http < 500 ? REFUSED : UNKNOWN_OUTCOME;
    };
  }
}
