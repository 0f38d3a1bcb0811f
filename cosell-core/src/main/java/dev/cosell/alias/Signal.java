package dev.cosell.alias;

/** What speaks for or against an account. */
public enum Signal {
  /** Somebody decided it. */
  LEDGER,
  /** An id that both have: D-U-N-S number, number in a register, id of a portal. */
  IDENTIFIER,
  /** Words that both names have, by how rare they are. */
  COMMON_WORDS,
  /** Words that only the name that is asked for has. */
  WORDS_ASKED_ONLY,
  /** Words that only the account's name has. */
  WORDS_OF_ACCOUNT_ONLY,
  /** Words that are spelt, abbreviated or translated differently. */
  SPELLING,
  /** Order and position of the words. */
  ORDER,
  /** Legal forms, such as {@code GmbH} against {@code AG}. */
  LEGAL_FORM,
  /** Numbers in the names. */
  NUMBERS,
  /** Countries, regions and cities in the names. */
  PLACES,
  /** The countries and regions that are stated beside the names. */
  LOCATION,
  /** The web domains. */
  DOMAIN,
  /** Which of the account's names it is. */
  NAME_ORIGIN,
  /** How much better it fits than the other accounts. */
  RIVALS
}
