package dev.cosell.crm;

import dev.cosell.crm.Expression.Names;
import dev.cosell.crm.Expression.Term;
import dev.cosell.crm.ExpressionTokens.Kind;
import dev.cosell.crm.ExpressionTokens.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the map's small language of expressions.
 *
 * <pre>
 * either     = both { "or" both }
 * both       = single { "and" single }
 * single     = "not" single | sum [ ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum
 *                                 | "is" [ "not" ] "blank" ]
 * sum        = product { ("+" | "-") product }
 * product    = atom { ("*" | "/") atom [ "rounding" MODE ] }
 * atom       = number [ "days" | "weeks" | "months" | "years" ] | 'text with {columns}' | {column}
 *            | "today" | "value" | function "(" either { "," either } ")" | "(" either ")"
 * </pre>
 *
 * <p>A blank operand gives nothing; a comparison with nothing is false, but for {@code !=}.
 */
final class ExpressionParser {
  private final ExpressionTokens tokens;
  private final Names names;
  private final Set<CellRef> columns = new LinkedHashSet<>();
  private boolean usesValue;

  private ExpressionParser(String text, Names names) {
    this.tokens = new ExpressionTokens(text);
    this.names = names;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if the text is not one; the message says where and why
   */
  static Expression parse(String text, Names names) {
    ExpressionParser parser = new ExpressionParser(text, names);
    Term term = parser.either();
    Token rest = parser.tokens.take();
    if (rest.kind() != Kind.END) {
      throw error("'" + rest.text() + "' was not expected", rest);
    }
    if (term.type() == ExpressionType.PERIOD) {
      throw error("a period must be added to a day", rest);
    }
    return new Expression(text, term, Set.copyOf(parser.columns), parser.usesValue);
  }

  private Term either() {
    Token start = tokens.peek();
    Term left = both();
    while (word("or")) {
      Token at = tokens.peek();
      left = ExpressionTerms.either(truth(left, start), truth(both(), at));
    }
    return left;
  }

  private Term both() {
    Token start = tokens.peek();
    Term left = single();
    while (word("and")) {
      Token at = tokens.peek();
      left = ExpressionTerms.both(truth(left, start), truth(single(), at));
    }
    return left;
  }

  private Term single() {
    Token at = tokens.peek();
    if (word("not")) {
      return ExpressionTerms.not(truth(single(), at));
    }
    Term left = sum();
    if (word("is")) {
      boolean negated = word("not");
      if (!word("blank")) {
        throw error("'is' must be followed by 'blank' or 'not blank'", tokens.peek());
      }
      Term blank = ExpressionTerms.blank(left);
      return negated ? ExpressionTerms.not(blank) : blank;
    }
    for (String sign : List.of("<=", ">=", "!=", "=", "<", ">")) {
      if (tokens.takeIf(Kind.SYMBOL, sign)) {
        return compared(left, sign, sum(), at);
      }
    }
    return left;
  }

  private static Term compared(Term left, String sign, Term right, Token at) {
    if (left.type() != right.type()
        || left.type() == ExpressionType.TRUTH
        || left.type() == ExpressionType.PERIOD) {
      throw error("cannot compare " + left.type() + " with " + right.type(), at);
    }
    if (left.type() == ExpressionType.TEXT && !sign.equals("=") && !sign.equals("!=")) {
      throw error("texts are compared with = and != only", at);
    }
    return ExpressionTerms.compared(left, sign, right);
  }

  private Term sum() {
    Term left = product();
    while (tokens.peek().kind() == Kind.SYMBOL
        && (tokens.peek().text().equals("+") || tokens.peek().text().equals("-"))) {
      Token sign = tokens.take();
      Term before = left;
      Term right = product();
      left =
          ExpressionTerms.sum(before, sign.text().equals("-"), right)
              .orElseThrow(() -> unfit(before, sign, right));
    }
    return left;
  }

  private Term product() {
    Term left = atom();
    while (tokens.peek().kind() == Kind.SYMBOL
        && (tokens.peek().text().equals("*") || tokens.peek().text().equals("/"))) {
      Token sign = tokens.take();
      Term before = left;
      Term right = atom();
      Optional<RoundingMode> mode = word("rounding") ? Optional.of(mode()) : Optional.empty();
      boolean exact = sign.text().equals("*") && left.type() == ExpressionType.NUMBER;
      if (mode.isEmpty() && !exact) {
        throw error("a quotient or a part of an amount needs 'rounding' and a mode", sign);
      }
      left =
          ExpressionTerms.product(before, sign.text().equals("/"), right, mode)
              .orElseThrow(() -> unfit(before, sign, right));
    }
    return left;
  }

  private static IllegalArgumentException unfit(Term left, Token sign, Term right) {
    return error(
        "'" + sign.text() + "' does not join " + left.type() + " and " + right.type(), sign);
  }

  private Term atom() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case TEXT -> template(token);
      case COLUMN -> ExpressionTerms.cell(column(token.text(), token));
      case WORD -> named(token);
      case SYMBOL -> {
        if (!token.text().equals("(")) {
          throw error("a value was expected, but there is '" + token.text() + "'", token);
        }
        Term inner = either();
        closed();
        yield inner;
      }
      case END -> throw error("a value was expected", token);
    };
  }

  private Term number(Token token) {
    if (!token.text().matches("[0-9]{1,15}(\\.[0-9]{1,10})?")) {
      throw error("'" + token.text() + "' is not a number", token);
    }
    if (tokens.peek().kind() == Kind.WORD) {
      Optional<Period> unit = period(tokens.peek().text(), 1);
      if (unit.isPresent()) {
        if (!token.text().matches("[0-9]{1,4}")) {
          throw error("a period must be a whole number from 0 to 9999", token);
        }
        return ExpressionTerms.constant(
            ExpressionType.PERIOD,
            period(tokens.take().text(), Integer.parseInt(token.text())).orElseThrow());
      }
    }
    return ExpressionTerms.constant(ExpressionType.NUMBER, new BigDecimal(token.text()));
  }

  private static Optional<Period> period(String unit, int number) {
    return switch (unit) {
      case "day", "days" -> Optional.of(Period.ofDays(number));
      case "week", "weeks" -> Optional.of(Period.ofWeeks(number));
      case "month", "months" -> Optional.of(Period.ofMonths(number));
      case "year", "years" -> Optional.of(Period.ofYears(number));
      default -> Optional.empty();
    };
  }

  private Term template(Token token) {
    List<Term> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    String text = token.text();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c) {
        literal.append(c);
        at++;
      } else if (c == '{') {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw error("a column must be closed with }; a brace is written {{", token);
        }
        parts.add(ExpressionTerms.constant(ExpressionType.TEXT, literal.toString()));
        literal.setLength(0);
        parts.add(ExpressionTerms.cell(column(text.substring(at + 1, end).strip(), token)));
        at = end;
      } else {
        literal.append(c);
      }
    }
    parts.add(ExpressionTerms.constant(ExpressionType.TEXT, literal.toString()));
    return ExpressionTerms.joined(parts);
  }

  private CellRef column(String name, Token at) {
    if (name.isEmpty()) {
      throw error("a column must have a name", at);
    }
    CellRef cell = CellRef.parse(name, names.joins());
    columns.add(cell);
    return cell;
  }

  private Term named(Token token) {
    if (token.text().equals("today")) {
      return ExpressionTerms.today();
    }
    if (token.text().equals("value")) {
      usesValue = true;
      return ExpressionTerms.value(
          names
              .value()
              .orElseThrow(() -> error("'value' has no meaning here; name a column", token)));
    }
    if (!tokens.takeIf(Kind.SYMBOL, "(")) {
      throw error("'" + token.text() + "' is not known; a text stands in ' and '", token);
    }
    List<Term> arguments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    do {
      Token next = tokens.peek();
      boolean mode = next.kind() == Kind.WORD && isMode(next.text());
      words.add(next.text());
      arguments.add(
          mode ? ExpressionTerms.constant(ExpressionType.TEXT, tokens.take().text()) : either());
    } while (tokens.takeIf(Kind.SYMBOL, ","));
    closed();
    try {
      return ExpressionFunctions.call(token.text(), arguments, words, names.lookups());
    } catch (IllegalArgumentException misused) {
      throw error(String.valueOf(misused.getMessage()), token);
    }
  }

  private static boolean isMode(String word) {
    return Arrays.stream(RoundingMode.values()).anyMatch(mode -> mode.name().equals(word));
  }

  private RoundingMode mode() {
    Token token = tokens.take();
    if (!isMode(token.text())) {
      throw error("rounding must be one of " + Arrays.toString(RoundingMode.values()), token);
    }
    return RoundingMode.valueOf(token.text());
  }

  private boolean word(String word) {
    return tokens.takeIf(Kind.WORD, word);
  }

  private void closed() {
    if (!tokens.takeIf(Kind.SYMBOL, ")")) {
      throw error("a ) was expected", tokens.peek());
    }
  }

  private static Term truth(Term term, Token at) {
    if (term.type() != ExpressionType.TRUTH) {
      throw error("a comparison was expected, but there is " + term.type(), at);
    }
    return term;
  }

  private static IllegalArgumentException error(String rule, Token at) {
    return ExpressionTokens.error(rule, at.at());
  }
}
