package dev.cosell.contact;

import java.util.Set;
import java.util.TreeSet;

/**
 * How an address is made of a name.
 *
 * @param kind the form
 * @param core the letters that the form is made of, without separators and an alias's prefix
 * @param number the digits at the end, as a second person of one name gets them
 */
record AddressForm(Kind kind, String core, String number) {

  enum Kind {
    /** First and last name in full, such as {@code ida.lindqvist}. */
    FULL,
    /** Parts of the name, such as {@code idal} or {@code lindqvist}. */
    ALIAS,
    /** Not made of the name. */
    OTHER
  }

  static AddressForm of(
      String local, PersonName name, ContactMatchPolicy policy, FirstNames known) {
    String bare = local;
    for (String prefix : policy.aliasPrefixes()) {
      if (local.startsWith(prefix) && local.length() > prefix.length() + 1) {
        bare = local.substring(prefix.length());
        break;
      }
    }
    String plain = PersonName.plain(bare.replace('_', '.').replace('-', '.'));
    int end = plain.length();
    while (end > 0 && Character.isDigit(plain.charAt(end - 1))) {
      end--;
    }
    String spaced = plain.substring(0, end).strip();
    String core = spaced.replace(" ", "");
    return new AddressForm(kind(spaced, core, name, known), core, plain.substring(end));
  }

  boolean isOfTheName() {
    return kind != Kind.OTHER;
  }

  private static Kind kind(String spaced, String core, PersonName name, FirstNames known) {
    if (core.length() < 2 || name.isEmpty()) {
      return Kind.OTHER;
    }
    if (isShortOf(core, name, known)) {
      return Kind.FULL;
    }
    Set<String> firsts = new TreeSet<>(known.inFull(name.first()));
    firsts.add(name.first());
    firsts.add(name.firstJoined());
    Kind kind = Kind.OTHER;
    for (String first : firsts) {
      if (isFull(spaced, core, first, name.last())) {
        return Kind.FULL;
      }
      if (isPrefixes(core, first, name.last()) || isPrefixes(core, name.last(), first)) {
        kind = Kind.ALIAS;
      }
    }
    return kind;
  }

  private static boolean isFull(String spaced, String core, String first, String last) {
    if (first.length() < 2 || last.length() < 2) {
      return false;
    }
    boolean joined = core.equals(first + last) || core.equals(last + first);
    // A middle name or initial may stand between.
    return joined || (spaced.startsWith(first + " ") && spaced.endsWith(" " + last));
  }

  /** The short form of the first name with the last name, such as {@code bob.smith}. */
  private static boolean isShortOf(String core, PersonName name, FirstNames known) {
    String last = name.last();
    return last.length() >= 2
        && !name.first().isEmpty()
        && core.length() > last.length() + 1
        && core.endsWith(last)
        && known.mayBeOne(core.substring(0, core.length() - last.length()), name.first());
  }

  /** Whether a beginning of one word and then a beginning of the other make up the text. */
  private static boolean isPrefixes(String core, String one, String then) {
    for (int i = 1; i <= Math.min(core.length(), one.length()); i++) {
      if (one.startsWith(core.substring(0, i)) && then.startsWith(core.substring(i))) {
        return true;
      }
    }
    return false;
  }
}
