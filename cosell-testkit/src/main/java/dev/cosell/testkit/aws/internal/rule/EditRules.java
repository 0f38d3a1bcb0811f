package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields may be changed in which state.
 *
 * <p>Three sources say so, and they contradict each other (the workbook, the API reference, the
 * file-exchange schema); a field is editable here only if none of them says no.
 */
public final class EditRules {

  private static final String SPEND = "Project.ExpectedCustomerSpend";

  private final Map<String, JsonNode> editable = new LinkedHashMap<>();

  EditRules(ObjectNode facts) {
    facts.properties().forEach(e -> editable.put(e.getKey(), e.getValue()));
  }

  /**
   * The fields in which two records differ.
   *
   * @param before one record
   * @param after the other
   * @return field paths as in the API reference, in its order
   */
  public List<String> changed(JsonNode before, JsonNode after) {
    List<String> changed = new ArrayList<>();
    for (String field : editable.keySet()) {
      if (!same(field, before, after)) {
        changed.add(field);
      }
    }
    return changed;
  }

  /**
   * Notes every changed field that must not be changed now.
   *
   * @param state the state
   * @param before the stored record
   * @param after the record sent
   * @param involvement how AWS is involved, empty before submission
   * @param findings takes the problems
   */
  public void check(
      EditState state, JsonNode before, JsonNode after, String involvement, Findings findings) {
    for (String field : changed(before, after)) {
      if (!may(state, field, after, involvement)) {
        findings.add(
            Findings.camel(field.split("\\.", -1)),
            ProblemCode.ACTION_NOT_PERMITTED,
            "Field " + field + " cannot be changed when the opportunity is " + state.words() + ".");
      }
    }
  }

  /**
   * Takes back every changed field that must not be changed now, as the portal does after launch
   * without a word.
   *
   * @param state the state
   * @param before the stored record
   * @param after the record sent, changed in place
   */
  public void takeBack(EditState state, JsonNode before, ObjectNode after) {
    for (String field : changed(before, after)) {
      if (!may(state, field, after, "")) {
        copy(field.startsWith(SPEND) ? SPEND : field, before, after);
      }
    }
  }

  private boolean may(EditState state, String field, JsonNode after, String involvement) {
    JsonNode rule =
        Optional.ofNullable(editable.get(field)).orElse(Json.object()).path(state.column());
    if (rule.isBoolean()) {
      return rule.booleanValue();
    }
    return switch (rule.asText()) {
      case "toCoSell" -> becomesCoSell(after, involvement);
      case "software" -> !state.servicesPartner();
      case "specialProgram" -> state.specialProgram();
      default -> false;
    };
  }

  /** Visibility only may become co-sell, with what AWS needs for that; never the reverse. */
  static boolean becomesCoSell(JsonNode after, String involvement) {
    return involvement.equals("For Visibility Only")
        && Needs.wantsSomething(after)
        && !Needs.wantsNothing(after)
        && !Json.blank(after, "Project", "SalesActivities")
        && !Json.blank(after, "LifeCycle", "NextSteps")
        && !Json.blank(after, "Customer", "Contacts");
  }

  private static boolean same(String field, JsonNode before, JsonNode after) {
    if (field.startsWith(SPEND + ".")) {
      String member = field.substring(SPEND.length() + 1);
      JsonNode one = Json.at(before, SPEND.split("\\.", -1));
      JsonNode other = Json.at(after, SPEND.split("\\.", -1));
      if (one.size() != other.size()) {
        return false;
      }
      for (int i = 0; i < one.size(); i++) {
        if (!sameValue(member, one.path(i).path(member), other.path(i).path(member))) {
          return false;
        }
      }
      return true;
    }
    String[] path = field.split("\\.", -1);
    return sameValue(path[path.length - 1], Json.at(before, path), Json.at(after, path));
  }

  private static boolean sameValue(String member, JsonNode one, JsonNode other) {
    if (Json.blank(one) || Json.blank(other)) {
      return Json.blank(one) && Json.blank(other);
    }
    if (member.equals("Amount")) {
      return new BigDecimal(one.asText()).compareTo(new BigDecimal(other.asText())) == 0;
    }
    if (one.isArray() && one.path(0).isTextual()) {
      return set(one).equals(set(other));
    }
    return one.equals(other);
  }

  private static Set<String> set(JsonNode array) {
    return new HashSet<>(Json.texts(array));
  }

  private static void copy(String field, JsonNode from, ObjectNode to) {
    String[] path = field.split("\\.", -1);
    ObjectNode parent = to;
    for (String name : Arrays.copyOf(path, path.length - 1)) {
      parent = parent.path(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }
    JsonNode value = Json.at(from, path);
    parent.set(path[path.length - 1], value.isMissingNode() ? parent.nullNode() : value.deepCopy());
  }

  /**
   * Which fields may be changed in a state, for those who want to compare.
   *
   * @param state the state
   * @return true by field path for the fields that may be changed, conditions aside
   */
  public Map<String, Boolean> table(EditState state) {
    Map<String, Boolean> table = new HashMap<>();
    editable.forEach(
        (field, rule) -> table.put(field, !rule.path(state.column()).asText().equals("false")));
    return table;
  }
}
