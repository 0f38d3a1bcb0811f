package dev.cosell.crm;

import dev.cosell.crm.Expression.Names;
import dev.cosell.crm.MapRules.Deals;
import dev.cosell.crm.PersonRule.Part;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Field;
import dev.cosell.policy.PolicyHeader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map being read from its JSON text; every problem is collected. */
final class MapReading {
  private final JsonReader root;

  MapReading(String json) {
    this.root = JsonReader.of(json);
  }

  MapRules read() {
    PolicyHeader header = root.header();
    Optional<String> comment = root.optionalText("comment");
    Deals deals = deals();
    List<Join> joins = joins(root);
    Map<String, Map<String, String>> lookups = textMaps("lookups");
    Names names = new Names(aliases(joins), Optional.empty(), lookups);
    SortedMap<Field, FieldRule> fields = fields(names);
    Optional<PersonRule> owner = root.optionalObject("owner").map(o -> person(o, names, false));
    List<ContactsRule> contacts = new ArrayList<>();
    for (JsonReader rule : root.objects("contacts")) {
      contacts.add(contacts(rule, names));
    }
    MapRules rules =
        new MapRules(
            header,
            comment,
            deals,
            textMaps("corrections"),
            joins,
            lookups,
            fields,
            owner,
            contacts,
            root.texts("ignored"));
    root.finish();
    return rules;
  }

  private Deals deals() {
    Optional<JsonReader> deals = root.optionalObject("deals");
    if (deals.isEmpty()) {
      root.required("deals", Optional.empty(), "");
      return new Deals("?", "?", List.of());
    }
    return new Deals(
        deals.get().text("table"), deals.get().text("id"), transforms(deals.get(), "transforms"));
  }

  private static List<Join> joins(JsonReader reader) {
    List<Join> joins = new ArrayList<>();
    Set<String> aliases = new HashSet<>();
    for (JsonReader join : reader.objects("joins")) {
      String table = join.text("table");
      String as = join.optionalText("as").orElse(table);
      if (as.contains(".")) {
        join.problem("as", "must not hold a dot, but was '" + as + "'");
      }
      if (aliases.contains(as)) {
        join.problem("as", "must differ from the joins before, but '" + as + "' is taken");
      }
      joins.add(
          new Join(
              as,
              table,
              join.text("key"),
              CellRef.parse(join.text("on"), aliases),
              transforms(join, "transforms"),
              join.flag("optional", false),
              join.optionalChoice("duplicates", Join.Duplicates.class)
                  .orElse(Join.Duplicates.REPORT)));
      aliases.add(as);
    }
    return List.copyOf(joins);
  }

  private SortedMap<Field, FieldRule> fields(Names names) {
    SortedMap<Field, FieldRule> fields = new TreeMap<>();
    Optional<JsonReader> all = root.optionalObject("fields");
    if (all.isEmpty()) {
      root.required("fields", Optional.empty(), "");
      return fields;
    }
    for (String name : all.get().names()) {
      Field field = field(name, all.get());
      all.get()
          .optionalObject(name)
          .ifPresent(rule -> fields.put(field, new FieldRuleReading(field, rule, names).read()));
    }
    return fields;
  }

  private static Field field(String name, JsonReader fields) {
    try {
      return new Field(name);
    } catch (IllegalArgumentException notAField) {
      fields.problem(name, "must be a field, lower-case words joined by dots");
      return new Field("crm.unnamed");
    }
  }

  private static ContactsRule contacts(JsonReader rule, Names names) {
    Optional<String> table = rule.optionalText("table");
    Names seen = names;
    Optional<ContactsRule.Child> child = Optional.empty();
    if (table.isPresent()) {
      List<Join> joins = joins(rule);
      child =
          Optional.of(
              new ContactsRule.Child(
                  table.get(), rule.text("deal"), joins, rule.flag("optional", false)));
      seen = new Names(aliases(joins), Optional.empty(), names.lookups());
    }
    Names inner = seen;
    Optional<PersonRule> person =
        rule.optionalObject("person").map(parts -> person(parts, inner, true));
    return new ContactsRule(
        child, rule.required("person", person, new PersonRule(new EnumMap<>(Part.class))));
  }

  private static PersonRule person(JsonReader reader, Names names, boolean withRole) {
    Map<Part, Expression> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      if (part != Part.ROLE || withRole) {
        expression(reader, part.member, names, Optional.of(ExpressionType.TEXT))
            .ifPresent(expression -> parts.put(part, expression));
      }
    }
    return new PersonRule(parts);
  }

  private Map<String, Map<String, String>> textMaps(String name) {
    Map<String, Map<String, String>> maps = new TreeMap<>();
    root.optionalObject(name)
        .ifPresent(
            object ->
                object.names().forEach(key -> maps.put(key, new TreeMap<>(object.textMap(key)))));
    return maps;
  }

  private static Set<String> aliases(List<Join> joins) {
    Set<String> aliases = new HashSet<>();
    joins.forEach(join -> aliases.add(join.as()));
    return aliases;
  }

  static List<Transform> transforms(JsonReader reader, String name) {
    List<Transform> transforms = new ArrayList<>();
    List<String> texts = reader.texts(name);
    for (int i = 0; i < texts.size(); i++) {
      try {
        transforms.add(Transform.parse(texts.get(i)));
      } catch (IllegalArgumentException unknown) {
        reader.problem(
            name + "[" + i + "]",
            "must be one of " + Transform.known() + ", but was '" + texts.get(i) + "'");
      }
    }
    return List.copyOf(transforms);
  }

  static Optional<Expression> expression(
      JsonReader reader, String name, Names names, Optional<ExpressionType> type) {
    Optional<String> text = reader.optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Expression expression = ExpressionParser.parse(text.get(), names);
      if (type.isPresent() && expression.type() != type.get()) {
        reader.problem(name, "must give " + type.get() + ", but gives " + expression.type());
      }
      return Optional.of(expression);
    } catch (IllegalArgumentException broken) {
      reader.problem(name, String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
  }
}
