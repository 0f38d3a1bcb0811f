package dev.cosell.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a folded text.
 *
 * <p>A word is a run of letters and digits of one kind of script. Initials are put together ({@code
 * s.p.a.}, {@code j p} and {@code a/s} are one word each), an elided particle stands by itself
 * ({@code d'or} is two words), any other apostrophe falls away ({@code mcdonald's} is one), and an
 * ampersand or plus sign that stands between words is {@code and}. A comma, a bracket, a colon, a
 * slash or a dash between blanks begins another part of the name.
 */
final class Tokens {
  /** A unit at an organisation. */
  private static final StringBuilder AT = new StringBuilder("at");

  private final String text;
  private final List<String> words = new ArrayList<>(8);
  private final List<Integer> parts = new ArrayList<>(8);
  private int part;
  private final StringBuilder word = new StringBuilder(16);
  private Writing writing = Writing.ALPHABET;

  /** How far the single letters at the end of {@link #words} reach back. */
  private int initials;

  private Tokens(String folded) {
    this.text = folded;
  }

  /** How a script writes words: with blanks between them, or as one run. */
  private enum Writing {
    ALPHABET,
    HANGUL,
    RUN
  }

  static List<String> of(String folded) {
    return read(folded).words;
  }

  static Tokens read(String folded) {
    Tokens tokens = new Tokens(folded);
    tokens.read();
    return tokens;
  }

  List<String> words() {
    return words;
  }

  /** For each word the number of the part that it is in; it never falls. */
  List<Integer> parts() {
    return parts;
  }

  /** Whether the words of this character's script are written without blanks between them. */
  static boolean isRun(int c) {
    if (c < 0xe00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> c == 0x30fc;
    };
  }

  private static Writing writing(int c) {
    if (c < 0xe00) {
      return Writing.ALPHABET;
    }
    if (isRun(c)) {
      return Writing.RUN;
    }
    return c >= 0x1100 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        ? Writing.HANGUL
        : Writing.ALPHABET;
  }

  private void read() {
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isPartOfWord(c)) {
        add(c);
      } else if (c == '\'') {
        apostrophe(next);
      } else {
        end();
        if (c == '&' || (c == '+' && (isBetweenWords(i) || isBetweenLetters(i)))) {
          word.append("and");
          end();
        } else if (beginsPart(c, i)) {
          part++;
        }
      }
      i = next;
    }
    end();
    joinInitials();
  }

  private static boolean isPartOfWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void add(int c) {
    if (c >= 0x80 && isMark(c)) {
      if (word.length() > 0) {
        word.appendCodePoint(c);
      }
      return;
    }
    if (c >= 0xe00 || writing != Writing.ALPHABET) {
      boolean digit = c < 0x80 && c >= '0' && c <= '9';
      Writing its = digit && writing != Writing.RUN ? writing : writing(c);
      if (its != writing) {
        end();
        writing = its;
      }
    }
    word.appendCodePoint(c);
  }

  private void apostrophe(int next) {
    int length = word.length();
    boolean particle =
        (length == 1 && "dlmncjst".indexOf(word.charAt(0)) >= 0)
            || (length >= 2 && length <= 4 && PARTICLES.contains(word.toString()));
    boolean more = next < text.length() && isPartOfWord(text.charAt(next));
    boolean possessive =
        more
            && text.charAt(next) == 's'
            && (next + 1 == text.length() || !isPartOfWord(text.charAt(next + 1)));
    if (particle && more && !possessive) {
      end();
    }
  }

  private static final List<String> PARTICLES =
      List.of("qu", "dell", "all", "nell", "sull", "dall", "un");

  private boolean beginsPart(int c, int at) {
    return switch (c) {
      case ',', ';', ':', '(', ')', '[', ']', '|', 0xff0c, 0x3001 -> true;
      case '/' -> initials != 1;
      case '-' -> isBetweenWords(at);
      default -> false;
    };
  }

  private boolean isBetweenLetters(int at) {
    return at > 0
        && at + 1 < text.length()
        && isPartOfWord(text.charAt(at - 1))
        && isPartOfWord(text.charAt(at + 1));
  }

  private boolean isBetweenWords(int at) {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at - 1) == ' '
        && text.charAt(at + 1) == ' ';
  }

  private void end() {
    if (word.length() == 0) {
      writing = Writing.ALPHABET;
      return;
    }
    boolean initial = word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    if (!initial) {
      joinInitials();
    }
    if (word.compareTo(AT) == 0) {
      part++;
    }
    words.add(word.toString());
    parts.add(part);
    initials = initial ? initials + 1 : 0;
    word.setLength(0);
    writing = Writing.ALPHABET;
  }

  private void joinInitials() {
    if (initials > 1) {
      List<String> letters = words.subList(words.size() - initials, words.size());
      String joined = String.join("", letters);
      letters.clear();
      words.add(joined);
      parts.subList(words.size(), parts.size()).clear();
    }
    initials = 0;
  }
}
