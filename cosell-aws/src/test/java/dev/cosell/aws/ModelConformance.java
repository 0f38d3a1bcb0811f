package dev.cosell.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.aws.internal.SharedContracts;
import dev.cosell.aws.internal.wire.SellingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a body of a request against AWS's service model, as recorded. */
final class ModelConformance {
  /** Values that AWS documents and answers, and that its model lacks. */
  private static final Set<String> BEYOND_THE_MODEL =
      Set.of("Do Not Need Support from AWS Sales Rep", "None");

  private final JsonNode shapes;

  private ModelConformance(JsonNode shapes) {
    this.shapes = shapes;
  }

  /** The recorded model; the calling test is skipped where there is none. */
  static ModelConformance recorded() {
    try {
      String text = Files.readString(SharedContracts.aws().resolve("selling-model.json"));
      return new ModelConformance(SellingJson.object(text).path("shapes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> problems(JsonNode body, String request) {
    List<String> problems = new ArrayList<>();
    check(body, request, "", problems);
    return problems;
  }

  private void check(JsonNode value, String shapeName, String path, List<String> problems) {
    JsonNode shape = shapes.path(shapeName);
    switch (shape.path("type").asText()) {
      case "structure" -> structure(value, shape.path("members"), path, problems);
      case "list" -> {
        if (!value.isArray()
            || value.size() < shape.path("min").asInt(0)
            || value.size() > shape.path("max").asInt(Integer.MAX_VALUE)) {
          problems.add(path + " has " + value.size() + " items");
        }
        value.forEach(each -> check(each, shape.path("member").asText(), path, problems));
      }
      case "string" -> text(value, shape, path, problems);
      case "timestamp" -> {
        if (!value.isTextual()) {
          problems.add(path + " is no time");
        }
      }
      default -> problems.add(path + " has a shape that the check does not know: " + shapeName);
    }
  }

  private void structure(JsonNode value, JsonNode members, String path, List<String> problems) {
    value
        .properties()
        .forEach(
            member -> {
              JsonNode known = members.path(member.getKey());
              String at = path + "/" + member.getKey();
              if (known.isMissingNode()) {
                problems.add(at + " is not in the model");
              } else {
                check(member.getValue(), known.path("shape").asText(), at, problems);
              }
            });
    members
        .properties()
        .forEach(
            member -> {
              if (member.getValue().path("required").asBoolean() && !value.has(member.getKey())) {
                problems.add(path + "/" + member.getKey() + " is required");
              }
            });
  }

  private static void text(JsonNode value, JsonNode shape, String path, List<String> problems) {
    if (!value.isTextual()) {
      problems.add(path + " is no text");
      return;
    }
    String text = value.asText();
    boolean inEnum = shape.path("enum").isEmpty() || BEYOND_THE_MODEL.contains(text);
    for (JsonNode each : shape.path("enum")) {
      inEnum |= each.asText().equals(text);
    }
    if (!inEnum) {
      problems.add(path + " is not in the enumeration");
    }
    int length = text.codePointCount(0, text.length());
    if (length < shape.path("min").asInt(0)
        || length > shape.path("max").asInt(Integer.MAX_VALUE)) {
      problems.add(path + " has " + length + " characters");
    }
    if (shape.has("pattern")
        && !Pattern.compile(shape.path("pattern").asText()).matcher(text).matches()) {
      problems.add(path + " does not match " + shape.path("pattern"));
    }
  }
}
