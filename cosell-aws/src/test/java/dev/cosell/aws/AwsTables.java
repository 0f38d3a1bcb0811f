package dev.cosell.aws;

import dev.cosell.authority.Editability;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.mapping.ReviewStatuses;
import dev.cosell.aws.internal.rule.RecordEditability;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.Preflight.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tables of the AWS page, as the code has them. */
final class AwsTables {
  private AwsTables() {}

  /** The tables by the name that the page has for them. */
  static Map<String, Supplier<List<String>>> all() {
    Map<String, Supplier<List<String>>> tables = new LinkedHashMap<>();
    tables.put("fields", AwsTables::fields);
    tables.put("inward", AwsTables::inward);
    tables.put("lossy", AwsTables::lossy);
    tables.put("stages", AwsTables::stages);
    tables.put("statuses", AwsTables::statuses);
    tables.put("editing", AwsTables::editing);
    tables.put("quotas", AwsTables::quotas);
    tables.put("associations", AwsTables::associations);
    tables.put("rules", AwsTables::rules);
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

  private static List<String> fields() {
    return table(
        "|Field|Place in AWS's record|Goes|",
        Bindings.all().stream()
            .map(
                binding ->
                    List.of(
                        code(binding.field().name()),
                        binding.wirePaths().stream()
                            .map(AwsTables::code)
                            .collect(Collectors.joining(", ")),
                        carrier(binding.part())))
            .toList());
  }

  private static String carrier(Part part) {
    return switch (part) {
      case RECORD -> "create, update";
      case TEAM -> "create";
      case ASSOCIATIONS -> "one call for each";
      case SUBMISSION -> "submission";
    };
  }

  private static List<String> inward() {
    return table(
        "|Field|",
        new TreeSet<>(AwsCapabilities.INWARD)
            .stream().map(field -> List.of(code(field.name()))).toList());
  }

  private static List<String> lossy() {
    List<List<String>> rows = new ArrayList<>();
    new TreeMap<>(AwsCapabilities.LOSSY)
        .forEach((field, what) -> rows.add(List.of(code(field.name()), what)));
    return table("|Field|What is lost|", rows);
  }

  private static List<String> stages() {
    return table(
        "|Stage|AWS's stage|Final|",
        Tables.VOCABULARIES.named("Stage").orElseThrow().values().stream()
            .map(name -> List.of(name, name, new Stage(name).isFinal() ? "yes" : "no"))
            .toList());
  }

  private static List<String> statuses() {
    return table(
        "|AWS's review status|Review status|",
        new TreeMap<>(ReviewStatuses.table())
            .entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue().name()))
                .toList());
  }

  private static List<String> editing() {
    Opportunity deal = Deals.full();
    Opportunity launched =
        Opportunity.of(deal.id(), deal.fieldValues().with(Field.STAGE, new Text("Launched")));
    List<Editability> states =
        List.of(
            of(deal, "Pending Submission"),
            of(deal, "Action Required"),
            of(deal, "Approved"),
            of(launched, "Approved"));
    List<List<String>> rows = new ArrayList<>();
    for (Binding binding : Bindings.all()) {
      List<String> row = new ArrayList<>();
      row.add(code(binding.field().name()));
      states.forEach(state -> row.add(state.locked(binding.field()).isEmpty() ? "open" : "locked"));
      rows.add(row);
    }
    return table("|Field|Draft|Action Required|Approved|Launched, Closed Lost|", rows);
  }

  private static Editability of(Opportunity deal, String status) {
    return new RecordEditability(Records.of(deal, status), AwsPartner.SOFTWARE);
  }

  private static List<String> quotas() {
    return table(
        "|Group|A second|24 hours|Operations|",
        Tables.LIMITS.quotas().stream()
            .map(
                quota ->
                    List.of(
                        quota.group(),
                        String.format(Locale.ROOT, "%,d", quota.perSecond()),
                        String.format(Locale.ROOT, "%,d", quota.perDay()),
                        String.join(", ", quota.operations())))
            .toList());
  }

  private static List<String> associations() {
    return table(
        "|AWS's type|At most|",
        Tables.LIMITS.associations().stream()
            .map(limit -> List.of(code(limit.type()), Integer.toString(limit.most())))
            .toList());
  }

  private static List<String> rules() {
    return table(
        "|Rule|Checked at|Code|What it says|Source|",
        AwsRules.all().stream()
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
                        rule.statement().replace("*", "\\*"),
                        rule.source()))
            .toList());
  }
}
