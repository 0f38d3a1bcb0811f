package dev.cosell.account;

/**
 * The line of business of a customer, by the name that the field uses, such as {@code Financial
 * Services}.
 *
 * <p>An open vocabulary: a name that no portal knows is carried; the portal's mapping says whether
 * the portal takes it.
 *
 * @param name the name, not blank
 */
public record Industry(String name) {
  /** The value that portals ask to be explained in words of one's own. */
  public static final Industry OTHER = new Industry("Other");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public Industry {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
