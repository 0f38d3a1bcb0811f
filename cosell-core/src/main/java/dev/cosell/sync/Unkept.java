package dev.cosell.sync;

import dev.cosell.opportunity.FieldValue;
import java.util.Optional;

/**
 * A value that a portal answered with success and did not keep as it was sent.
 *
 * @param sent what was sent
 * @param found what the portal held afterwards
 * @param ignored whether that is what it held before; otherwise the portal spells the value its way
 */
public record Unkept(FieldValue sent, Optional<FieldValue> found, boolean ignored) {
  /** The kind of outcome; no value. */
  @Override
  public String toString() {
    return ignored ? "Unkept[ignored]" : "Unkept[normalised]";
  }
}
