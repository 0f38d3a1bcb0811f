package dev.cosell.sync;

import dev.cosell.opportunity.FieldValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A value that a portal answered with success and did not keep as it was sent.
 *
 * @param sent what was sent
 * @param found what the portal held afterwards
 * @param ignored whether that is what it held before; otherwise the portal spells the value its way
 * @param since when this was seen, by the {@link Pace}
 */
public record Unkept(FieldValue sent, Optional<FieldValue> found, boolean ignored, Instant since) {

  /** How the portal spells the value; empty if it did not keep the value in any form. */
  Optional<FieldValue> spelling() {
    return ignored ? Optional.empty() : stated(found);
  }

  /** Whether both sides still hold what they held then. */
  boolean stands(Optional<FieldValue> crm, Optional<FieldValue> portal) {
    return crm.equals(Optional.of(sent)) && stated(portal).equals(stated(found));
  }

  /** Whether it is time to send a value again that the portal ignored; never at once. */
  boolean isToBeTriedAgain(Instant now, Duration after) {
    return ignored && since.isBefore(now) && !now.isBefore(since.plus(after));
  }

  private static Optional<FieldValue> stated(Optional<FieldValue> value) {
    return value.filter(present -> !present.isBlank());
  }

  /** The kind of outcome; no value. */
  @Override
  public String toString() {
    return ignored ? "Unkept[ignored]" : "Unkept[normalised]";
  }
}
