package dev.cosell.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.aws.internal.table.FieldRule;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.aws.internal.table.Vocabulary.Beyond;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a body of a create or an update against the project's own tables. */
final class TableConformance {
  private final FieldRule.Operation operation;
  private final List<String> problems = new ArrayList<>();

  private TableConformance(FieldRule.Operation operation) {
    this.operation = operation;
  }

  /** Every member that no table knows, and every value that the tables refuse. */
  static List<String> problems(JsonNode body, FieldRule.Operation operation) {
    TableConformance check = new TableConformance(operation);
    check.object(body, "");
    return check.problems;
  }

  private void object(JsonNode object, String prefix) {
    object.properties().forEach(member -> member(prefix + member.getKey(), member.getValue()));
  }

  private void member(String path, JsonNode value) {
    Optional<FieldRule> rule =
        Tables.FIELDS.of(path).filter(known -> known.operations().contains(operation));
    if (rule.isEmpty()) {
      problems.add(path + " is no member of the request");
      return;
    }
    switch (rule.get().kind()) {
      case TEXT, TIME -> text(path, rule.get(), value);
      case TEXTS -> value.forEach(each -> text(path, rule.get(), each));
      case OBJECT -> object(value, path + ".");
      case OBJECTS -> {
        int most = rule.get().maxItems().orElse(Integer.MAX_VALUE);
        require(value.isArray() && value.size() <= most, path + " has " + value.size() + " items");
        value.forEach(each -> object(each, path + "."));
      }
    }
  }

  private void text(String path, FieldRule rule, JsonNode value) {
    require(value.isTextual(), path + " is no text");
    String text = value.asText();
    int length = text.codePointCount(0, text.length());
    require(length >= rule.minLength().orElse(0), path + " is too short");
    require(length <= rule.maxLength().orElse(Integer.MAX_VALUE), path + " is too long");
    require(
        rule.pattern().map(pattern -> pattern.matcher(text).matches()).orElse(true),
        path + " does not match");
    require(
        rule.vocabulary()
            .flatMap(Tables.VOCABULARIES::named)
            .filter(words -> words.beyond() != Beyond.NOT_STATED)
            .map(words -> words.knows(text))
            .orElse(true),
        path + " is no word of " + rule.vocabulary());
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
