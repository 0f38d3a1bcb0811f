package dev.cosell.portal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a call to a portal: everything that happens every day, as a value.
 *
 * @param <T> what a call that went well gives
 */
public sealed interface Answer<T> {

  /**
   * The portal did it.
   *
   * @param value what it gave
   * @param <T> the type of that
   */
  record Ok<T>(T value) implements Answer<T> {}

  /**
   * The portal refused because of rules; nothing changed there.
   *
   * @param violations the rules, at least one
   * @param <T> what a call that went well gives
   */
  record Refused<T>(List<Violation> violations) implements Answer<T> {}

  /**
   * The record has changed since it was read, or another call contradicts this one; nothing
   * changed.
   *
   * @param message what the portal says, without personal data
   * @param <T> what a call that went well gives
   */
  record Conflict<T>(String message) implements Answer<T> {}

  /**
   * Too many calls; nothing changed.
   *
   * @param retryAfter how long the portal asks one to wait, if it does
   * @param <T> what a call that went well gives
   */
  record Throttled<T>(Optional<Duration> retryAfter) implements Answer<T> {}

  /**
   * The portal has no such record, or does not show it to this partner.
   *
   * @param message what the portal says
   * @param <T> what a call that went well gives
   */
  record Gone<T>(String message) implements Answer<T> {}

  /**
   * The credentials are missing, expired or not allowed to do this; nothing changed.
   *
   * @param message what the portal says, without any secret
   * @param <T> what a call that went well gives
   */
  record Denied<T>(String message) implements Answer<T> {}

  /**
   * There was no proper answer.
   *
   * @param message what went wrong
   * @param mayHaveActed whether the portal may have done it all the same
   * @param <T> what a call that went well gives
   */
  record Unavailable<T>(String message, boolean mayHaveActed) implements Answer<T> {}

  /**
   * What the call gave.
   *
   * @return the value; empty unless the call went well
   */
  default Optional<T> toOptional() {
    return this instanceof Ok<T> ok ? Optional.of(ok.value()) : Optional.empty();
  }

  /**
   * This answer with another value if it went well, and otherwise the same answer.
   *
   * @param change makes the other value
   * @param <R> the type of the other value
   * @return the answer
   */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return flatMap(value -> new Ok<>(change.apply(value)));
  }

  /**
   * What follows from the value if the call went well, and otherwise the same answer.
   *
   * @param next gives what follows, such as another call's answer
   * @param <R> the type of the value of what follows
   * @return the answer
   */
  default <R> Answer<R> flatMap(Function<? super T, Answer<R>> next) {
    if (this instanceof Ok<T> ok) {
      return next.apply(ok.value());
    }
    if (this instanceof Refused<T> refused) {
      return new Refused<>(refused.violations());
    }
    if (this instanceof Conflict<T> conflict) {
      return new Conflict<>(conflict.message());
    }
    if (this instanceof Throttled<T> throttled) {
      return new Throttled<>(throttled.retryAfter());
    }
    if (this instanceof Gone<T> gone) {
      return new Gone<>(gone.message());
    }
    if (this instanceof Denied<T> denied) {
      return new Denied<>(denied.message());
    }
    Unavailable<T> unavailable = (Unavailable<T>) this;
    return new Unavailable<>(unavailable.message(), unavailable.mayHaveActed());
  }
}
