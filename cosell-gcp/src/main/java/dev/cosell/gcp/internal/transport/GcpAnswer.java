package dev.cosell.gcp.internal.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of a call. {@code toString} shows neither bodies nor Google's words. */
public sealed interface GcpAnswer {
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
   * @param json the answer
   */
  record Success(ObjectNode json) implements GcpAnswer {
    @Override
    public <T> T fold(Function<Success, T> success, Function<Failure, T> failure) {
      return success.apply(this);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Success";
    }
  }

  /**
   * The call failed.
   *
   * @param kind what the failure means
   * @param name Google's canonical status, the HTTP status, or what happened on this side
   * @param errors the members that Google objects to
   * @param retryAfter how long Google asks to wait
   */
  record Failure(
      FailureKind kind, String name, List<FieldError> errors, Optional<Duration> retryAfter)
      implements GcpAnswer {
    static Failure local(FailureKind kind, String name) {
      return new Failure(kind, name, List.of(), Optional.empty());
    }

    @Override
    public <T> T fold(Function<Success, T> success, Function<Failure, T> failure) {
      return failure.apply(this);
    }
  }
}
