package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Makes every object readable: a member whose value its accessor cannot show is kept aside with the
 * members that have no accessor, explicit nulls included.
 */
final class Leniency extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
    AnnotatedMember others = bean.findAnySetterAccessor();
    if (!(others instanceof AnnotatedMethod setter)) {
      return deserializer;
    }
    setter.fixAccess(true);
    Map<String, JavaType> members = new HashMap<>();
    for (BeanPropertyDefinition member : bean.findProperties()) {
      members.put(member.getName(), member.getPrimaryType());
    }
    return new Lenient(deserializer, members, setter);
  }

  private static boolean shows(JavaType type, JsonNode value) {
    if (type.isReferenceType()) {
      return shows(type.getContentType(), value);
    }
    if (type.hasRawClass(String.class)) {
      return value.isTextual();
    }
    if (type.hasRawClass(Boolean.class)) {
      return value.isBoolean();
    }
    if (type.hasRawClass(BigDecimal.class)) {
      return value.isNumber();
    }
    if (type.hasRawClass(JsonNode.class)) {
      return !value.isNull();
    }
    if (type.isCollectionLikeType()) {
      return value.isArray() && showsAll(type.getContentType(), value);
    }
    return value.isObject();
  }

  /** An empty container is not shown: its accessor could not tell it from an absent one. */
  private static boolean showsAll(JavaType type, JsonNode values) {
    return !values.isEmpty()
        && StreamSupport.stream(values.spliterator(), false).allMatch(value -> shows(type, value));
  }

  private static final class Lenient extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, JavaType> members;
    private final transient AnnotatedMethod others;

    Lenient(JsonDeserializer<?> delegate, Map<String, JavaType> members, AnnotatedMethod others) {
      super(delegate);
      this.members = members;
      this.others = others;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new Lenient(delegate, members, others);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      ObjectNode shown = context.readTree(parser).deepCopy();
      Map<String, JsonNode> aside = new LinkedHashMap<>();
      members.forEach(
          (name, type) -> {
            JsonNode value = shown.get(name);
            if (value != null && !shows(type, value)) {
              shown.remove(name);
              aside.put(name, value);
            }
          });
      JsonParser rest = new TreeTraversingParser(shown, parser.getCodec());
      rest.nextToken();
      Object bean = super.deserialize(rest, context);
      for (Map.Entry<String, JsonNode> member : aside.entrySet()) {
        try {
          others.callOnWith(bean, member.getKey(), member.getValue());
        } catch (Exception e) {
          throw new IOException("cannot keep member " + member.getKey(), e);
        }
      }
      return bean;
    }
  }
}
