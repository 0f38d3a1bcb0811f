package dev.cosell.comp;

import dev.cosell.internal.JsonReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads conditions. Whether a fact is known and tested as what it is, the rules on plans say: here
 * one that is not known is taken as the type that its test asks for.
 */
final class ConditionReading {
  private static final int DEEPEST = 20;
  private static final String FORMS =
      "must be one of {\"all\": ...}, {\"any\": ...}, {\"not\": ...}, and {\"fact\": ...} with one"
          + " of is, in, holds, atLeast, below and known";

  private final Map<String, DealFact.Type> declared;

  ConditionReading(Map<String, DealFact.Type> declared) {
    this.declared = declared;
  }

  Optional<Condition> read(JsonReader condition) {
    return read(condition, 0);
  }

  private Optional<Condition> read(JsonReader condition, int depth) {
    if (depth > DEEPEST) {
      condition.passOver();
      condition.problem("all", "must not be nested more than " + DEEPEST + " times");
      return Optional.empty();
    }
    if (condition.has("all")) {
      return several(condition, "all", depth).map(Condition.All::new);
    }
    if (condition.has("any")) {
      return several(condition, "any", depth).map(Condition.Any::new);
    }
    if (condition.has("not")) {
      return condition
          .optionalObject("not")
          .flatMap(inner -> read(inner, depth + 1))
          .map(Condition.Not::new);
    }
    if (!condition.has("fact")) {
      condition.passOver();
      condition.problem("fact", "is required; a condition " + FORMS);
      return Optional.empty();
    }
    return test(condition, condition.text("fact"));
  }

  private Optional<List<Condition>> several(JsonReader condition, String member, int depth) {
    List<Condition> read = new ArrayList<>();
    List<JsonReader> given = condition.objects(member);
    for (JsonReader each : given) {
      read(each, depth + 1).ifPresent(read::add);
    }
    return read.size() == given.size() ? Optional.of(read) : Optional.empty();
  }

  private Optional<Condition> test(JsonReader condition, String fact) {
    if (condition.has("known")) {
      boolean value = condition.flag("known", true);
      return Optional.of(new Condition.Known(named(fact, DealFact.Type.TEXT), value));
    }
    if (condition.has("in")) {
      return Optional.of(
          new Condition.In(named(fact, DealFact.Type.TEXT), Set.copyOf(condition.texts("in"))));
    }
    if (condition.has("holds")) {
      String value = condition.text("holds");
      return Optional.of(new Condition.Holds(named(fact, DealFact.Type.SET), value));
    }
    if (condition.has("is")) {
      return is(condition, fact);
    }
    if (condition.has("atLeast") || condition.has("below")) {
      Optional<BigDecimal> least = number(condition, "atLeast");
      Optional<BigDecimal> below = number(condition, "below");
      return least.isPresent() == condition.has("atLeast")
              && below.isPresent() == condition.has("below")
          ? Optional.of(new Condition.Within(named(fact, DealFact.Type.AMOUNT), least, below))
          : Optional.empty();
    }
    condition.passOver();
    condition.problem("fact", "needs a test: a condition " + FORMS);
    return Optional.empty();
  }

  /** {@code is} tests a flag by true or false, and a text by a text. */
  private Optional<Condition> is(JsonReader condition, String fact) {
    if (condition.isFlag("is")) {
      boolean value = condition.flag("is", true);
      return Optional.of(new Condition.Is(named(fact, DealFact.Type.FLAG), value));
    }
    return condition
        .optionalText("is")
        .map(text -> new Condition.In(named(fact, DealFact.Type.TEXT), Set.of(text)));
  }

  private static Optional<BigDecimal> number(JsonReader condition, String member) {
    return condition.optional(
        member, BigDecimal::new, "must be the text of an amount such as 100000.00");
  }

  private DealFact named(String name, DealFact.Type otherwise) {
    return DealFact.named(name, declared).orElseGet(() -> new DealFact(name, otherwise, List.of()));
  }
}
