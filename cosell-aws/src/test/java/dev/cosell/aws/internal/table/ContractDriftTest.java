package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.SharedContracts;
import dev.cosell.aws.internal.table.FieldRule.Kind;
import dev.cosell.aws.internal.table.FieldRule.Operation;
import dev.cosell.aws.internal.wire.SellingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our tables say what the recorded contracts say, no more and no less. */
class ContractDriftTest {
  private final FieldRules rules = FieldRules.load();
  private final JsonNode shapes;
  private final Map<String, JsonNode> members = new LinkedHashMap<>();
  private final Map<String, List<Operation>> operations = new HashMap<>();

  ContractDriftTest() throws IOException {
    shapes = contract("selling-model.json").path("shapes");
    walk("CreateOpportunityRequest", "", Operation.CREATE);
    walk("UpdateOpportunityRequest", "", Operation.UPDATE);
  }

  @Test
  void everyMemberOfBothRequestsHasARuleAndNoOther() {
    assertThat(rules.all())
        .extracting(FieldRule::path)
        .containsExactlyInAnyOrderElementsOf(members.keySet());
    assertThat(rules.all())
        .allSatisfy(
            rule ->
                assertThat(rule.operations())
                    .containsExactlyInAnyOrderElementsOf(operations.get(rule.path())));
  }

  @Test
  void kindsListsAndRequirementsAreTheModels() {
    for (FieldRule rule : rules.all()) {
      JsonNode member = java.util.Objects.requireNonNull(members.get(rule.path()));
      JsonNode shape = shapes.path(member.path("shape").asText());
      assertThat(rule.modelRequires())
          .as(rule.path())
          .isEqualTo(member.path("required").asBoolean(false));
      assertThat(rule.kind()).as(rule.path()).isEqualTo(kind(shape));
      if (shape.path("type").asText().equals("list")) {
        assertThat(rule.minItems()).isEqualTo(number(shape, "min"));
        assertThat(rule.maxItems()).isEqualTo(number(shape, "max"));
      }
    }
  }

  @Test
  void lengthsAndPatternsAreTheModels() {
    Pattern length = Pattern.compile("(?:\\(\\?s\\))?\\.\\{(\\d+),(\\d+)}");
    Pattern lookahead = Pattern.compile("(?s)\\(\\?=\\.\\{(\\d+),(\\d+)}\\$\\)(.*)");
    for (FieldRule rule : rules.all()) {
      JsonNode leaf = leaf(rule.path());
      String published = leaf.path("pattern").asText();
      var pure = length.matcher(published);
      var led = lookahead.matcher(published);
      if (pure.matches() || led.matches()) {
        var found = pure.matches() ? pure : led;
        assertThat(rule.minLength()).as(rule.path()).contains(Integer.valueOf(found.group(1)));
        assertThat(rule.maxLength()).as(rule.path()).contains(Integer.valueOf(found.group(2)));
        assertThat(rule.pattern().map(Pattern::pattern).orElse(""))
            .isEqualTo(led.matches() ? led.group(3) : "");
      } else {
        assertThat(rule.pattern().map(Pattern::pattern).orElse("")).isEqualTo(published);
      }
      if (rule.kind() == Kind.TEXT) {
        assertThat(rule.confidential()).isEqualTo(leaf.path("sensitive").asBoolean(false));
      }
    }
  }

  @Test
  void vocabulariesHaveTheModelsValuesInTheModelsOrder() {
    for (Vocabulary vocabulary : Vocabularies.load().all()) {
      List<String> modelled =
          vocabulary.terms().stream()
              .filter(term -> term.basis() == Basis.MODEL)
              .map(Vocabulary.Term::value)
              .toList();
      JsonNode shape = shapes.path(vocabulary.name()).path("enum");
      assertThat(modelled).as(vocabulary.name()).isEqualTo(texts(shape));
    }
  }

  @Test
  void membersThatTheModelClosesHaveTheirVocabulary() {
    for (FieldRule rule : rules.all()) {
      JsonNode leaf = leaf(rule.path());
      if (leaf.has("enum")) {
        assertThat(shapes.path(rule.vocabulary().orElseThrow())).isEqualTo(leaf);
      }
    }
  }

  @Test
  void workbookVocabulariesAreTheWorkbooks() throws IOException {
    JsonNode values = contract("reference/ace-data-model.json").path("values");
    Vocabularies ours = Vocabularies.load();

    Map.of(
            "Project.CustomerUseCase", "CustomerUseCase",
            "Project.ApnPrograms", "ApnProgram",
            "Marketing.UseCases", "MarketingUseCase",
            "LifeCycle.ReviewStatusReason", "ReviewStatusReason")
        .forEach(
            (path, name) ->
                assertThat(ours.named(name).orElseThrow().values())
                    .isEqualTo(texts(values.path(path))));
    assertThat(UsStates.load().all())
        .extracting(UsStates.State::name)
        .isEqualTo(texts(values.path("Customer.Account.Address.StateOrRegion")));
  }

  @Test
  void productsAreThePublishedOnes() throws IOException {
    List<AwsProducts.Product> published = new ArrayList<>();
    for (JsonNode row : contract("reference/aws-products.json").path("products")) {
      published.add(
          new AwsProducts.Product(
              row.path(0).asText(), row.path(1).asText(), row.path(2).asText()));
    }

    assertThat(AwsProducts.load().all()).isEqualTo(published);
  }

  @Test
  void everyPublishedPostalFormatIsUsed() throws IOException {
    ObjectNode published = (ObjectNode) contract("reference/postal-codes.json").path("formats");
    // Neither name has a country code of its own.
    published.remove(List.of("Serbia and Montenegro", "Great Britain"));

    assertThat(PostalCodes.load().formats().values())
        .extracting(PostalCodes.Format::format)
        .containsExactlyInAnyOrderElementsOf(texts(published));
  }

  @Test
  void editRulesAreThoseOfTheMatrix() throws IOException {
    EditRules ours = EditRules.load();
    for (JsonNode row : contract("reference/edit-matrix.json").path("fields")) {
      EditRules.Rule rule = ours.of(row.path("field").asText()).orElseThrow();
      says(rule, rule.actionRequired(), row, "actionRequired", "actionRequired");
      says(rule, rule.approved(), row, "approved", "untilLaunchedOrLost");
      says(rule, rule.afterLaunched(), row, "afterLaunched", "afterLaunched");
    }
    assertThat(ours.all()).hasSize(contract("reference/edit-matrix.json").path("fields").size());
  }

  private static void says(
      EditRules.Rule rule, EditPermission ours, JsonNode row, String column, String oldColumn) {
    Map<String, EditPermission> published = new HashMap<>();
    put(published, "workbook", row.path("aceModel").path(column));
    put(published, "apiReference", row.path("apiReference").path(column));
    put(published, "fileExchange", row.path("legacyS3").path(oldColumn));
    boolean unanimous = published.values().stream().distinct().count() == 1;
    String where = rule.path() + " " + column;
    assertThat(rule.sources().map(sources -> sources.get(column)))
        .as(where)
        .isEqualTo(unanimous ? Optional.empty() : Optional.of(published));
    assertThat(ours).as(where).isIn(published.get("workbook"), EditPermission.DISPUTED);
    if (ours == EditPermission.DISPUTED) {
      assertThat(published.values()).as(where).contains(EditPermission.YES, EditPermission.NO);
    }
  }

  private static void put(Map<String, EditPermission> published, String source, JsonNode cell) {
    if (!cell.isTextual()) {
      return;
    }
    published.put(
        source,
        switch (cell.asText()) {
          case "yes", "not excluded" -> EditPermission.YES;
          case "no", "No" -> EditPermission.NO;
          case "Yes (ISV)", "Yes (ISV Partners Only)" -> EditPermission.SOFTWARE_PARTNER;
          case "Yes (ISV+SaaS)" -> EditPermission.SOFTWARE_PARTNER_WITH_SAAS;
          case "Yes (SRRP)", "Yes (For special programs)" -> EditPermission.SPECIAL_PROGRAM;
          case "Yes (From FVO-CoSell only)" -> EditPermission.TO_CO_SELL;
          default -> throw new IllegalArgumentException(cell.asText());
        });
  }

  private void walk(String name, String path, Operation operation) {
    JsonNode shape = shapes.path(name);
    if (shape.path("type").asText().equals("list")) {
      walk(element(shape), path, operation);
    }
    shape
        .path("members")
        .properties()
        .forEach(
            member -> {
              String at = (path.isEmpty() ? "" : path + ".") + member.getKey();
              members.put(at, member.getValue());
              operations.computeIfAbsent(at, key -> new ArrayList<>()).add(operation);
              walk(member.getValue().path("shape").asText(), at, operation);
            });
  }

  private JsonNode leaf(String path) {
    JsonNode member = java.util.Objects.requireNonNull(members.get(path));
    JsonNode shape = shapes.path(member.path("shape").asText());
    return shape.path("type").asText().equals("list") ? shapes.path(element(shape)) : shape;
  }

  private Kind kind(JsonNode shape) {
    return switch (shape.path("type").asText()) {
      case "structure" -> Kind.OBJECT;
      case "timestamp" -> Kind.TIME;
      case "list" -> kind(shapes.path(element(shape))) == Kind.OBJECT ? Kind.OBJECTS : Kind.TEXTS;
      default -> Kind.TEXT;
    };
  }

  private static String element(JsonNode list) {
    JsonNode member = list.path("member");
    return (member.isTextual() ? member : member.path("shape")).asText();
  }

  private static Optional<Integer> number(JsonNode shape, String name) {
    return shape.has(name) ? Optional.of(shape.path(name).asInt()) : Optional.empty();
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static ObjectNode contract(String file) throws IOException {
    return SellingJson.object(Files.readString(SharedContracts.aws().resolve(file)));
  }
}
