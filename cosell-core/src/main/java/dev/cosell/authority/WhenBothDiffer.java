package dev.cosell.authority;

/** What happens to a field on which the two sides differ. */
public enum WhenBothDiffer {
  /** The owner's value goes to the other side. */
  OWNER_WINS,
  /** Each side keeps its own value. */
  KEEP_BOTH,
  /**
   * A person decides if both sides have changed since the base; otherwise the owner's wins. A field
   * that the base does not hold was empty on both sides.
   */
  REVIEW
}
