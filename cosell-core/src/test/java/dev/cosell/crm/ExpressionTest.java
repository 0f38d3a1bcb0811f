package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.crm.Expression.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static final Map<String, String> CELLS =
      Map.of(
          "account", "Blue Heron & Co",
          "accounts.city", "Zürich",
          "stage", "Lost",
          "started", "2031-01-02",
          "seats", "12",
          "zero", "0",
          "rtl", "شركة",
          "emoji", "Deal 🚀");

  private static Reading<Object> evaluate(String text, ExpressionType type, Object value) {
    Expression expression = parse(text, Optional.of(type));
    return expression.evaluate(scope(Optional.of(value)));
  }

  private static Optional<Object> evaluate(String text) {
    Reading<Object> reading = parse(text, Optional.empty()).evaluate(scope(Optional.empty()));
    assertThat(reading.fault()).isEmpty();
    return reading.value();
  }

  private static Fault fault(String text) {
    return parse(text, Optional.empty()).evaluate(scope(Optional.empty())).fault().orElseThrow();
  }

  private static Expression parse(String text, Optional<ExpressionType> value) {
    return ExpressionParser.parse(
        text, new Names(Set.of("accounts"), value, Map.of("codes", Map.of("Zürich", "8001"))));
  }

  private static Scope scope(Optional<Object> own) {
    return new Scope() {
      @Override
      public Optional<String> text(CellRef cell) {
        return Optional.ofNullable(CELLS.get(cell.text()));
      }

      @Override
      public LocalDate today() {
        return LocalDate.parse("2031-01-31");
      }

      @Override
      public Optional<Object> value() {
        return own;
      }
    };
  }

  @Test
  void daysMoveByPeriods() {
    assertThat(evaluate("today + 90 days")).contains(LocalDate.parse("2031-05-01"));
    assertThat(evaluate("today + 1 month")).contains(LocalDate.parse("2031-02-28"));
    assertThat(evaluate("today - 2 weeks")).contains(LocalDate.parse("2031-01-17"));
    assertThat(evaluate("date({started}, 'yyyy-MM-dd') + 1 year"))
        .contains(LocalDate.parse("2032-01-02"));
  }

  @Test
  void templatesJoinTextsAndColumns() {
    assertThat(evaluate("'{account}, {accounts.city}'")).contains("Blue Heron & Co, Zürich");
    assertThat(evaluate("'{{' + {stage} + '}} it''s'")).contains("{Lost} it's");
    assertThat(evaluate("'{emoji} {rtl}'")).contains("Deal 🚀 شركة");
  }

  @Test
  void aBlankColumnGivesNothing() {
    assertThat(evaluate("'{account} {missing}'")).isEmpty();
    assertThat(evaluate("number({missing}) * 2")).isEmpty();
    assertThat(evaluate("date({missing}, 'yyyy-MM-dd') + 1 day")).isEmpty();
  }

  @Test
  void functionsChangeTexts() {
    assertThat(evaluate("slug({account})")).contains("blue-heron-co");
    assertThat(evaluate("slug({accounts.city})")).contains("zurich");
    assertThat(evaluate("slug({rtl})")).isEmpty();
    assertThat(evaluate("upper({stage}) + lower({stage})")).contains("LOSTlost");
    assertThat(evaluate("truncate({account}, 4)")).contains("Blue");
    assertThat(evaluate("lookup('codes', {accounts.city})")).contains("8001");
    assertThat(evaluate("lookup('codes', {stage})")).isEmpty();
    assertThat(evaluate("firstWord({account}) + '/' + afterFirstWord({account})"))
        .contains("Blue/Heron & Co");
  }

  @Test
  void amountsAreDividedWithAStatedRounding() {
    Money amount = Money.parse("USD 100.00");
    assertThat(evaluate("value / 12 rounding HALF_UP", ExpressionType.AMOUNT, amount).value())
        .contains(Money.parse("USD 8.33"));
    assertThat(evaluate("value / 12 rounding UP", ExpressionType.AMOUNT, amount).value())
        .contains(Money.parse("USD 8.34"));
    assertThat(evaluate("value * 0.125 rounding DOWN", ExpressionType.AMOUNT, amount).value())
        .contains(Money.parse("USD 12.50"));
    assertThat(evaluate("value + value - value", ExpressionType.AMOUNT, amount).value())
        .contains(amount);
    assertThat(
            evaluate("value / 7 rounding DOWN", ExpressionType.AMOUNT, Money.parse("JPY 100"))
                .value())
        .contains(Money.parse("JPY 14"));
  }

  @Test
  void numbersAreExact() {
    assertThat(evaluate("(number({seats}) + 1) * 2 - 0.5").map(Object::toString)).contains("25.5");
    assertThat(evaluate("round(number({seats}) / 7 rounding HALF_UP, UP)"))
        .contains(new BigDecimal("2"));
    assertThat(evaluate("amount(number({seats}) * 99.995, 'USD', HALF_EVEN)"))
        .contains(Money.parse("USD 1199.94"));
  }

  @ParameterizedTest
  @CsvSource({
    "{stage} = 'Lost', true",
    "{stage} != 'Lost', false",
    "{missing} = 'Lost', false",
    "{missing} != 'Lost', true",
    "{missing} is blank, true",
    "{stage} is not blank, true",
    "not {stage} is blank and {seats} is not blank, true",
    "{stage} = 'Won' or number({seats}) >= 12, true",
    "number({seats}) < 12, false",
    "today > date({started} 'yyyy-MM-dd'), true",
    "date({missing} 'yyyy-MM-dd') <= today, false"
  })
  void conditionsCompare(String condition, boolean holds) {
    assertThat(evaluate(condition.replace("} 'yyyy", "}, 'yyyy"))).contains(holds);
  }

  @Test
  void whatHasNoAnswerIsAFault() {
    assertThat(fault("number({seats}) / number({zero}) rounding UP"))
        .isEqualTo(
            new Fault(
                CrmProblem.Code.EXPRESSION_UNANSWERED,
                "cannot be computed, since its expression divides by zero",
                "add a condition to the rung, such as when {column} != '0'"));
    assertThat(fault("number({stage}) + 1").rule())
        .isEqualTo("must be a number such as 1234.50, but was a text of 4 characters");
    assertThat(fault("date({stage}, 'yyyy-MM-dd')").rule())
        .isEqualTo("must be a date in the form yyyy-MM-dd, but was a text of 4 characters");
    assertThat(fault("amount(0.125, 'USD')").rule())
        .isEqualTo("must have at most 2 decimals for USD, but was '0.125'");
    assertThat(fault("amount(1, 'USD') + amount(1, 'EUR')").rule())
        .isEqualTo("cannot be computed from USD and EUR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "today + 90 | at character 7: '+' does not join DAY and NUMBER",
        "90 days | at character 8: a period must be added to a day",
        "'open | at character 1: a text must be closed with '",
        "{open | at character 1: a column must be closed with }",
        "'{open' | at character 1: a column must be closed with }; a brace is written {{",
        "'{}' | at character 1: a column must have a name",
        "tomorrow | at character 1: 'tomorrow' is not known; a text stands in ' and '",
        "today today | at character 7: 'today' was not expected",
        "value | at character 1: 'value' has no meaning here; name a column",
        "1 / 2 | at character 3: a quotient or a part of an amount needs 'rounding' and a mode",
        "1 / 2 rounding SOMEHOW | at character 16: rounding must be one of [UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY]",
        "{a} < {b} | at character 1: texts are compared with = and != only",
        "{a} = 1 | at character 1: cannot compare TEXT with NUMBER",
        "{a} and {b} | at character 1: a comparison was expected, but there is TEXT",
        "{a} is empty | at character 8: 'is' must be followed by 'blank' or 'not blank'",
        "lookup('none', {a}) | at character 1: lookup 'none' is not one of the map's lookups [codes]",
        "number(today) | at character 1: number takes [TEXT], but was given [DAY]",
        "amount(1, 'XXQ') | at character 1: 'XXQ' is not a currency",
        "(1 + 2 | at character 7: a ) was expected",
        "1 + | at character 4: a value was expected",
        "1 + ) | at character 5: a value was expected, but there is ')'",
        "today + 90000 days | at character 9: a period must be a whole number from 0 to 9999",
        "1.2.3 | at character 1: '1.2.3' is not a number",
        "a # b | at character 3: '#' has no meaning here"
      })
  void whatIsNotAnExpressionIsRefusedWhenTheMapIsRead(String text, String message) {
    assertThatThrownBy(() -> parse(text, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void anUnknownFunctionListsTheKnownOnes() {
    assertThatThrownBy(() -> parse("now({a})", Optional.empty()))
        .hasMessage(
            "at character 1: function 'now' is not known; known: lookup, date, number, amount,"
                + " round, and the transforms [strip, collapseSpaces, upper, lower, firstWord,"
                + " afterFirstWord, slug, url, isoCountry, e164, salesforceId, truncate(255)]");
  }

  @Test
  void theColumnsThatAreReadAreKnown() {
    Expression expression = parse("'{accounts.city} {stage}' + slug({account})", Optional.empty());
    assertThat(expression.columnNames()).containsExactly("account", "accounts.city", "stage");
    assertThat(expression.type()).isEqualTo(ExpressionType.TEXT);
  }
}
