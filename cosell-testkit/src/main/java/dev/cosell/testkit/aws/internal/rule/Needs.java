package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.util.List;

/** What the partner wants of AWS, and what that means for the involvement. */
public final class Needs {

  /** The value that stands for wanting nothing; documented, answered, and not in the enum. */
  public static final String NONE = "Do Not Need Support from AWS Sales Rep";

  private static final String CO_SELL = "Co-Sell";

  private Needs() {}

  static void check(JsonNode record, Findings findings) {
    if (wantsNothing(record) && wantsSomething(record)) {
      findings.add(
          "primaryNeedsFromAws",
          ProblemCode.INVALID_VALUE,
          "'" + NONE + "' and 'Co-Sell' options cannot be selected at the same time.");
    }
  }

  static void checkAgainst(String involvement, JsonNode record, Findings findings) {
    if (involvement.equals(CO_SELL) && wantsNothing(record)) {
      findings.add(
          "primaryNeedsFromAws",
          ProblemCode.INVALID_VALUE,
          "Cannot submit opportunity with InvolvementType Co-Sell when PrimaryNeedsFromAws is "
              + NONE);
    }
    if (involvement.equals("For Visibility Only") && wantsSomething(record)) {
      findings.add(
          "primaryNeedsFromAws",
          ProblemCode.INVALID_VALUE,
          "Cannot submit opportunity with InvolvementType For Visibility Only when"
              + " PrimaryNeedsFromAws is Co-Sell");
    }
  }

  static boolean wantsNothing(JsonNode record) {
    return needs(record).contains(NONE);
  }

  static boolean wantsSomething(JsonNode record) {
    return needs(record).stream().anyMatch(need -> need.startsWith(CO_SELL));
  }

  private static List<String> needs(JsonNode record) {
    return Json.texts(record, "PrimaryNeedsFromAws");
  }
}
