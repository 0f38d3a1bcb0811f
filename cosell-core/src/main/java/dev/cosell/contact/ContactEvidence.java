package dev.cosell.contact;

/**
 * A signal with what it counted.
 *
 * @param signal the signal
 * @param points what it counted under the policy: above zero for one person, below zero against
 */
public record ContactEvidence(ContactSignal signal, int points) {

  /** The signal in words and its points; nothing personal. */
  @Override
  public String toString() {
    return signal.sentence() + " (" + (points > 0 ? "+" : "") + points + ")";
  }
}
