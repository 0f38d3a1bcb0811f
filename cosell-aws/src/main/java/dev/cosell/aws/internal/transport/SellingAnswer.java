package dev.cosell.aws.internal.transport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of a call. {@code toString} shows neither bodies nor the portal's words. */
public sealed interface SellingAnswer {
  /**
   * Handles both outcomes.
   *
   * @param success what to make of a success
   * @param failure what to make of a failure
   * @param <T> what is made of it
   * @return what the function that applied gave
   */
  <T> T fold(Function<Success, T> success, Function<Failure, T> failure);

  /**
   * The call was answered.
   *
   * @param body the JSON object that was answered; empty if the operation has no answer
   * @param requestId the portal's identifier of the call
   */
  record Success(String body, Optional<String> requestId) implements SellingAnswer {
    @Override
    public <T> T fold(Function<Success, T> success, Function<Failure, T> failure) {
      return success.apply(this);
    }

    @Override
    public String toString() {
      return "Success{requestId=" + requestId.orElse("?") + "}";
    }
  }

  /**
   * The call failed.
   *
   * @param kind what the failure means
   * @param errorName the portal's name of the error, such as {@code ValidationException}
   * @param reason the portal's reason, such as {@code BUSINESS_VALIDATION_FAILED}
   * @param message the portal's words, which are no contract and may quote what was sent
   * @param errors the single errors of a validation failure, in the portal's order
   * @param retryAfter how long the portal asks to wait
   * @param requestId the portal's identifier of the call
   * @param cause what went wrong on this side of the connection
   */
  record Failure(
      FailureKind kind,
      Optional<String> errorName,
      Optional<String> reason,
      Optional<String> message,
      List<FieldError> errors,
      Optional<Duration> retryAfter,
      Optional<String> requestId,
      Optional<Exception> cause)
      implements SellingAnswer {
    /**
     * A failure on this side of the connection, or of the connection.
     *
     * @param kind what the failure means
     * @param cause what went wrong
     * @return the failure
     */
    static Failure local(FailureKind kind, Exception cause) {
      return new Failure(
          kind,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(cause));
    }

    @Override
    public <T> T fold(Function<Success, T> success, Function<Failure, T> failure) {
      return failure.apply(this);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("Failure{").append(kind);
      errorName.ifPresent(name -> text.append(", ").append(name));
      reason.ifPresent(code -> text.append(", ").append(code));
      if (!errors.isEmpty()) {
        text.append(", ").append(errors);
      }
      retryAfter.ifPresent(wait -> text.append(", retryAfter=").append(wait));
      cause.ifPresent(e -> text.append(", ").append(e.getClass().getSimpleName()));
      return text.append(", requestId=").append(requestId.orElse("?")).append('}').toString();
    }
  }
}
