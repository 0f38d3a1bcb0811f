package dev.cosell.contact;

/**
 * Something that two contact records show when they are held against each other.
 *
 * <p>What a signal counts is the {@link ContactMatchPolicy}'s to say. Of the signals about names,
 * and of those about addresses, a pair shows one each.
 */
public enum ContactSignal {
  /** Both carry one CRM id. */
  CRM_ID_SAME("both carry the same CRM id", Side.FOR),
  /** First and last name are equal, whatever the case, accents, titles and middle names. */
  NAME_SAME("first and last name are the same", Side.FOR),
  /** The names are equal or alike once first and last name of one side are exchanged. */
  NAME_SWAPPED("the names are the same with first and last name exchanged", Side.FOR),
  /** The last name is equal and the first name is a short form, such as Bob for Robert. */
  NAME_NICKNAME("the last name is the same and the first name a short form", Side.FOR),
  /** The names differ by a slip of the pen, or one side calls the person by a further name. */
  NAME_SIMILAR("the names differ by a slip of the pen or a part left out", Side.FOR),
  /** One half of the name fits and the other is alike in most letters. */
  NAME_BLURRED("half of the name is the same and the other half alike", Side.FOR),
  /** The last name fits and one side has the first name's initial only. */
  NAME_INITIAL("the last name is the same and the first name an initial of the other", Side.FOR),
  /** One side has a first or a last name only, and it fits. */
  NAME_PART("one side has half a name, and it is the same", Side.FOR),
  /** One side has no name at all; counts nothing and says why nothing is sure. */
  NAME_MISSING("one side has no name", Side.NEITHER),
  /** One personal address, whatever its case and what follows a plus. */
  EMAIL_SAME("the same personal e-mail address", Side.FOR),
  /** Two addresses of one company that are the two forms of one name: in full, and an alias. */
  EMAIL_FORMS("a full-name address and an alias of the same name at one company", Side.FOR),
  /** Two addresses that differ by a slip of the pen. */
  EMAIL_SIMILAR("the e-mail addresses differ by a slip of the pen", Side.FOR),
  /** One side has half a name or none, and its address can be made of the other's name. */
  EMAIL_FITS_NAME("the address of one can be made of the name of the other", Side.FOR),
  /** An address such as {@code info@}; counts nothing and says why. */
  EMAIL_SHARED("the address is a shared mailbox, which says nothing of a person", Side.NEITHER),
  /** One telephone number, whatever its format. */
  PHONE_SAME("the same telephone number", Side.FOR),
  /** A number that many people have; counts nothing and says why. */
  PHONE_SHARED("the telephone number is that of many people", Side.NEITHER),
  /** One employer, by the address's domain, the stated company or the cloud. */
  COMPANY_SAME("the same employer", Side.FOR),
  /** Two employers; keeps apart, unless both carry one CRM id. */
  COMPANY_DIFFERENT("different employers", Side.APART),
  /** Two addresses of one company in one form, such as two aliases; keeps apart. */
  EMAIL_FORM_TWICE("two different addresses of the same form at one company", Side.APART),
  /** Both names differ; keeps apart. */
  NAME_DIFFERENT("the names are different", Side.APART),
  /** The last name fits and the first name is another; keeps apart. */
  FIRST_NAME_DIFFERENT("the first names are different", Side.APART),
  /** The first name fits and the last name is another; keeps apart. */
  LAST_NAME_DIFFERENT("the last names are different", Side.APART),
  /** Both have middle names or generations, such as Jr and Sr, that differ; keeps apart. */
  FURTHER_NAME_DIFFERENT("middle names or generations are different", Side.APART);

  private enum Side {
    FOR,
    NEITHER,
    APART
  }

  private final String sentence;
  private final Side side;

  ContactSignal(String sentence, Side side) {
    this.sentence = sentence;
    this.side = side;
  }

  /**
   * The signal in words.
   *
   * @return a clause without personal data
   */
  public String sentence() {
    return sentence;
  }

  /**
   * Whether the signal speaks for one person.
   *
   * @return whether its points are zero or more
   */
  public boolean speaksFor() {
    return side == Side.FOR;
  }

  /**
   * Whether the signal keeps two records apart, whatever speaks for them.
   *
   * @return whether its points are zero or less, and nothing but a person's decision merges the two
   */
  public boolean keepsApart() {
    return side == Side.APART;
  }
}
