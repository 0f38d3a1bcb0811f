package dev.cosell.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One rule of a {@link CloudRouting}. */
sealed interface RoutingRule {
  String name();

  boolean applies(FieldValues values);

  CloudRoute route(FieldValues values);

  /** All clouds that the rule names. */
  SortedSet<Cloud> clouds();

  void write(ObjectNode rule);

  static RoutingRule read(JsonReader rule) {
    String name = rule.text("name");
    Optional<Field> field =
        rule.optional("field", Field::new, "must be a field's name, such as crm.clouds");
    if (field.isPresent() || rule.has("words")) {
      if (rule.has("when") || rule.has("clouds")) {
        rule.problem("field", "must not stand beside when or clouds; make two rules of it");
      }
      rule.required("field", field, CloudRouting.NAMED);
      Map<String, Set<Cloud>> words = new TreeMap<>();
      Optional<JsonReader> texts = rule.optionalObject("words");
      rule.required("words", texts, rule);
      texts.ifPresent(all -> all.names().forEach(word -> words.put(word, clouds(all, word))));
      return new Named(name, field.orElse(CloudRouting.NAMED), words);
    }
    Map<Field, Set<String>> when = new TreeMap<>();
    rule.optionalObject("when")
        .ifPresent(
            conditions -> {
              for (String condition : conditions.names()) {
                Set<String> texts = new TreeSet<>(conditions.texts(condition));
                if (texts.isEmpty()) {
                  conditions.problem(condition, "must list at least one text");
                }
                field(conditions, condition).ifPresent(each -> when.put(each, texts));
              }
            });
    if (!rule.has("clouds")) {
      rule.problem("clouds", "is required; an empty list stands for no cloud");
    }
    return new Stated(name, when, clouds(rule, "clouds"));
  }

  private static Optional<Field> field(JsonReader conditions, String name) {
    try {
      return Optional.of(new Field(name));
    } catch (IllegalArgumentException notAField) {
      conditions.problem(name, "must be a field's name");
      return Optional.empty();
    }
  }

  private static Set<Cloud> clouds(JsonReader object, String member) {
    Set<Cloud> clouds = new TreeSet<>();
    for (String id : object.texts(member)) {
      try {
        clouds.add(new Cloud(id));
      } catch (IllegalArgumentException notACloud) {
        object.problem(member, "must list clouds, such as aws, but was '" + id + "'");
      }
    }
    return clouds;
  }

  private static ArrayNode write(ArrayNode array, Collection<Cloud> clouds) {
    new TreeSet<>(clouds).forEach(cloud -> array.add(cloud.id()));
    return array;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(FieldValue value) {
    return value instanceof Items items ? items.items() : List.of(value.shown());
  }

  private static boolean hasText(Optional<FieldValue> value) {
    return value.filter(each -> !each.isBlank() && !(each instanceof People)).isPresent();
  }

  /** The CRM names the clouds. */
  record Named(String name, Field field, Map<String, Set<Cloud>> words) implements RoutingRule {
    public Named {
      words = Collections.unmodifiableMap(new TreeMap<>(words));
    }

    @Override
    public boolean applies(FieldValues values) {
      return hasText(values.get(field));
    }

    @Override
    public CloudRoute route(FieldValues values) {
      TreeSet<Cloud> clouds = new TreeSet<>();
      List<String> unknown = new ArrayList<>();
      List<String> named = values.get(field).map(RoutingRule::texts).orElseGet(List::of);
      for (String text : named) {
        Optional<Set<Cloud>> known = known(text);
        known.ifPresentOrElse(clouds::addAll, () -> unknown.add(text));
      }
      return new CloudRoute(clouds, name, field + " is " + named, unknown);
    }

    private Optional<Set<Cloud>> known(String text) {
      return words.entrySet().stream()
          .filter(entry -> folded(entry.getKey()).equals(folded(text)))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    @Override
    public SortedSet<Cloud> clouds() {
      SortedSet<Cloud> all = new TreeSet<>();
      words.values().forEach(all::addAll);
      return all;
    }

    @Override
    public void write(ObjectNode rule) {
      rule.put("name", name).put("field", field.name());
      ObjectNode object = rule.putObject("words");
      words.forEach((word, clouds) -> RoutingRule.write(object.putArray(word), clouds));
    }
  }

  /** The clouds are stated for deals of a kind. */
  record Stated(String name, Map<Field, Set<String>> when, Set<Cloud> stated)
      implements RoutingRule {
    public Stated {
      when = Collections.unmodifiableMap(new TreeMap<>(when));
      stated = Collections.unmodifiableSet(new TreeSet<>(stated));
    }

    @Override
    public boolean applies(FieldValues values) {
      return when.entrySet().stream()
          .allMatch(
              condition ->
                  hasText(values.get(condition.getKey()))
                      && texts(values.get(condition.getKey()).orElseThrow()).stream()
                          .anyMatch(text -> isOneOf(text, condition.getValue())));
    }

    private static boolean isOneOf(String text, Set<String> texts) {
      return texts.stream().anyMatch(each -> folded(each).equals(folded(text)));
    }

    @Override
    public CloudRoute route(FieldValues values) {
      List<String> seen = new ArrayList<>();
      when.keySet()
          .forEach(
              field ->
                  seen.add(field + " is " + values.get(field).map(FieldValue::shown).orElse("")));
      return new CloudRoute(
          new TreeSet<>(stated),
          name,
          seen.isEmpty() ? "the rule has no condition" : String.join(", ", seen),
          List.of());
    }

    @Override
    public SortedSet<Cloud> clouds() {
      return new TreeSet<>(stated);
    }

    @Override
    public void write(ObjectNode rule) {
      rule.put("name", name);
      if (!when.isEmpty()) {
        ObjectNode conditions = rule.putObject("when");
        when.forEach((field, texts) -> texts.forEach(conditions.putArray(field.name())::add));
      }
      RoutingRule.write(rule.putArray("clouds"), stated);
    }
  }
}
