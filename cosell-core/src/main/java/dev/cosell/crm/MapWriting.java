package dev.cosell.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.crm.FieldRule.Direction;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Items;
import java.util.List;
import java.util.Map;

/** A map written as JSON; equal maps give equal texts, and what is the default is left out. */
final class MapWriting {
  private final MapRules rules;

  MapWriting(MapRules rules) {
    this.rules = rules;
  }

  String write() {
    ObjectNode root = Json.newPolicy(rules.header());
    rules.comment().ifPresent(comment -> root.put("comment", comment));
    ObjectNode deals = root.putObject("deals");
    deals.put("table", rules.deals().table()).put("id", rules.deals().id());
    transforms(deals, rules.deals().transforms());
    textMaps(root, "corrections", rules.corrections());
    joins(root, rules.joins());
    textMaps(root, "lookups", rules.lookups());
    ObjectNode fields = root.putObject("fields");
    rules.fields().forEach((field, rule) -> field(fields.putObject(field.name()), rule));
    rules.owner().ifPresent(owner -> person(root.putObject("owner"), owner));
    if (!rules.contacts().isEmpty()) {
      ArrayNode contacts = root.putArray("contacts");
      rules.contacts().forEach(rule -> contacts(contacts.addObject(), rule));
    }
    if (!rules.ignored().isEmpty()) {
      ArrayNode ignored = root.putArray("ignored");
      rules.ignored().forEach(ignored::add);
    }
    return Json.writePretty(root);
  }

  private static void field(ObjectNode node, FieldRule rule) {
    CellForm form = rule.form();
    rule.comment().ifPresent(comment -> node.put("comment", comment));
    if (CellForm.Kind.of(rule.field()).isEmpty() && form.kind() != CellForm.Kind.TEXT) {
      node.put("kind", form.kind().name());
    }
    rule.column().ifPresent(column -> node.put("column", column.toString()));
    transforms(node, form.transforms());
    form.valueMap()
        .ifPresent(
            map -> {
              texts(node.putObject("valueMap"), map.values());
              node.put("otherwise", map.otherwise().name());
              if (!map.reverse().isEmpty()) {
                texts(node.putObject("reverse"), map.reverse());
              }
            });
    if (!form.number().equals(DecimalText.PLAIN)) {
      number(node.putObject("number"), form.number());
    }
    form.currency().ifPresent(currency -> node.put("currency", currency.getCode()));
    form.currencyColumn().ifPresent(column -> node.put("currencyColumn", column.toString()));
    if (!form.dates().equals(DayText.ISO)) {
      ArrayNode dates = node.putArray("dates");
      form.dates().patterns().forEach(dates::add);
    }
    form.separator().ifPresent(separator -> node.put("separator", separator));
    if (rule.direction() != Direction.BOTH) {
      node.put("direction", rule.direction().name());
    }
    if (rule.optional()) {
      node.put("optional", true);
    }
    if (!rule.ladder().equals(List.of(LadderRung.CRM))) {
      ArrayNode ladder = node.putArray("ladder");
      rule.ladder().forEach(rung -> rung(ladder.addObject(), rung));
    }
  }

  private static void number(ObjectNode node, DecimalText number) {
    node.put("decimal", String.valueOf(number.decimal()));
    number
        .grouping()
        .ifPresent(mark -> node.put("grouping", mark == ' ' ? "SPACE" : String.valueOf(mark)));
    if (number.negative()) {
      node.put("negative", true);
    }
    number.rounding().ifPresent(mode -> node.put("rounding", mode.name()));
  }

  private static void rung(ObjectNode node, LadderRung rung) {
    node.put("take", rung.take().name());
    rung.when().ifPresent(when -> node.put("when", when.toString()));
    rung.expression().ifPresent(expression -> node.put("expression", expression.toString()));
    rung.value().ifPresent(value -> constant(node, value));
    rung.rule().ifPresent(rule -> node.put("rule", rule));
    rung.remedy().ifPresent(remedy -> node.put("remedy", remedy));
  }

  private static void constant(ObjectNode node, FieldValue value) {
    if (value instanceof Items items) {
      ArrayNode values = node.putArray("values");
      items.items().forEach(values::add);
    } else if (value instanceof Amount amount) {
      node.put("value", amount.money().toString());
    } else {
      node.put("value", value.shown());
    }
  }

  private static void contacts(ObjectNode node, ContactsRule rule) {
    rule.child()
        .ifPresent(
            child -> {
              node.put("table", child.table()).put("deal", child.deal());
              if (child.optional()) {
                node.put("optional", true);
              }
              joins(node, child.joins());
            });
    person(node.putObject("person"), rule.person());
  }

  private static void person(ObjectNode node, PersonRule person) {
    person.parts().forEach((part, expression) -> node.put(part.member, expression.toString()));
  }

  private static void joins(ObjectNode node, List<Join> joins) {
    if (joins.isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray("joins");
    for (Join join : joins) {
      ObjectNode one = array.addObject();
      if (!join.as().equals(join.table())) {
        one.put("as", join.as());
      }
      one.put("table", join.table()).put("key", join.key()).put("on", join.on().toString());
      transforms(one, join.transforms());
      if (join.optional()) {
        one.put("optional", true);
      }
      if (join.duplicates() != Join.Duplicates.REPORT) {
        one.put("duplicates", join.duplicates().name());
      }
    }
  }

  private static void transforms(ObjectNode node, List<Transform> transforms) {
    if (!transforms.isEmpty()) {
      ArrayNode array = node.putArray("transforms");
      transforms.forEach(transform -> array.add(transform.toString()));
    }
  }

  private static void textMaps(
      ObjectNode root, String name, Map<String, Map<String, String>> maps) {
    if (!maps.isEmpty()) {
      ObjectNode node = root.putObject(name);
      maps.forEach((key, texts) -> texts(node.putObject(key), texts));
    }
  }

  private static void texts(ObjectNode node, Map<String, String> texts) {
    texts.forEach(node::put);
  }
}
