package dev.cosell.cli;

import dev.cosell.comp.LedgerEntry.Adjusted;

/** What the commands about the ledger of {@code cosell comp} ask for and say. */
final class CompWords {
  static final String NOT_BLANK = "must not be blank";
  static final String PAYEE = "must be an id that is not blank, without '/', '|' or a line break";
  static final String MONEY = "must be an amount with its currency, such as USD 250.00";

  private CompWords() {}

  /** What was credited, and where it landed. */
  static String credited(String what, Adjusted adjusted) {
    return what
        + ": "
        + adjusted.adjustment().amount()
        + " "
        + adjusted.adjustment().kind()
        + " for "
        + adjusted.adjustment().payee()
        + " in period "
        + adjusted.period();
  }
}
