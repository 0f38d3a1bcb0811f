package dev.cosell.stageone;

/**
 * What a piece of evidence shows.
 *
 * <p>An open vocabulary: a customer's definition may ask for a kind of its own, such as {@code
 * budget confirmed}.
 *
 * @param name the kind in words, stripped, not blank
 */
public record EvidenceKind(String name) implements Comparable<EvidenceKind> {
  /** Somebody of a cloud's field was engaged with the deal. */
  public static final EvidenceKind FIELD_ENGAGEMENT = new EvidenceKind("field engagement");

  /** Why the prospect is believed to have a problem that the vendor solves. */
  public static final EvidenceKind REASON = new EvidenceKind("reason");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the name is blank
   */
  public EvidenceKind {
    Required.text("name", name);
    name = name.strip();
  }

  @Override
  public int compareTo(EvidenceKind other) {
    return name.compareTo(other.name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
