package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CrmProperties {
  private static final CrmFieldMap MAP =
      CrmSamples.map(
          """
          'joins': [{'table': 'accounts', 'key': 'name', 'on': 'account'}],
          'fields': {
            'account.city': {'column': 'accounts.city'},
            'dealValue': {'column': 'value', 'currency': 'USD', 'number': {'grouping': ','}},
            'stage': {'column': 'stage', 'valueMap': {'Won': 'Committed', 'Lost': 'Closed Lost'},
              'otherwise': 'CARRY'},
            'targetCloseDate': {'column': 'close', 'ladder': [
              {'take': 'CRM_VALUE', 'when': 'value >= today'},
              {'take': 'EXPRESSION', 'expression': 'today + 90 days'}]},
            'contractMonths': {'column': 'months'},
            'aws.deliveryModels': {'kind': 'ITEMS', 'column': 'models', 'separator': ';'},
            'title': {'column': 'name', 'transforms': ['collapseSpaces']}},
          'contacts': [{'person': {'email': '{mail}'}}]""");
  private static final CrmTable ACCOUNTS =
      CrmTable.of(
          "accounts",
          List.of(Map.of("name", "Heron", "city", "Bern"), Map.of("name", "Ibis", "city", "")));

  @Provide
  Arbitrary<List<Map<String, String>>> rows() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
    Arbitrary<Map<String, String>> row =
        Combinators.combine(
                Arbitraries.oneOf(
                    Arbitraries.integers().between(1, 12).map(String::valueOf),
                    Arbitraries.of("", " ", "🚀", "x\u0000")),
                Arbitraries.oneOf(Arbitraries.of("Heron", "Ibis", "Nobody", ""), any),
                Arbitraries.oneOf(
                    Arbitraries.of("1", "1,234.50", "-1", "1e9", "NaN", "1".repeat(30), ""), any),
                Arbitraries.oneOf(Arbitraries.of("Won", "Lost", "Pilot", ""), any),
                Arbitraries.oneOf(
                    Arbitraries.of("2031-01-14", "2031-01-15", "2031-02-30", ""), any),
                any,
                any,
                any)
            .as(
                (id, account, value, stage, close, months, models, name) -> {
                  Map<String, String> cells = new LinkedHashMap<>();
                  cells.put("id", id);
                  cells.put("account", account);
                  cells.put("value", value);
                  cells.put("stage", stage);
                  cells.put("close", close);
                  cells.put("months", months);
                  cells.put("models", models);
                  cells.put("name", name);
                  cells.put("mail", models);
                  return cells;
                });
    return row.list().ofMaxSize(20);
  }

  private static CrmImport read(List<Map<String, String>> rows) {
    return MAP.read(CrmTables.of(List.of(CrmTable.of("deals", rows), ACCOUNTS)), CrmSamples.CLOCK);
  }

  @Property(tries = 300)
  void everyRowIsOneRecordOrOneRefusal(@ForAll("rows") List<Map<String, String>> rows) {
    CrmImport read = read(rows);
    List<Integer> seen = new ArrayList<>();
    read.refused().forEach(problem -> seen.add(problem.row()));
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(read.records().size() + seen.size()).isEqualTo(rows.size());
    assertThat(read.records()).extracting(MappedRecord::id).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void aRecordDoesNotDependOnTheOrderOfTheRows(
      @ForAll("rows") List<Map<String, String>> rows, @ForAll long seed) {
    Map<String, Map<String, String>> unique = new TreeMap<>();
    rows.forEach(row -> unique.putIfAbsent(String.valueOf(row.get("id")).strip(), row));
    List<Map<String, String>> ordered = new ArrayList<>(unique.values());
    List<Map<String, String>> shuffled = new ArrayList<>(ordered);
    java.util.Collections.shuffle(shuffled, new Random(seed));
    assertThat(values(read(shuffled))).isEqualTo(values(read(ordered)));
  }

  private static Map<OpportunityId, FieldValues> values(CrmImport read) {
    return read.records().stream()
        .collect(
            Collectors.toMap(MappedRecord::id, MappedRecord::values, (a, b) -> a, TreeMap::new));
  }

  @Property(tries = 200)
  void everyValueHasAnOriginAndEveryLossAProblem(@ForAll("rows") List<Map<String, String>> rows) {
    for (MappedRecord record : read(rows).records()) {
      record
          .values()
          .asMap()
          .forEach(
              (field, value) ->
                  assertThat(record.provenance(field).isPresent()).isEqualTo(!value.isBlank()));
      assertThat(record.opportunity().id()).isEqualTo(record.id());
    }
  }

  @Property(tries = 200)
  void whatIsWrittenBackIsReadAgain(@ForAll("rows") List<Map<String, String>> rows) {
    for (MappedRecord record : read(rows).records()) {
      CrmWriteBack back =
          MAP.writeBack(record, record.values().only(field -> MAP.fields().contains(field)));
      Map<String, String> cells = new LinkedHashMap<>(Map.of("id", record.id().value()));
      back.rows().stream()
          .filter(row -> row.table().equals("deals"))
          .forEach(row -> cells.putAll(row.cells()));
      MappedRecord again = read(List.of(cells)).records().get(0);
      for (dev.cosell.opportunity.Field field : record.values().fields()) {
        boolean written =
            back.unwritten().stream().noneMatch(unwritten -> unwritten.field().equals(field))
                && !field.name().startsWith("account.");
        if (written) {
          FieldValue before = record.values().get(field).orElseThrow();
          assertThat(again.values().get(field).orElse(FieldValue.Blank.BLANK)).isEqualTo(before);
        }
      }
    }
  }

  @Provide
  Arbitrary<String> maps() {
    Arbitrary<String> column = Arbitraries.of("a", "b.c", "accounts.city", "Ünï cödé", "x\\\"y");
    Arbitrary<String> transforms =
        Arbitraries.of("strip", "upper", "slug", "truncate(9)", "e164(41)", "isoCountry")
            .list()
            .ofMaxSize(3)
            .map(
                list ->
                    list.stream()
                        .map(t -> '"' + t + '"')
                        .collect(Collectors.joining(",", "[", "]")));
    Arbitrary<String> map =
        Arbitraries.maps(
                Arbitraries.of("Won", "Lost", "x y"), Arbitraries.of("Committed", "Closed Lost"))
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                m ->
                    m.entrySet().stream()
                        .map(e -> '"' + e.getKey() + "\":\"" + e.getValue() + '"')
                        .collect(Collectors.joining(",", "{", "}")));
    Arbitrary<String> ladder =
        Arbitraries.of(
                "{\"take\":\"CRM_VALUE\"}",
                "{\"take\":\"CRM_VALUE\",\"when\":\"value != 'tbd' and {a} is not blank\"}",
                "{\"take\":\"EXPRESSION\",\"expression\":\"'{a} ' + upper({accounts.city})\"}",
                "{\"take\":\"DEFAULT\",\"value\":\"x\",\"when\":\"today > date({a}, 'yyyy-MM-dd')\"}",
                "{\"take\":\"VIOLATION\",\"rule\":\"must\",\"remedy\":\"do\"}")
            .list()
            .ofMaxSize(4)
            .map(
                l ->
                    "[{\"take\":\"CRM_VALUE\"}"
                        + l.stream().map(r -> "," + r).collect(Collectors.joining())
                        + "]");
    Arbitrary<String> field =
        Combinators.combine(
                column,
                transforms,
                map,
                ladder,
                Arbitraries.of("CARRY", "VIOLATION"),
                Arbitraries.of("BOTH", "READ", "WRITE"))
            .as(
                (c, t, m, l, o, d) ->
                    "{\"column\":\"%s\",\"transforms\":%s,\"valueMap\":%s,\"otherwise\":\"%s\",\"ladder\":%s,\"direction\":\"%s\"}"
                        .formatted(c, t, m, o, l, d));
    return Arbitraries.maps(Arbitraries.of("title", "stage", "crm.x", "aws.customerUseCase"), field)
        .ofMaxSize(4)
        .map(
            fields ->
                CrmSamples.json(
                        "'joins': [{'table': 'accounts', 'key': 'name', 'on': 'account'}], 'fields':"
                            + " FIELDS")
                    .replace(
                        "FIELDS",
                        fields.entrySet().stream()
                            .map(e -> '"' + e.getKey() + "\":" + e.getValue())
                            .collect(Collectors.joining(",", "{", "}"))));
  }

  @Property(tries = 200)
  void aMapReadsBackFromItsOwnText(@ForAll("maps") String json) {
    CrmFieldMap map = CrmFieldMap.fromJson(json);
    CrmFieldMap again = CrmFieldMap.fromJson(map.toJson());
    assertThat(again).isEqualTo(map);
    assertThat(again.toJson()).isEqualTo(map.toJson());
  }

  @Property(tries = 500)
  void bothFormsOfASalesforceIdAreEqual(@ForAll("shortIds") String id) {
    SalesforceId shortForm = new SalesforceId(id);
    SalesforceId longForm = new SalesforceId(shortForm.value());
    assertThat(longForm).isEqualTo(shortForm).hasSameHashCodeAs(shortForm);
    assertThat(longForm.shortForm()).isEqualTo(id);
    assertThat(longForm.value()).hasSize(18);
  }

  @Provide
  Arbitrary<String> shortIds() {
    return Arbitraries.strings().alpha().numeric().ofLength(15);
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefusedAndNeverThrows(@ForAll String text) {
    for (Transform.Step step : Transform.Step.values()) {
      Reading<String> reading = step.apply(text, 5);
      assertThat(reading.value().isPresent()).isNotEqualTo(reading.fault().isPresent());
    }
    assertThat(
            new DecimalText(',', java.util.Optional.of('.'), true, java.util.Optional.empty())
                .read(text))
        .isNotNull();
    assertThat(DayText.ISO.read(text)).isNotNull();
  }
}
