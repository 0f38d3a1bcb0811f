package dev.cosell.testkit.aws.internal.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.Problem;
import dev.cosell.testkit.internal.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the service model says of the operations that the fake plays. */
public final class ServiceModel {

  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, JsonNode> operations = new HashMap<>();
  private final Set<String> unplayed;

  private ServiceModel(ObjectNode facts) {
    facts
        .path("shapes")
        .properties()
        .forEach(e -> shapes.put(e.getKey(), Shape.parse(e.getValue())));
    facts.path("operations").properties().forEach(e -> operations.put(e.getKey(), e.getValue()));
    unplayed = Set.copyOf(Json.texts(facts, "unplayed"));
  }

  /**
   * Reads the model that comes with the testkit.
   *
   * @return the model
   */
  public static ServiceModel load() {
    return new ServiceModel(Json.resource("aws/selling-shapes.json"));
  }

  /**
   * Whether the API has the operation but the fake does not play it.
   *
   * @param operation the operation's name
   * @return true for an operation of the model that the fake leaves out
   */
  public boolean leavesOut(String operation) {
    return unplayed.contains(operation);
  }

  /**
   * Whether the fake plays the operation.
   *
   * @param operation the operation's name
   * @return true if it does
   */
  public boolean plays(String operation) {
    return operations.containsKey(operation);
  }

  /**
   * Whether the operation only reads.
   *
   * @param operation the operation's name
   * @return true if the model marks it as reading only
   */
  public boolean readsOnly(String operation) {
    return operations.getOrDefault(operation, Json.object()).path("readOnly").asBoolean();
  }

  /**
   * Whether the operation has an output; the others answer with an empty body.
   *
   * @param operation the operation's name
   * @return false for a void operation
   */
  public boolean answers(String operation) {
    return operations.getOrDefault(operation, Json.object()).path("answers").asBoolean();
  }

  /**
   * Holds a request against the model; members that the model does not know are ignored.
   *
   * @param operation the operation's name, one that the fake plays
   * @param request the request's body
   * @return all that is wrong, in the model's order, empty if nothing is
   * @throws dev.cosell.testkit.aws.internal.wire.Refusal if a member has the wrong JSON type
   */
  public List<Problem> check(String operation, ObjectNode request) {
    return new ShapeCheck(shapes).check(input(operation), request);
  }

  /**
   * A request's members that the model knows, with null for those that were left out.
   *
   * @param operation the operation's name, one that the fake plays
   * @param request the request's body
   * @return a new tree
   */
  public ObjectNode complete(String operation, JsonNode request) {
    return (ObjectNode) complete(shape(input(operation)), request);
  }

  private JsonNode complete(Shape shape, JsonNode node) {
    if (shape.type().equals("structure") && node.isObject()) {
      ObjectNode full = Json.object();
      shape
          .members()
          .forEach(
              (name, type) -> {
                JsonNode value = node.path(name);
                full.set(
                    name, value.isMissingNode() ? full.nullNode() : complete(shape(type), value));
              });
      return full;
    }
    if (shape.type().equals("list") && node.isArray()) {
      ArrayNode full = Json.array();
      node.forEach(item -> full.add(complete(shape(shape.member()), item)));
      return full;
    }
    return node.deepCopy();
  }

  private String input(String operation) {
    return operations.getOrDefault(operation, Json.object()).path("input").asText();
  }

  private Shape shape(String name) {
    return ShapeCheck.shape(shapes, name);
  }
}
