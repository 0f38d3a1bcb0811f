package dev.cosell.inbound;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * By when the customer wants a solution.
 *
 * @param kind whether a day is stated
 * @param by the day; present if and only if one is stated
 */
public record Timeline(Kind kind, Optional<LocalDate> by) {
  /** What is known of the customer's timeline. */
  public enum Kind {
    /** The customer has stated a day. */
    STATED,
    /** The customer was asked, or has spoken of it, and has no day. */
    NOT_STATED,
    /** It is not known whether there is a day. */
    UNKNOWN
  }

  /** How near the day is, which is what rules ask for. */
  public enum Nearness {
    /** The day is within the policy's number of days, or has passed. */
    NEAR,
    /** The day is further away. */
    LATER,
    /** The customer has no day. */
    NOT_STATED,
    /** It is not known whether there is a day. */
    UNKNOWN
  }

  /**
   * Checks what the type asks for.
   *
   * @param kind as the type says
   * @param by as the type says
   * @throws IllegalArgumentException if there is a day and none is stated, or none and one is
   */
  public Timeline {
    if (by.isPresent() != (kind == Kind.STATED)) {
      throw new IllegalArgumentException(
          "by must be there for STATED only, but was "
              + (by.isPresent() ? "there" : "not")
              + " for "
              + kind);
    }
  }

  /**
   * A stated day.
   *
   * @param day the day by which the customer wants a solution
   * @return the timeline
   */
  public static Timeline by(LocalDate day) {
    return new Timeline(Kind.STATED, Optional.of(day));
  }

  /** {@return the timeline of a customer who has no day} */
  public static Timeline notStated() {
    return new Timeline(Kind.NOT_STATED, Optional.empty());
  }

  /** {@return the timeline of a customer of whom that is not known} */
  public static Timeline unknown() {
    return new Timeline(Kind.UNKNOWN, Optional.empty());
  }

  Nearness seenFrom(LocalDate day, int nearDays) {
    return switch (kind) {
      case NOT_STATED -> Nearness.NOT_STATED;
      case UNKNOWN -> Nearness.UNKNOWN;
      case STATED ->
          ChronoUnit.DAYS.between(day, by.orElseThrow()) <= nearDays
              ? Nearness.NEAR
              : Nearness.LATER;
    };
  }
}
