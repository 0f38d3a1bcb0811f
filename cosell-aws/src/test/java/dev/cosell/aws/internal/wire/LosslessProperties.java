package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LosslessProperties {
  @Property(tries = 400)
  void unknownMembersSurviveAtEveryLevelOfEveryType(
      @ForAll("types") Class<? extends WireObject> type,
      @ForAll("unknownNames") String name,
      @ForAll("values") JsonNode value) {
    ObjectNode json = FullJson.of(type);
    FullJson.objects(json).stream()
        .filter(object -> !object.properties().stream().allMatch(m -> m.getKey().endsWith(" key")))
        .forEach(object -> object.set(name, value));

    WireObject read = SellingJson.readAnswer(json.toString(), type);

    assertThat(SellingJson.tree(read)).isEqualTo(json);
    assertThat(read.otherMembers()).containsExactly(Map.entry(name, value));
  }

  @Property(tries = 1000)
  void anObjectOfAnyShapeIsReadAndWrittenBack(
      @ForAll("types") Class<? extends WireObject> type,
      @ForAll List<Integer> places,
      @ForAll("shapes") JsonNode value) {
    ObjectNode json = FullJson.of(type);
    replace(json, places, value);

    WireObject read = SellingJson.readAnswer(json.toString(), type);

    assertThat(SellingJson.read(SellingJson.write(read), type)).isEqualTo(read);
    assertThat(withoutNulls(SellingJson.tree(read))).isEqualTo(withoutNulls(json));
  }

  @Property(tries = 400)
  void scalarsOfAnyKindAreReadWhereTextIsExpected(
      @ForAll("types") Class<? extends WireObject> type,
      @ForAll List<Integer> places,
      @ForAll("scalars") JsonNode value) {
    ObjectNode json = FullJson.of(type);
    replace(json, places, value);

    WireObject read = SellingJson.readAnswer(json.toString(), type);

    assertThat(SellingJson.read(SellingJson.write(read), type)).isEqualTo(read);
  }

  @Property(tries = 200)
  void toStringShowsNothingOfTheContent(@ForAll("types") Class<? extends WireObject> type) {
    WireObject read = SellingJson.read(FullJson.of(type), type);

    assertThat(read.toString()).matches(type.getSimpleName() + "(\\{\\?})?");
  }

  /** Puts a value in place of the members at some places, counted over all objects. */
  private static void replace(ObjectNode json, List<Integer> places, JsonNode value) {
    for (int place : places) {
      List<ObjectNode> objects = FullJson.objects(json);
      ObjectNode object = objects.get(Math.floorMod(place, objects.size()));
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      if (!names.isEmpty()) {
        object.set(names.get(Math.floorMod(place / 31, names.size())), value.deepCopy());
      }
    }
  }

  private static JsonNode withoutNulls(JsonNode json) {
    FullJson.objects(json)
        .forEach(object -> object.properties().removeIf(member -> member.getValue().isNull()));
    return json;
  }

  @Provide
  Arbitrary<Class<? extends WireObject>> types() {
    return Arbitraries.of(List.copyOf(WireShapes.TYPES.values()));
  }

  @Provide
  Arbitrary<String> unknownNames() {
    return Arbitraries.strings().ofMinLength(1).ofMaxLength(12).map(name -> "~" + name);
  }

  @Provide
  Arbitrary<JsonNode> values() {
    return Arbitraries.oneOf(scalars(), shapes());
  }

  @Provide
  Arbitrary<JsonNode> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals().ofScale(4).map(DecimalNode::valueOf),
        Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE));
  }

  @Provide
  Arbitrary<JsonNode> shapes() {
    ArrayNode holed = JsonNodeFactory.instance.arrayNode().add("text").addNull();
    ObjectNode strange = JsonNodeFactory.instance.objectNode().put("Strange", "text");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20).map(TextNode::valueOf),
        Arbitraries.of(
            NullNode.getInstance(),
            holed,
            strange,
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.arrayNode().add(strange),
            JsonNodeFactory.instance.arrayNode().add(holed)));
  }
}
