package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.aws.internal.wire.Problem;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.ArrayList;
import java.util.List;

/** The problems found so far, so that a refusal names them all at once. */
public final class Findings {

  private final List<Problem> problems = new ArrayList<>();

  /** Nothing found yet. */
  public Findings() {}

  /**
   * Notes a problem.
   *
   * @param field lower-camel path of the field
   * @param code the kind of problem
   * @param message what the portal says
   */
  public void add(String field, ProblemCode code, String message) {
    problems.add(new Problem(field, code, message));
  }

  /**
   * Notes a problem if a field says nothing.
   *
   * @param record the opportunity
   * @param path member names that lead to the field
   */
  void require(JsonNode record, String... path) {
    if (Json.blank(record, path)) {
      add(
          camel(path),
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Field " + String.join(".", path) + " is required.");
    }
  }

  /**
   * Refuses the call if anything was found.
   *
   * @throws Refusal with every problem
   */
  public void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw Refusal.ofBusiness(problems);
    }
  }

  /**
   * What was found.
   *
   * @return the problems, in order
   */
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  static String camel(String... path) {
    StringBuilder camel = new StringBuilder();
    for (String name : path) {
      if (camel.length() > 0) {
        camel.append('.');
      }
      camel.append(Character.toLowerCase(name.charAt(0))).append(name, 1, name.length());
    }
    return camel.toString();
  }
}
