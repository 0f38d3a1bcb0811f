package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.transport.FailureKind;
import dev.cosell.aws.internal.transport.SellingAnswer.Failure;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.portal.Answer;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;

/** What a failed call means for the caller of the portal. */
final class Failures {
  private Failures() {}

  static <T> Answer<T> ofRead(SellingOperation operation, Failure failure) {
    return of(operation, failure, false);
  }

  static <T> Answer<T> ofWrite(SellingOperation operation, Failure failure) {
    return of(operation, failure, failure.kind().mayHaveActed());
  }

  private static <T> Answer<T> of(
      SellingOperation operation, Failure failure, boolean mayHaveActed) {
    String said = operation.wireName() + ": " + name(failure);
    return switch (failure.kind()) {
      case VALIDATION -> new Answer.Refused<>(Refusals.of(failure));
      case REFUSED ->
          new Answer.Refused<>(
              List.of(
                  new Violation(
                      Refusals.WHOLE,
                      ViolationCode.ACTION_NOT_PERMITTED,
                      "AWS refuses with " + said,
                      "look the error up in AWS's documentation")));
      case QUOTA_EXCEEDED ->
          new Answer.Refused<>(
              List.of(
                  new Violation(
                      Refusals.WHOLE,
                      ViolationCode.TOO_MANY_VALUES,
                      "AWS holds as many of these as it takes; " + said,
                      "remove what is no longer needed, or ask AWS to raise the quota")));
      case CONFLICT -> new Answer.Conflict<>(said + Refusals.spoken(failure.message()));
      case NOT_FOUND -> new Answer.Gone<>(said);
      case ACCESS_DENIED, CREDENTIALS -> new Answer.Denied<>(said);
      case THROTTLED -> new Answer.Throttled<>(failure.retryAfter());
      case SERVER, UNREACHABLE, UNKNOWN_OUTCOME -> new Answer.Unavailable<>(said, mayHaveActed);
    };
  }

  /** AWS's name of the error, or what happened on this side; never words that may quote a body. */
  private static String name(Failure failure) {
    return failure
        .errorName()
        .or(() -> failure.cause().map(cause -> cause.getClass().getSimpleName()))
        .orElseGet(() -> words(failure.kind()));
  }

  private static String words(FailureKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
