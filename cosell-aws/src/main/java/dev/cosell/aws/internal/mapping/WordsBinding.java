package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.portal.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that is a list of texts in AWS's record, whose order says nothing. */
final class WordsBinding implements Binding {
  private final Part part;
  private final Field field;
  private final WirePath path;
  private final List<Form> word;
  private final Optional<Form> count;

  private WordsBinding(Part part, Field field, String path, List<Form> word, Optional<Form> count) {
    this.part = part;
    this.field = field;
    this.path = WirePath.of(path);
    this.word = word;
    this.count = count;
  }

  static WordsBinding of(Field field, String path, List<Form> word) {
    return new WordsBinding(Part.RECORD, field, path, word, Optional.empty());
  }

  /** A list of things that the record is associated with. */
  static WordsBinding of(Association association, Form word) {
    Field field = association.field();
    int most = Tables.LIMITS.association(association.wireName()).orElseThrow().most();
    Form count =
        new Form(
            field + ".count",
            field.name(),
            ViolationCode.TOO_MANY_VALUES,
            "must hold at most " + most,
            number -> Integer.parseInt(number) <= most,
            number -> "held " + number,
            "keep those that matter most",
            Citation.REFERENCE);
    return new WordsBinding(
        Part.ASSOCIATIONS, field, association.path(), List.of(word), Optional.of(count));
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
    return Stream.concat(word.stream(), count.stream()).toList();
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    JsonNode list = path.in(record);
    List<String> words = new ArrayList<>();
    WirePath.shown(list).ifPresent(words::add);
    list.forEach(each -> WirePath.shown(each).ifPresent(words::add));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Items(words));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    List<String> words;
    if (value instanceof Items items) {
      words = items.items();
    } else if (value instanceof Text text) {
      words = List.of(text.text());
    } else {
      return List.of(Kind.WORDS.misfit(field));
    }
    List<Misfit> misfits =
        Stream.concat(
                words.stream()
                    .flatMap(each -> word.stream().flatMap(form -> form.misfit(each).stream())),
                count.flatMap(form -> form.misfit(Integer.toString(words.size()))).stream())
            .toList();
    if (misfits.isEmpty()) {
      ArrayNode list = record.arrayNode(words.size());
      words.forEach(list::add);
      path.put(record, list);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
