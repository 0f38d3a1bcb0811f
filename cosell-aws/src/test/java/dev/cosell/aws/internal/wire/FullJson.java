package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A JSON object with every member that a wire type has, made from the type itself. */
final class FullJson {
  private FullJson() {}

  static ObjectNode of(Class<?> type) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    members(type).forEach((name, member) -> json.set(name, value(name, member)));
    return json;
  }

  /** The members that a type has accessors for, by JSON name. */
  static Map<String, Type> members(Class<?> type) {
    Map<String, Type> members = new java.util.TreeMap<>();
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .forEach(method -> members.put(name(method), method.getGenericReturnType()));
    return members;
  }

  /** What a member holds: an element's type for a list, a value's for a map. */
  static Type content(Type member) {
    Type[] arguments = ((ParameterizedType) member).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  static boolean is(Type member, Class<?> raw) {
    return member instanceof ParameterizedType type && type.getRawType() == raw;
  }

  /** An object and all objects in it, outermost first. */
  static List<ObjectNode> objects(JsonNode json) {
    List<ObjectNode> found = new ArrayList<>();
    if (json instanceof ObjectNode object) {
      found.add(object);
    }
    json.forEach(child -> found.addAll(objects(child)));
    return found;
  }

  private static JsonNode value(String name, Type member) {
    if (is(member, Optional.class)) {
      return single(name, content(member));
    }
    if (is(member, List.class)) {
      return JsonNodeFactory.instance
          .arrayNode()
          .add(single(name + " 1", content(member)))
          .add(single(name + " 2", content(member)));
    }
    return JsonNodeFactory.instance.objectNode().set(name + " key", single(name, content(member)));
  }

  private static JsonNode single(String name, Type type) {
    if (type == String.class) {
      return TextNode.valueOf(name.toLowerCase(Locale.ROOT));
    }
    return type == Integer.class ? IntNode.valueOf(7) : of((Class<?>) type);
  }

  private static String name(Method accessor) {
    JsonProperty set = accessor.getAnnotation(JsonProperty.class);
    String name = accessor.getName();
    return set != null
        ? set.value()
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
