package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.aws.internal.SharedContracts;
import dev.cosell.aws.internal.transport.SellingOperation;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our types and the service model have exactly the same members. */
class ServiceModelDriftTest {
  private final JsonNode model;

  ServiceModelDriftTest() throws IOException {
    model =
        SellingJson.object(Files.readString(SharedContracts.aws().resolve("selling-model.json")));
  }

  @Test
  void everyStructureOfOurOperationsHasAType() {
    assertThat(WireShapes.TYPES.keySet()).containsExactlyInAnyOrderElementsOf(structures());
  }

  @Test
  void onlyOperationsWithAnOutputAnswer() {
    for (SellingOperation operation : SellingOperation.values()) {
      assertThat(operation.isAnswering())
          .as(operation.wireName())
          .isEqualTo(!model.at("/operations/" + operation.wireName() + "/output").isNull());
    }
  }

  @Test
  void everyTypeHasTheMembersOfItsStructuresAndNoOthers() {
    Map<Class<?>, Set<String>> expected = new java.util.HashMap<>();
    WireShapes.TYPES.forEach(
        (shape, type) -> expected.computeIfAbsent(type, t -> new TreeSet<>()).addAll(names(shape)));

    expected.forEach(
        (type, names) ->
            assertThat(FullJson.members(type).keySet()).as("%s", type).isEqualTo(names));
  }

  @Test
  void everyMemberHasTheKindThatTheModelGives() {
    WireShapes.TYPES.forEach(
        (shape, type) ->
            members(shape)
                .properties()
                .forEach(
                    member ->
                        assertThat(
                                fits(
                                    java.util.Objects.requireNonNull(
                                        FullJson.members(type).get(member.getKey())),
                                    member.getValue().path("shape").asText()))
                            .as(shape + "." + member.getKey())
                            .isTrue()));
  }

  @Test
  void membersAreWrittenInTheModelsOrder() {
    Set<Class<?>> seen = new LinkedHashSet<>();
    WireShapes.TYPES.forEach(
        (shape, type) -> {
          if (seen.add(type)) {
            List<String> written = new ArrayList<>();
            SellingJson.tree(SellingJson.read(FullJson.of(type), type))
                .fieldNames()
                .forEachRemaining(written::add);
            written.retainAll(names(shape));
            assertThat(written).as(shape).containsExactlyElementsOf(names(shape));
          }
        });
  }

  private boolean fits(Type member, String shape) {
    JsonNode definition = shape(shape);
    return switch (definition.path("type").asText()) {
      case "list" ->
          FullJson.is(member, List.class)
              && holds(FullJson.content(member), reference(definition, "member"));
      case "map" ->
          FullJson.is(member, Map.class)
              && holds(FullJson.content(member), reference(definition, "value"));
      default -> FullJson.is(member, Optional.class) && holds(FullJson.content(member), shape);
    };
  }

  private boolean holds(Type content, String shape) {
    return switch (shape(shape).path("type").asText()) {
      case "structure" -> content.equals(WireShapes.TYPES.get(shape));
      case "integer" -> content.equals(Integer.class);
      case "string", "timestamp" -> content.equals(String.class);
      default -> false;
    };
  }

  private Set<String> structures() {
    Set<String> found = new LinkedHashSet<>();
    for (SellingOperation operation : SellingOperation.values()) {
      JsonNode definition = model.at("/operations/" + operation.wireName());
      collect(definition.path("input"), found);
      collect(definition.path("output"), found);
    }
    return found;
  }

  private void collect(JsonNode name, Set<String> found) {
    if (!name.isTextual()) {
      return;
    }
    JsonNode definition = shape(name.asText());
    if (definition.path("type").asText().equals("structure") && found.add(name.asText())) {
      definition.path("members").forEach(member -> collect(member.path("shape"), found));
    }
    for (String part : List.of("member", "value")) {
      JsonNode reference = definition.path(part);
      collect(reference.isTextual() ? reference : reference.path("shape"), found);
    }
  }

  private static String reference(JsonNode definition, String part) {
    JsonNode reference = definition.path(part);
    return (reference.isTextual() ? reference : reference.path("shape")).asText();
  }

  private JsonNode shape(String name) {
    return model.path("shapes").path(name);
  }

  private JsonNode members(String shape) {
    return shape(shape).path("members");
  }

  private List<String> names(String shape) {
    List<String> names = new ArrayList<>();
    members(shape).fieldNames().forEachRemaining(names::add);
    return names;
  }
}
