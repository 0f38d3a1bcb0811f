package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field that is a word of one of Google's enumerations, none of which is published whole: a word
 * in Google's spelling goes as it is, and one of the library's by a table. {@code ..._UNSPECIFIED}
 * and zero are no value.
 */
record WordBinding(Field field, WirePath path, Map<String, String> words, Form form)
    implements Binding {
  @Override
  public List<String> maskPaths() {
    return List.of(path.toString());
  }

  @Override
  public List<GcpRule> rules() {
    return List.of(form.rule());
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    return path.text(record)
        .filter(word -> !Form.saysNothing(word))
        .map(word -> new Text(inwards(words, word)));
  }

  /** The library's word; the first of several, and Google's own where there is none. */
  static String inwards(Map<String, String> words, String word) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(word);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text text)) {
      return wrongKind("one word");
    }
    String word = words.getOrDefault(text.text(), text.text());
    Optional<Misfit> misfit = form.misfit(word);
    if (misfit.isEmpty()) {
      path.put(record, node(word));
    }
    return misfit.stream().toList();
  }

  /** A word that Google sent as a number goes back as one. */
  static JsonNode node(String word) {
    return Character.isDigit(word.charAt(0))
        ? IntNode.valueOf(Integer.parseInt(word))
        : TextNode.valueOf(word);
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
