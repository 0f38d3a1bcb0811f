package dev.cosell.azure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.Editability;
import dev.cosell.azure.internal.mapping.Binding;
import dev.cosell.azure.internal.mapping.Bindings;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.mapping.Draft;
import dev.cosell.azure.internal.mapping.RegistrationBindings;
import dev.cosell.azure.internal.rule.RecordEditability;
import dev.cosell.azure.internal.table.LifeCycle.StagePercent;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.Preflight.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the Microsoft page, as the code has them. */
final class AzureTables {
  private AzureTables() {}

  /** The tables by the name that the page has for them. */
  static Map<String, Supplier<List<String>>> all() {
    Map<String, Supplier<List<String>>> tables = new LinkedHashMap<>();
    tables.put("fields", AzureTables::fields);
    tables.put("registration", AzureTables::registration);
    tables.put("inward", AzureTables::inward);
    tables.put("lossy", AzureTables::lossy);
    tables.put("stages", AzureTables::stages);
    tables.put("statuses", AzureTables::statuses);
    tables.put("reviews", AzureTables::reviews);
    tables.put("editing", AzureTables::editing);
    tables.put("quotas", AzureTables::quotas);
    tables.put("rules", AzureTables::rules);
    return tables;
  }

  private static List<String> table(String head, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(head);
    lines.add(head.replaceAll("[^|]+", "---"));
    rows.forEach(row -> lines.add("|" + String.join("|", row) + "|"));
    return lines;
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static FieldValues full() {
    return Deals.coSell()
        .fieldValues()
        .with(Field.CLOSED_LOST_REASON, new Text("Price"))
        .with(AzureFields.MARKETPLACE_INTENT, new Text("Yes"));
  }

  private static String pointers(Binding binding, FieldValue value) {
    Draft draft = Draft.blank();
    binding.writer().write(value, draft).ifPresent(misfit -> fail(binding, misfit));
    return codes(draft.written());
  }

  private static void fail(Binding binding, String misfit) {
    throw new AssertionError(binding.field() + " " + misfit);
  }

  private static String codes(Collection<String> pointers) {
    return pointers.stream().map(AzureTables::code).collect(Collectors.joining(", "));
  }

  private static List<String> fields() {
    return table(
        "|Field|Place in a referral|",
        Bindings.all().stream()
            .map(
                each ->
                    List.of(
                        code(each.field().name()),
                        pointers(each, full().get(each.field()).orElseThrow())))
            .toList());
  }

  private static List<String> registration() {
    FieldValues values =
        Deals.registration(Deals.TODAY)
            .with(AzureFields.REGISTRATION_MARKETPLACE_DATE, new Day(Deals.TODAY));
    return table(
        "|Field|Place in `registrations[0]`|",
        RegistrationBindings.all().stream()
            .map(
                each ->
                    List.of(
                        code(each.field().name()),
                        pointers(each, values.get(each.field()).orElseThrow())
                            .replace("/solution/", "/solutionDetails/0/")))
            .toList());
  }

  private static List<String> inward() {
    return table(
        "|Field|",
        new TreeSet<>(AzureCapabilities.CAPABILITIES.inwardOnly())
            .stream().map(field -> List.of(code(field.name()))).toList());
  }

  private static List<String> lossy() {
    List<List<String>> rows = new ArrayList<>();
    new TreeMap<>(AzureCapabilities.CAPABILITIES.lossy())
        .forEach((field, what) -> rows.add(List.of(code(field.name()), what)));
    return table("|Field|What is lost|", rows);
  }

  private static List<String> stages() {
    return table(
        "|Stage|Written as|Also read|",
        Tables.LIFE_CYCLE.stages().stream()
            .map(
                (StagePercent each) ->
                    List.of(
                        each.stage(),
                        code(each.percent()),
                        each.word().map(AzureTables::code).orElse("")))
            .toList());
  }

  private static List<String> statuses() {
    return table(
        "|Status|Substatuses|May become|",
        Stream.of("New", "Active", "Closed")
            .map(
                status ->
                    List.of(
                        status,
                        sorted(Tables.LIFE_CYCLE.substatuses().get(status)),
                        sorted(Tables.LIFE_CYCLE.transitions().get(status))))
            .toList());
  }

  private static String sorted(@Nullable Collection<String> words) {
    return String.join(", ", words(words));
  }

  private static Set<String> words(@Nullable Collection<String> words) {
    return new TreeSet<>(Objects.requireNonNull(words));
  }

  private static List<String> reviews() {
    List<List<String>> rows = new ArrayList<>();
    for (String status : List.of("New", "Active", "Closed")) {
      for (String substatus : words(Tables.LIFE_CYCLE.substatuses().get(status))) {
        ObjectNode microsoft =
            AzureMappingTest.microsoft().put("status", status).put("substatus", substatus);
        rows.add(
            List.of(
                status + "/" + substatus,
                AzureMappingTest.read(AzureMappingTest.own(), microsoft)
                    .registration()
                    .reviewStatus()
                    .name()));
      }
    }
    return table("|Microsoft's referral|Review status|", rows);
  }

  private static List<String> editing() {
    ObjectNode own = AzureMappingTest.own();
    ObjectNode won = AzureMappingTest.own().put("status", "Closed").put("substatus", "Won");
    ObjectNode lost = AzureMappingTest.own().put("status", "Closed").put("substatus", "Lost");
    ObjectNode accepted =
        AzureMappingTest.microsoft().put("status", "Active").put("substatus", "Accepted");
    List<Editability> states =
        List.of(
            new RecordEditability(AzureMappingTest.read(own, null)),
            new RecordEditability(AzureMappingTest.read(own, accepted)),
            new RecordEditability(AzureMappingTest.read(won, accepted)),
            new RecordEditability(AzureMappingTest.read(lost, accepted)));
    return table(
        "|Field|Active|Active, Microsoft invited|Won, accepted|Otherwise closed|",
        new TreeSet<>(DealMapper.carried())
            .stream()
                .map(
                    field ->
                        Stream.concat(
                                Stream.of(code(field.name())),
                                states.stream()
                                    .map(each -> each.locked(field).isEmpty() ? "open" : "locked"))
                            .toList())
                .toList());
  }

  private static List<String> quotas() {
    return table(
        "|Group|A second|",
        Tables.LIMITS.quotas().stream()
            .map(quota -> List.of(quota.group(), Integer.toString(quota.perSecond())))
            .toList());
  }

  private static List<String> rules() {
    return table(
        "|Rule|Checked at|Code|What it says|Rests on|Source|",
        AzureRules.all().stream()
            .map(
                rule ->
                    List.of(
                        code(rule.id()),
                        new TreeSet<>(rule.moments())
                            .stream()
                                .map(Moment::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        code(rule.code().name()),
                        rule.statement(),
                        rule.confidence().name().toLowerCase(Locale.ROOT),
                        rule.source()))
            .toList());
  }
}
