package dev.cosell.inbound;

/**
 * What is known of one thing that is asked of a referral.
 *
 * @param kind what is asked
 * @param value one of its values, {@code UNKNOWN} included
 */
public record Fact(FactKind kind, String value) {
  /** {@return whether it is known} */
  public boolean isKnown() {
    return !value.equals(FactKind.UNKNOWN);
  }

  /** The word and the value, such as {@code source is PDM}. */
  @Override
  public String toString() {
    return kind.word() + " is " + value;
  }
}
