package dev.cosell.comp;

import java.util.Optional;

/** What the ids of runs, adjustments, payments and disputes have to be. */
final class EntryId {
  private static final String NOT_ALLOWED = "/|\n\r";

  private EntryId() {}

  /** What is wrong with an id; empty if nothing is. */
  static Optional<String> problem(String id) {
    boolean isBroken =
        id.isBlank()
            || !id.equals(id.strip())
            || id.chars().anyMatch(each -> NOT_ALLOWED.indexOf(each) >= 0);
    return isBroken
        ? Optional.of(
            "must not be blank, begin or end with a space, or hold '/', '|' or a line break")
        : Optional.empty();
  }

  static void text(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }
}
