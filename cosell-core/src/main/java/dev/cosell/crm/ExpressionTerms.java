package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.Expression.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.joda.money.Money;

/** The terms that expressions are made of; each answers for every row. */
final class ExpressionTerms {
  /** Decimals of a quotient of two plain numbers. */
  private static final int QUOTIENT_DECIMALS = 10;

  private ExpressionTerms() {}

  static Term constant(ExpressionType type, Object value) {
    Reading<Object> always = Reading.of(value);
    return new Term(type, scope -> always);
  }

  static Term cell(CellRef cell) {
    return new Term(
        ExpressionType.TEXT,
        scope -> scope.text(cell).<Reading<Object>>map(Reading::of).orElseGet(Reading::nothing));
  }

  static Term today() {
    return new Term(ExpressionType.DAY, scope -> Reading.of(scope.today()));
  }

  static Term value(ExpressionType type) {
    return new Term(type, scope -> scope.value().map(Reading::of).orElseGet(Reading::nothing));
  }

  static Term joined(List<Term> parts) {
    return new Term(
        ExpressionType.TEXT,
        scope -> {
          Reading<Object> text = Reading.of("");
          for (Term part : parts) {
            text =
                text.then(
                    before ->
                        part.evaluator()
                            .evaluate(scope)
                            .then(after -> Reading.of("" + before + after)));
          }
          return text;
        });
  }

  static Term blank(Term term) {
    return new Term(
        ExpressionType.TRUTH,
        scope -> {
          Reading<Object> value = term.evaluator().evaluate(scope);
          return value.fault().isPresent() ? value : Reading.of(value.value().isEmpty());
        });
  }

  static Term not(Term term) {
    return new Term(
        ExpressionType.TRUTH,
        scope -> term.evaluator().evaluate(scope).then(is -> Reading.of(!(Boolean) is)));
  }

  static Term both(Term left, Term right) {
    return pair(
        ExpressionType.TRUTH, left, right, (l, r) -> Reading.of((Boolean) l && (Boolean) r));
  }

  static Term either(Term left, Term right) {
    return pair(
        ExpressionType.TRUTH, left, right, (l, r) -> Reading.of((Boolean) l || (Boolean) r));
  }

  static Term compared(Term left, String sign, Term right) {
    Term known = pair(ExpressionType.TRUTH, left, right, (l, r) -> compare(l, sign, r));
    return new Term(
        ExpressionType.TRUTH,
        scope -> {
          Reading<Object> answer = known.evaluator().evaluate(scope);
          return answer.fault().isPresent() || answer.value().isPresent()
              ? answer
              : Reading.of(sign.equals("!="));
        });
  }

  static Optional<Term> sum(Term left, boolean minus, Term right) {
    if (left.type() == ExpressionType.TEXT && right.type() == ExpressionType.TEXT && !minus) {
      return Optional.of(joined(List.of(left, right)));
    }
    if (left.type() == ExpressionType.DAY && right.type() == ExpressionType.PERIOD) {
      return Optional.of(pair(ExpressionType.DAY, left, right, (day, by) -> moved(day, by, minus)));
    }
    if (left.type() == ExpressionType.NUMBER && right.type() == ExpressionType.NUMBER) {
      return Optional.of(
          pair(
              ExpressionType.NUMBER,
              left,
              right,
              (l, r) -> {
                BigDecimal second = (BigDecimal) r;
                return Reading.of(((BigDecimal) l).add(minus ? second.negate() : second));
              }));
    }
    if (left.type() == ExpressionType.AMOUNT && right.type() == ExpressionType.AMOUNT) {
      return Optional.of(
          pair(
              ExpressionType.AMOUNT,
              left,
              right,
              (l, r) -> {
                Money first = (Money) l;
                Money second = (Money) r;
                return first.isSameCurrency(second)
                    ? Reading.of(minus ? first.minus(second) : first.plus(second))
                    : twoCurrencies(first, second);
              }));
    }
    return Optional.empty();
  }

  static Optional<Term> product(
      Term left, boolean quotient, Term right, Optional<RoundingMode> mode) {
    if (right.type() != ExpressionType.NUMBER
        || (left.type() != ExpressionType.NUMBER && left.type() != ExpressionType.AMOUNT)) {
      return Optional.empty();
    }
    boolean amount = left.type() == ExpressionType.AMOUNT;
    return Optional.of(
        pair(
            left.type(),
            left,
            right,
            (l, r) -> {
              BigDecimal by = (BigDecimal) r;
              if (quotient && by.signum() == 0) {
                return Reading.failed(
                    Code.EXPRESSION_UNANSWERED,
                    "cannot be computed, since its expression divides by zero",
                    "add a condition to the rung, such as when {column} != '0'");
              }
              BigDecimal from = amount ? ((Money) l).getAmount() : (BigDecimal) l;
              int decimals = amount ? ((Money) l).getScale() : QUOTIENT_DECIMALS;
              BigDecimal exact;
              if (quotient) {
                exact = from.divide(by, decimals, mode.orElseThrow());
              } else {
                exact = from.multiply(by);
                exact = mode.isPresent() ? exact.setScale(decimals, mode.get()) : exact;
              }
              return Reading.of(amount ? Money.of(((Money) l).getCurrencyUnit(), exact) : exact);
            }));
  }

  static Term pair(
      ExpressionType type,
      Term left,
      Term right,
      BiFunction<Object, Object, Reading<Object>> join) {
    return new Term(
        type,
        scope ->
            left.evaluator()
                .evaluate(scope)
                .then(l -> right.evaluator().evaluate(scope).then(r -> join.apply(l, r))));
  }

  private static Reading<Object> moved(Object day, Object by, boolean back) {
    try {
      LocalDate from = (LocalDate) day;
      return Reading.of(back ? from.minus((Period) by) : from.plus((Period) by));
    } catch (DateTimeException beyondTheCalendar) {
      return Reading.failed(
          Code.EXPRESSION_UNANSWERED,
          "cannot be computed, since the day is beyond the calendar",
          "correct the date in the CRM");
    }
  }

  private static Reading<Object> compare(Object left, String sign, Object right) {
    int order;
    if (left instanceof Money first && right instanceof Money second) {
      if (!first.isSameCurrency(second)) {
        return twoCurrencies(first, second);
      }
      order = first.compareTo(second);
    } else if (left instanceof BigDecimal first && right instanceof BigDecimal second) {
      order = first.compareTo(second);
    } else if (left instanceof LocalDate first && right instanceof LocalDate second) {
      order = first.compareTo(second);
    } else {
      order = left.equals(right) ? 0 : 1;
    }
    return Reading.of(
        switch (sign) {
          case "=" -> order == 0;
          case "!=" -> order != 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        });
  }

  private static Reading<Object> twoCurrencies(Money first, Money second) {
    return Reading.failed(
        Code.EXPRESSION_UNANSWERED,
        "cannot be computed from " + first.getCurrencyUnit() + " and " + second.getCurrencyUnit(),
        "give both amounts one currency");
  }
}
