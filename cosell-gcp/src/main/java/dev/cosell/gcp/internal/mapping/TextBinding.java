package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A field that is one text in Google's record. */
record TextBinding(
    Field field,
    WirePath path,
    List<String> maskPaths,
    UnaryOperator<String> spelling,
    List<Form> forms)
    implements Binding {
  @Override
  public List<GcpRule> rules() {
    return forms.stream().map(Form::rule).toList();
  }

  @Override
  public String wirePath() {
    return path.toString();
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    return path.text(record).map(Text::new);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text text)) {
      return wrongKind("one text");
    }
    String spelled = spelling.apply(text.text());
    List<Misfit> misfits = forms.stream().flatMap(form -> form.misfit(spelled).stream()).toList();
    if (misfits.isEmpty()) {
      path.put(record, spelled);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
