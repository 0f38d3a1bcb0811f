package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the members without an accessor, and those that their accessor has not replaced. */
final class OtherMembersSerializer extends JsonSerializer<Map<String, JsonNode>> {
  @Override
  public void serialize(
      Map<String, JsonNode> others, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (others.isEmpty()) {
      return;
    }
    Set<String> written = written(generator.currentValue(), provider);
    for (Map.Entry<String, JsonNode> other : others.entrySet()) {
      if (!written.contains(other.getKey())) {
        generator.writeFieldName(other.getKey());
        provider.defaultSerializeValue(other.getValue(), generator);
      }
    }
  }

  private static Set<String> written(Object bean, SerializerProvider provider) throws IOException {
    Set<String> names = new HashSet<>();
    Iterator<PropertyWriter> members = provider.findValueSerializer(bean.getClass()).properties();
    while (members.hasNext()) {
      if (members.next() instanceof BeanPropertyWriter member && hasValue(member, bean)) {
        names.add(member.getName());
      }
    }
    return names;
  }

  private static boolean hasValue(BeanPropertyWriter member, Object bean) throws IOException {
    Object value;
    try {
      value = member.get(bean);
    } catch (Exception e) {
      throw new IOException("cannot read member " + member.getName(), e);
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent();
    }
    if (value instanceof Collection<?> list) {
      return !list.isEmpty();
    }
    return value instanceof Map<?, ?> map && !map.isEmpty();
  }
}
