package dev.cosell.inbound;

import dev.cosell.cloud.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How many days a cloud's portal waits for an answer, for an invitation that does not say itself.
 *
 * @param cloud whose portal it is
 * @param days whole days of 24 hours, at least 1
 * @param basis whether a document says so or it was only seen
 * @param source the document, or where it was seen; not blank
 * @param read the day on which the source was read
 */
public record PortalAnswerRule(Cloud cloud, int days, Basis basis, String source, LocalDate read) {
  /** What the number of days rests on. */
  public enum Basis {
    /** A document of the cloud says so. */
    DOCUMENTED,
    /** It was so in answers of the portal; the next one may differ. */
    OBSERVED
  }

  /**
   * Checks what the type asks for.
   *
   * @param cloud as the type says
   * @param days as the type says
   * @param basis as the type says
   * @param source as the type says
   * @param read as the type says
   * @throws IllegalArgumentException if the days are below 1 or the source is blank
   */
  public PortalAnswerRule {
    if (days < 1) {
      throw new IllegalArgumentException("days must be at least 1, but was " + days);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("source must not be blank");
    }
  }

  /**
   * The deadline of an invitation.
   *
   * @param created when the portal made it
   * @return the deadline that follows from the rule
   */
  public PortalDeadline deadline(Instant created) {
    return new PortalDeadline(
        cloud,
        created.plus(Duration.ofDays(days)),
        days
            + " days after "
            + created
            + ", "
            + (basis == Basis.DOCUMENTED ? "documented" : "only observed")
            + ": "
            + source
            + ", read "
            + read);
  }
}
