package dev.cosell.name;

/**
 * A word of a company's name.
 *
 * @param text the word without accents and case, such as {@code universitat}
 * @param concept the general word that it is another spelling or translation of, such as {@code
 *     university}; the text itself where it is none
 * @param kind what sort of word it is
 */
public record NameWord(String text, String concept, Kind kind) {
  /** What sort of word it is. */
  public enum Kind {
    /** A word that may name one company and no other. */
    PROPER,
    /** An article, a preposition, a conjunction. */
    PARTICLE,
    /** A kind of organisation, such as {@code university} or {@code bank}. */
    INSTITUTION,
    /** A part of an organisation, such as {@code department}. */
    UNIT,
    /** What an organisation does or is like, such as {@code technical} or {@code energy}. */
    DESCRIPTOR,
    /**
     * What tells organisations apart that are alike otherwise, such as {@code north}, {@code
     * junior} or {@code catholic}.
     */
    QUALIFIER,
    /** How far an organisation reaches, which is often left out, such as {@code international}. */
    SCOPE,
    /** A country, a region or a city, and what is derived of one. */
    PLACE,
    /** A number, in digits or in words. */
    NUMBER
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
