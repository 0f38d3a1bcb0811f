package dev.cosell.alias;

/**
 * How much a word says about which company is meant, by how many accounts have it.
 *
 * <p>It does not depend on how many accounts there are, so that an account that has nothing to do
 * with a question does not change its answer.
 */
final class Rarity {
  /** A word that as many accounts have says next to nothing. */
  private static final double ALL = 131_072;

  static final float LEAST = 0.3f;

  private Rarity() {}

  static float weight(int accounts, String word) {
    return (float) Math.max(LEAST, Math.log(ALL / Math.max(accounts, 1)));
  }
}
