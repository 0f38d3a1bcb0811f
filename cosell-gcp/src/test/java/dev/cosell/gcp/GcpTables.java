package dev.cosell.gcp;

import dev.cosell.gcp.internal.table.FieldTable.Entry;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.portal.CallQuota;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tables of the Google page, as the code has them. */
final class GcpTables {
  private GcpTables() {}

  /** The tables by the name that the page has for them. */
  static Map<String, Supplier<List<String>>> all() {
    Map<String, Supplier<List<String>>> tables = new LinkedHashMap<>();
    tables.put("fields", GcpTables::fields);
    tables.put("stages", GcpTables::stages);
    tables.put("rules", GcpTables::rules);
    tables.put("quotas", GcpTables::quotas);
    return tables;
  }

  private static List<String> table(String head, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(head);
    lines.add(head.replaceAll("[^|]+", "---"));
    rows.forEach(row -> lines.add("|" + String.join("|", row) + "|"));
    return lines;
  }

  private static List<String> fields() {
    return table(
        "|Field|Place in an opportunity|Needed|Rests on|",
        Tables.FIELDS.entries().stream().map(GcpTables::row).toList());
  }

  private static List<String> row(Entry entry) {
    String most =
        entry.maxLength().isPresent()
            ? ", at most " + entry.maxLength().getAsInt() + " characters"
            : "";
    return List.of(
        code(entry.field()),
        code(entry.path()) + most,
        entry.required() ? "yes" : "",
        words(entry.basis()));
  }

  private static List<String> stages() {
    return table(
        "|Stage|Google's word|",
        GcpSettings.standard().stages().entrySet().stream()
            .map(stage -> List.of(stage.getKey(), code(stage.getValue())))
            .toList());
  }

  private static List<String> rules() {
    return table(
        "|Field|Rule|When|Code|Rests on|",
        GcpRules.all().stream()
            .map(
                rule ->
                    List.of(
                        code(rule.path()),
                        rule.statement(),
                        rule.moments().stream()
                            .map(moment -> moment.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .collect(Collectors.joining(", ")),
                        code(rule.code().name()),
                        words(rule.confidence())))
            .toList());
  }

  private static List<String> quotas() {
    return table(
        "|Calls|In a second|",
        GcpSettings.standard().quotas().stream().map(GcpTables::quota).toList());
  }

  private static List<String> quota(CallQuota quota) {
    return List.of(quota.group(), String.valueOf(quota.perSecond()));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String words(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
