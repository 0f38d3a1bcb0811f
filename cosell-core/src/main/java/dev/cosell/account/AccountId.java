package dev.cosell.account;

/**
 * The CRM's id of a customer account.
 *
 * @param value the id as the CRM writes it, not blank
 */
public record AccountId(String value) implements Comparable<AccountId> {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param value as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public AccountId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("value must not be blank");
    }
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  /** The value. */
  @Override
  public String toString() {
    return value;
  }
}
