package dev.cosell.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text without what does not tell names apart: accents, case, compatibility forms, invisible
 * characters.
 *
 * <p>Marks that make another letter in their script (Japanese voicing, Indic vowels) stay.
 */
final class Folding {
  /** One entry per character below {@link #TABLE_END}, or null where the long way is needed. */
  private static final String[] TABLE = table();

  private static final int TABLE_END = 0x250;

  private Folding() {}

  static String fold(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  private static String foldFrom(String text, int from) {
    int length = text.length();
    StringBuilder out = new StringBuilder(length + 8).append(text, 0, from);
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (c < TABLE_END) {
        out.append(TABLE[c]);
      } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
        out.append('-');
      } else if (c == 0x2018 || c == 0x2019 || c == 0x2bc || c == 0x2032) {
        out.append('\'');
      } else {
        return theLongWay(out, text.substring(i));
      }
    }
    return out.toString();
  }

  private static String theLongWay(StringBuilder done, String rest) {
    String decomposed = Normalizer.normalize(rest, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    int before = 0;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if ((type == Character.NON_SPACING_MARK && dropsMarks(before))
          || type == Character.FORMAT
          || c == 0x640) {
        continue;
      }
      out.appendCodePoint(c);
      before = type == Character.NON_SPACING_MARK ? before : c;
    }
    String composed = Normalizer.normalize(out, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c >= 0x80 && c < TABLE_END) {
        done.append(TABLE[c]);
      } else {
        done.append(otherwise(c));
      }
    }
    return done.toString();
  }

  /** Whether a mark on this letter is an accent, and not a part of another letter. */
  private static boolean dropsMarks(int letter) {
    if (letter == 0) {
      return true;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, COMMON -> true;
      default -> false;
    };
  }

  private static char otherwise(char c) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
      return '-';
    }
    return switch (c) {
      case 0x2018, 0x2019, 0x2bc, 0x2032, 0x02bb -> '\'';
      case 0x03c2 -> 0x03c3; // final sigma
      case 0x0451, 0x0454 -> 0x0435; // io and Ukrainian ie, as ie
      case 0x0456, 0x0457 -> 0x0438; // Ukrainian and Belarusian i and yi, as i
      case 0x0491 -> 0x0433; // ghe with upturn
      case 0x045e -> 0x0443; // short u
      case 0x0649, 0x06cc -> 0x064a; // the forms of ya
      case 0x0629 -> 0x0647; // ta marbuta
      case 0x0622, 0x0623, 0x0625 -> 0x0627; // the forms of alif
      case 0x06a9 -> 0x0643; // kaf
      default -> c;
    };
  }

  private static String[] table() {
    String[] table = new String[0x250];
    for (char c = 0x80; c < table.length; c++) {
      table[c] = single(c);
    }
    return table;
  }

  private static String single(char c) {
    return switch (Character.toLowerCase(c)) {
      case 0xdf -> "ss";
      case 0xe6 -> "ae";
      case 0x153 -> "oe";
      case 0xf8 -> "o";
      case 0x111, 0xf0 -> "d";
      case 0xfe -> "th";
      case 0x142 -> "l";
      case 0x131 -> "i";
      case 0x14b -> "n";
      case 0x127 -> "h";
      case 0x167 -> "t";
      case 0x138 -> "k";
      case 0x1dd, 0x259 -> "a";
      case 0xad -> "";
      case 0xb7, 0xa0, 0x85 -> " ";
      case 0xb4 -> "'";
      default -> withoutMarks(c);
    };
  }

  private static String withoutMarks(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(2);
    for (int i = 0; i < parts.length(); i++) {
      char part = Character.toLowerCase(parts.charAt(i));
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        out.append(part < 0x80 || part == c ? String.valueOf(part) : single(part));
      }
    }
    return out.toString();
  }
}
