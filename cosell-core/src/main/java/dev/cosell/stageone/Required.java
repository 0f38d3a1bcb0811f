package dev.cosell.stageone;

/** What members of values have to be. */
final class Required {
  private Required() {}

  static void text(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  static void atLeastOne(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but was " + number);
    }
  }
}
