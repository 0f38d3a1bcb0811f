package dev.cosell.contact;

/**
 * What kind of touch it was.
 *
 * <p>An open vocabulary: a kind that is not known here is carried.
 *
 * @param name the kind in the words of its source, not blank
 */
public record TouchKind(String name) {
  /** A meeting, in a room or on a screen. */
  public static final TouchKind MEETING = new TouchKind("meeting");

  /** A call. */
  public static final TouchKind CALL = new TouchKind("call");

  /** An e-mail. */
  public static final TouchKind EMAIL = new TouchKind("e-mail");

  /**
   * Checks what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the name is blank
   */
  public TouchKind {
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
