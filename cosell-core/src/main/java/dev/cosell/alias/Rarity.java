package dev.cosell.alias;

import dev.cosell.name.NameWord;

/**
 * How much a word says about which company is meant, by how many accounts have it.
 *
 * <p>It does not depend on how many accounts there are, so that an account that has nothing to do
 * with a question does not change its answer. A word that is known to be a general one is taken to
 * be in some more accounts than a short list has.
 */
final class Rarity {
  /** A word that as many accounts have says next to nothing. */
  private static final double ALL = 131_072;

  /** In how many accounts a general word is at least. */
  private static final int GENERAL = 100;

  static final float LEAST = 0.3f;

  private Rarity() {}

  static float weight(int accounts, NameWord.Kind kind) {
    int at =
        switch (kind) {
          case PARTICLE -> Integer.MAX_VALUE;
          case INSTITUTION, UNIT, DESCRIPTOR, SCOPE, QUALIFIER -> Math.max(accounts, GENERAL);
          case PROPER, PLACE, NUMBER -> Math.max(accounts, 1);
        };
    return (float) Math.max(LEAST, Math.log(ALL / at));
  }
}
