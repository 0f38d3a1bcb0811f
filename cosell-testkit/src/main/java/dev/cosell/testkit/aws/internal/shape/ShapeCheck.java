package dev.cosell.testkit.aws.internal.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.aws.internal.wire.ErrorType;
import dev.cosell.testkit.aws.internal.wire.Problem;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds one request against its shape and collects every problem.
 *
 * <p>Which of the ten codes stands for which constraint is inferred from their names. Wording
 * follows the constraint messages that AWS documents; the value itself is left out.
 */
final class ShapeCheck {

  private final Map<String, Shape> shapes;
  private final List<Problem> problems = new ArrayList<>();
  private boolean nationalSecurity;

  ShapeCheck(Map<String, Shape> shapes) {
    this.shapes = shapes;
  }

  static Shape shape(Map<String, Shape> shapes, String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalStateException("the model lacks the shape " + name);
    }
    return shape;
  }

  List<Problem> check(String input, JsonNode request) {
    nationalSecurity = Json.text(request, "NationalSecurity").equals("Yes");
    check(shape(shapes, input), request, "", "");
    return problems;
  }

  private void check(Shape shape, JsonNode node, String field, String path) {
    switch (shape.type()) {
      case "structure" -> structure(shape, node, field, path);
      case "list" -> list(shape, node, field, path);
      case "integer" -> integer(shape, node, field, path);
      case "timestamp" -> timestamp(node, field, path);
      case "boolean" -> expect(node.isBoolean(), path, "a boolean");
      case "map" -> expect(node.isObject(), path, "an object");
      default -> string(shape, node, field, path);
    }
  }

  private void structure(Shape shape, JsonNode node, String field, String path) {
    expect(node.isObject(), path, "an object");
    shape
        .members()
        .forEach(
            (name, type) -> {
              String camel = Character.toLowerCase(name.charAt(0)) + name.substring(1);
              String memberField = field.isEmpty() ? camel : field + "." + camel;
              String memberPath = path.isEmpty() ? camel : path + "." + camel;
              JsonNode value = node.path(name);
              if (!value.isMissingNode() && !value.isNull()) {
                check(shape(shapes, type), value, memberField, memberPath);
              } else if (shape.required().contains(name) && !waived(memberField)) {
                problem(
                    memberField,
                    memberPath,
                    ProblemCode.REQUIRED_FIELD_MISSING,
                    "Member must not be null");
              }
            });
  }

  /** ACE data model (2026): company is not required of a national security opportunity. */
  private boolean waived(String field) {
    return nationalSecurity && field.equals("customer.account.companyName");
  }

  private void list(Shape shape, JsonNode node, String field, String path) {
    expect(node.isArray(), path, "a list");
    shape
        .min()
        .ifPresent(
            min -> {
              if (node.size() < min) {
                problem(
                    field,
                    path,
                    ProblemCode.NOT_ENOUGH_VALUES,
                    "Member must have length greater than or equal to " + min);
              }
            });
    shape
        .max()
        .ifPresent(
            max -> {
              if (node.size() > max) {
                problem(
                    field,
                    path,
                    ProblemCode.TOO_MANY_VALUES,
                    "Member must have length less than or equal to " + max);
              }
            });
    for (int i = 0; i < node.size(); i++) {
      check(shape(shapes, shape.member()), node.get(i), field, path + "." + (i + 1) + ".member");
    }
  }

  private void integer(Shape shape, JsonNode node, String field, String path) {
    expect(node.canConvertToInt() && node.isIntegralNumber(), path, "a whole number");
    int value = node.intValue();
    if (shape.min().isPresent() && value < shape.min().getAsInt()) {
      problem(
          field,
          path,
          ProblemCode.VALUE_OUT_OF_RANGE,
          "Member must have value greater than or equal to " + shape.min().getAsInt());
    }
    if (shape.max().isPresent() && value > shape.max().getAsInt()) {
      problem(
          field,
          path,
          ProblemCode.VALUE_OUT_OF_RANGE,
          "Member must have value less than or equal to " + shape.max().getAsInt());
    }
  }

  private void timestamp(JsonNode node, String field, String path) {
    expect(node.isTextual(), path, "a timestamp");
    try {
      OffsetDateTime.parse(node.textValue());
    } catch (DateTimeException notATime) {
      problem(
          field,
          path,
          ProblemCode.INVALID_STRING_FORMAT,
          "Member must be an ISO-8601 date and time with an offset");
    }
  }

  private void string(Shape shape, JsonNode node, String field, String path) {
    expect(node.isTextual(), path, "a string");
    String value = node.textValue();
    if (!shape.admits(value)) {
      problem(
          field,
          path,
          ProblemCode.INVALID_ENUM_VALUE,
          "Member must satisfy enum value set: " + shape.listed());
    }
    if (shape.pattern().isPresent() && !shape.pattern().get().matcher(value).matches()) {
      problem(
          field,
          path,
          ProblemCode.INVALID_STRING_FORMAT,
          "Member must satisfy regular expression pattern: " + shape.pattern().get());
    }
    int length = value.codePointCount(0, value.length());
    if (shape.min().isPresent() && length < shape.min().getAsInt()) {
      problem(
          field,
          path,
          ProblemCode.INVALID_STRING_FORMAT,
          "Member must have length greater than or equal to " + shape.min().getAsInt());
    }
    if (shape.max().isPresent() && length > shape.max().getAsInt()) {
      problem(
          field,
          path,
          ProblemCode.INVALID_STRING_FORMAT,
          "Member must have length less than or equal to " + shape.max().getAsInt());
    }
  }

  private void problem(String field, String path, ProblemCode code, String constraint) {
    problems.add(
        new Problem(
            field, code, "Value at '" + path + "' failed to satisfy constraint: " + constraint));
  }

  private static void expect(boolean type, String path, String what) {
    if (!type) {
      throw Refusal.of(
          ErrorType.SERIALIZATION, "Value at '" + path + "' cannot be read: it must be " + what);
    }
  }
}
