package dev.cosell.alias;

/**
 * What one signal says of an account.
 *
 * @param signal the signal
 * @param weight how much it speaks for the account, in natural log-odds; negative where it speaks
 *     against it
 * @param text what was seen, in words
 */
public record Evidence(Signal signal, double weight, String text) {
  /**
   * Whether the signal speaks for the account.
   *
   * @return whether the weight is positive
   */
  public boolean isFor() {
    return weight > 0;
  }
}
