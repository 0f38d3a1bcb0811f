package dev.cosell.alias;

/**
 * The kind of a customer's commitment to spend at a cloud, such as {@code EDP}.
 *
 * <p>An open vocabulary that the clouds own: a kind that is not known here is carried.
 *
 * @param name the name, not blank
 */
public record CommitKind(String name) implements Comparable<CommitKind> {
  /** An enterprise discount program of AWS. */
  public static final CommitKind EDP = new CommitKind("EDP");

  /** A Microsoft Azure consumption commitment. */
  public static final CommitKind MACC = new CommitKind("MACC");

  /** Committed use discounts of Google Cloud. */
  public static final CommitKind CUD = new CommitKind("CUD");

  /** The list says that there is no commitment; where it says nothing there is no status at all. */
  public static final CommitKind NONE = new CommitKind("NONE");

  /**
   * Checks what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the name is blank
   */
  public CommitKind {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  @Override
  public int compareTo(CommitKind other) {
    return name.compareTo(other.name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
