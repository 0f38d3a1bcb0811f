package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A field that is one text in AWS's record. */
final class TextBinding implements Binding {
  private final Field field;
  private final Part part;
  private final WirePath path;
  private final UnaryOperator<String> spelling;
  private final List<Form> forms;

  private TextBinding(
      Part part, Field field, String path, UnaryOperator<String> spelling, List<Form> forms) {
    this.part = part;
    this.field = field;
    this.path = WirePath.of(path);
    this.spelling = spelling;
    this.forms = forms;
  }

  static TextBinding of(Field field, String path, List<Form> forms) {
    return new TextBinding(Part.RECORD, field, path, UnaryOperator.identity(), forms);
  }

  static TextBinding ofSubmission(Field field, String path, Form form) {
    return new TextBinding(Part.SUBMISSION, field, path, UnaryOperator.identity(), List.of(form));
  }

  /** A binding that brings a text to AWS's spelling where that is beyond doubt. */
  TextBinding spelled(UnaryOperator<String> other) {
    return new TextBinding(part, field, path.toString(), other, forms);
  }

  @Override
  public Field field() {
    return field;
  }

  @Override
  public Part part() {
    return part;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(path.toString());
  }

  @Override
  public List<Form> forms() {
    return forms;
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return path.text(record).map(Text::new);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text text)) {
      return List.of(Kind.TEXT.misfit(field));
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
