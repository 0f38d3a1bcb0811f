package dev.cosell.crm;

import dev.cosell.crm.CellForm.Kind;
import dev.cosell.crm.Expression.Names;
import dev.cosell.crm.FieldRule.Direction;
import dev.cosell.crm.LadderRung.Take;
import dev.cosell.crm.ValueMap.Otherwise;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One member of a map's {@code fields} being read. */
final class FieldRuleReading {
  private final Field field;
  private final JsonReader rule;
  private final Names names;

  FieldRuleReading(Field field, JsonReader rule, Names names) {
    this.field = field;
    this.rule = rule;
    this.names = names;
  }

  FieldRule read() {
    Kind kind = kind();
    Optional<CellRef> column =
        rule.optionalText("column").map(text -> CellRef.parse(text, names.joins()));
    CellForm form = form(kind);
    Direction direction = rule.optionalChoice("direction", Direction.class).orElse(Direction.BOTH);
    if (field.isIn("status") && direction != Direction.WRITE) {
      rule.problem("direction", "must be WRITE, since a portal sets " + field);
    }
    List<LadderRung> ladder = ladder(form, column);
    if (kind == Kind.AMOUNT
        && column.isPresent()
        && !rule.has("currency")
        && !rule.has("currencyColumn")) {
      rule.problem("currency", "is required, or a currencyColumn");
    }
    return new FieldRule(
        field,
        column,
        form,
        ladder,
        direction,
        rule.flag("optional", false),
        rule.optionalText("comment"));
  }

  private Kind kind() {
    Optional<Kind> stated = rule.optionalChoice("kind", Kind.class);
    if (field.equals(Field.OWNER)
        || field.equals(Field.CONTACTS)
        || field.equals(Field.COUNTERPARTS)
        || field.equals(Field.CRM_COUNTERPARTS)) {
      rule.problem("kind", "cannot be people; state them in the map's owner and contacts");
    }
    Optional<Kind> fixed = Kind.of(field);
    if (fixed.isPresent() && stated.isPresent() && !fixed.equals(stated)) {
      rule.problem("kind", "must be " + fixed.get() + " for " + field);
    }
    return fixed.or(() -> stated).orElse(Kind.TEXT);
  }

  private CellForm form(Kind kind) {
    Map<String, String> values = rule.textMap("valueMap");
    Optional<Otherwise> otherwise = rule.optionalChoice("otherwise", Otherwise.class);
    Map<String, String> reverse = rule.textMap("reverse");
    if (values.isEmpty() && (otherwise.isPresent() || !reverse.isEmpty())) {
      rule.problem("valueMap", "is required beside otherwise and reverse");
    }
    reverse.forEach(
        (meaning, word) -> {
          if (values.containsKey(word) && !meaning.equals(values.get(word))) {
            rule.problem(
                "reverse." + meaning,
                "must be read back as '"
                    + meaning
                    + "', but '"
                    + word
                    + "' means '"
                    + values.get(word)
                    + "'");
          }
        });
    Optional<String> separator = rule.optionalText("separator");
    if (separator.isPresent() && kind != Kind.ITEMS) {
      rule.problem("separator", "has a meaning for ITEMS only");
    }
    return new CellForm(
        kind,
        MapReading.transforms(rule, "transforms"),
        ValueMap.of(values, otherwise.orElse(Otherwise.VIOLATION), reverse),
        number(),
        rule.optional("currency", CurrencyUnit::of, "must be an ISO 4217 currency such as USD"),
        rule.optionalText("currencyColumn").map(text -> CellRef.parse(text, names.joins())),
        dates(),
        separator);
  }

  private DecimalText number() {
    Optional<JsonReader> number = rule.optionalObject("number");
    if (number.isEmpty()) {
      return DecimalText.PLAIN;
    }
    JsonReader reader = number.get();
    String decimal = reader.optionalText("decimal").orElse(".");
    if (!decimal.equals(".") && !decimal.equals(",")) {
      reader.problem("decimal", "must be . or ,");
    }
    Optional<String> grouping =
        reader.has("grouping")
            ? reader.optional("grouping", FieldRuleReading::grouping, "must be , . ' or SPACE")
            : Optional.empty();
    if (grouping.equals(Optional.of(decimal))) {
      reader.problem("grouping", "must differ from the decimal separator");
    }
    return new DecimalText(
        decimal.charAt(0),
        grouping.map(text -> text.charAt(0)),
        reader.flag("negative", false),
        reader.optionalChoice("rounding", RoundingMode.class));
  }

  private static String grouping(String text) {
    if (text.equals("SPACE")) {
      return " ";
    }
    if (text.length() == 1 && ",.'".contains(text)) {
      return text;
    }
    throw new IllegalArgumentException("not a separator");
  }

  private DayText dates() {
    List<String> patterns = rule.texts("dates");
    if (patterns.isEmpty()) {
      return DayText.ISO;
    }
    try {
      return new DayText(patterns);
    } catch (IllegalArgumentException broken) {
      rule.problem("dates", "must be patterns such as yyyy-MM-dd or d.M.yyyy");
      return DayText.ISO;
    }
  }

  private List<LadderRung> ladder(CellForm form, Optional<CellRef> column) {
    if (!rule.has("ladder")) {
      if (column.isEmpty()) {
        rule.problem("column", "is required, or a ladder");
      }
      return List.of(LadderRung.CRM);
    }
    List<LadderRung> ladder = new ArrayList<>();
    boolean read = false;
    for (JsonReader reader : rule.objects("ladder")) {
      LadderRung rung = rung(reader, form, column.isPresent());
      boolean usesValue =
          rung.when().map(Expression::usesValue).orElse(false)
              || rung.expression().map(Expression::usesValue).orElse(false);
      read |= rung.take() == Take.CRM_VALUE || usesValue;
      if (column.isEmpty() && (rung.take() == Take.CRM_VALUE || usesValue)) {
        reader.problem("take", "cannot use the CRM's value, since the field has no column");
      }
      ladder.add(rung);
    }
    if (ladder.isEmpty()) {
      rule.problem("ladder", "must have at least one rung");
    }
    if (column.isPresent() && !read) {
      rule.problem("ladder", "must take CRM_VALUE or use value, since the field has a column");
    }
    return List.copyOf(ladder);
  }

  private LadderRung rung(JsonReader reader, CellForm form, boolean hasColumn) {
    Optional<Take> stated = reader.optionalChoice("take", Take.class);
    if (stated.isEmpty()) {
      return unknown(reader);
    }
    Take take = stated.get();
    Optional<ExpressionType> seen =
        hasColumn && form.kind() != Kind.ITEMS ? Optional.of(form.kind().type) : Optional.empty();
    Names inner = new Names(names.joins(), seen, names.lookups());
    Optional<Expression> when =
        MapReading.expression(reader, "when", inner, Optional.of(ExpressionType.TRUTH));
    Optional<Expression> expression = Optional.empty();
    Optional<FieldValue> value = Optional.empty();
    Optional<String> broken = Optional.empty();
    Optional<String> remedy = Optional.empty();
    switch (take) {
      case CRM_VALUE -> {}
      case EXPRESSION -> {
        expression =
            MapReading.expression(reader, "expression", inner, Optional.of(form.kind().type));
        if (!reader.has("expression")) {
          reader.problem("expression", "is required");
        }
      }
      case DEFAULT -> value = constant(reader, form);
      case VIOLATION -> {
        broken = Optional.of(reader.text("rule"));
        remedy = Optional.of(reader.text("remedy"));
      }
    }
    return new LadderRung(take, when, expression, value, broken, remedy);
  }

  /** A rung whose take is wrong: nothing more can be said of its other members. */
  private static LadderRung unknown(JsonReader reader) {
    reader.required("take", Optional.<Take>empty(), Take.VIOLATION);
    List.of("when", "expression", "value", "rule", "remedy").forEach(reader::optionalText);
    reader.texts("values");
    return new LadderRung(
        Take.VIOLATION,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<FieldValue> constant(JsonReader reader, CellForm form) {
    if (form.kind() == Kind.ITEMS) {
      List<String> items = reader.texts("values");
      if (items.isEmpty()) {
        reader.problem("values", "must hold at least one text");
        return Optional.empty();
      }
      return Optional.of(new FieldValue.Items(items));
    }
    Optional<FieldValue> value =
        switch (form.kind()) {
          case AMOUNT ->
              reader.optional(
                  "value",
                  text -> new FieldValue.Amount(Money.parse(text)),
                  "must be an amount such as USD 12.50");
          case DAY ->
              reader.optional(
                  "value",
                  text -> new FieldValue.Day(LocalDate.parse(text)),
                  "must be a date such as 2031-01-15");
          case WHOLE ->
              reader.optional(
                  "value",
                  text -> new FieldValue.Whole(Long.parseLong(text)),
                  "must be a whole number");
          case TEXT, ITEMS -> reader.optionalText("value").map(FieldValue.Text::new);
        };
    if (value.isEmpty() && !reader.has("value")) {
      reader.problem("value", "is required");
    }
    return value;
  }
}
