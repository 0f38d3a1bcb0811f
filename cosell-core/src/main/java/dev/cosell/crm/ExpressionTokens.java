package dev.cosell.crm;

import java.util.ArrayList;
import java.util.List;

/** The words and signs of an expression's text. */
final class ExpressionTokens {
  private static final List<String> SYMBOLS =
      List.of("<=", ">=", "!=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",");

  private final List<Token> tokens;
  private int next;

  ExpressionTokens(String text) {
    this.tokens = split(text);
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    return tokens.get(next == tokens.size() - 1 ? next : next++);
  }

  boolean takeIf(Kind kind, String text) {
    boolean is = peek().kind == kind && peek().text.equals(text);
    if (is) {
      take();
    }
    return is;
  }

  private static List<Token> split(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int start = at;
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'') {
        StringBuilder quoted = new StringBuilder();
        at = quoted(text, at, quoted);
        tokens.add(new Token(Kind.TEXT, quoted.toString(), start));
      } else if (c == '{') {
        at = text.indexOf('}', start) + 1;
        if (at == 0) {
          throw error("a column must be closed with }", start);
        }
        tokens.add(new Token(Kind.COLUMN, text.substring(start + 1, at - 1).strip(), start));
      } else if (c >= '0' && c <= '9') {
        at = end(text, at, "0123456789.");
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start));
      } else if (Character.isLetter(c)) {
        while (at < text.length()
            && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
          at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at), start));
      } else {
        String symbol =
            SYMBOLS.stream()
                .filter(s -> text.startsWith(s, start))
                .findFirst()
                .orElseThrow(() -> error("'" + c + "' has no meaning here", start));
        at += symbol.length();
        tokens.add(new Token(Kind.SYMBOL, symbol, start));
      }
    }
    tokens.add(new Token(Kind.END, "the end", text.length()));
    return tokens;
  }

  private static int quoted(String text, int start, StringBuilder into) {
    int at = start + 1;
    while (at < text.length()) {
      if (text.charAt(at) != '\'') {
        into.append(text.charAt(at++));
      } else if (text.startsWith("''", at)) {
        into.append('\'');
        at += 2;
      } else {
        return at + 1;
      }
    }
    throw error("a text must be closed with '", start);
  }

  private static int end(String text, int start, String of) {
    int at = start;
    while (at < text.length() && of.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  static IllegalArgumentException error(String rule, int at) {
    return new IllegalArgumentException("at character " + (at + 1) + ": " + rule);
  }

  /** What a token is. */
  enum Kind {
    TEXT,
    COLUMN,
    NUMBER,
    WORD,
    SYMBOL,
    END
  }

  /** A word or sign and where it begins. */
  record Token(Kind kind, String text, int at) {}
}
