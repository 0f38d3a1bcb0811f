package dev.cosell.attribution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rule that gives a cloud credit for a deal.
 *
 * @param id the rule's name, not blank
 * @param test what the rule looks at
 * @param kinds the kinds of entries that it counts, each of which has a cloud; not empty
 * @param atLeast how many entries there have to be, at least 1
 * @param gives the credit, not {@link Credit#DIRECT}, which is what no rule leaves
 */
public record AttributionRule(
    String id, Test test, Set<EntryKind> kinds, int atLeast, Credit gives) {
  /** What a rule looks at. */
  public enum Test {
    /** The first touch with proof is the cloud's, and the deal did not exist before it. */
    FIRST_TOUCH,
    /** There are touches with proof. */
    TOUCHES
  }

  /**
   * Checks and copies what the type asks for.
   *
   * @param id as the type says
   * @param test as the type says
   * @param kinds as the type says
   * @param atLeast as the type says
   * @param gives as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public AttributionRule {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    if (kinds.isEmpty() || !kinds.stream().allMatch(EntryKind::hasCloud)) {
      throw new IllegalArgumentException("kinds " + KINDS + ", but was " + kinds);
    }
    if (atLeast < 1) {
      throw new IllegalArgumentException("atLeast must be at least 1, but was " + atLeast);
    }
    if (gives == Credit.DIRECT) {
      throw new IllegalArgumentException("gives " + GIVES);
    }
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
  }

  static final String KINDS = "must hold at least one kind, and only such as have a cloud";
  static final String GIVES = "must not be DIRECT, which is what no rule leaves";
}
