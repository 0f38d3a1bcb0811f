package dev.cosell.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cosell.comp.CommissionJournal.Accounts;
import dev.cosell.policy.InvalidPolicyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the ERP calls the accounts of the journal, as JSON: {@code {"expense": "6100", "accrued":
 * "2150", "payroll": "2190"}}; one that is left out keeps its name.
 */
final class JournalAccounts {
  /** Names that say what an account is for, where nobody has stated the ERP's. */
  static final Accounts STANDARD =
      new Accounts("commission-expense", "accrued-commissions", "payroll");

  private static final String EXPENSE = "expense";
  private static final String ACCRUED = "accrued";
  private static final String PAYROLL = "payroll";
  private static final List<String> MEMBERS = List.of(EXPENSE, ACCRUED, PAYROLL);
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JournalAccounts() {}

  /**
   * Reads the JSON form.
   *
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  static Accounts fromJson(String json) {
    JsonNode document = document(json);
    List<String> problems = new ArrayList<>();
    Accounts accounts =
        new Accounts(
            name(document, EXPENSE, STANDARD.expense(), problems),
            name(document, ACCRUED, STANDARD.accrued(), problems),
            name(document, PAYROLL, STANDARD.payroll(), problems));
    document
        .fieldNames()
        .forEachRemaining(
            member -> {
              if (!MEMBERS.contains(member)) {
                problems.add(
                    member + " is not a known member; known here: " + String.join(", ", MEMBERS));
              }
            });
    List<String> names = List.of(accounts.expense(), accounts.accrued(), accounts.payroll());
    if (problems.isEmpty() && Set.copyOf(names).size() < names.size()) {
      problems.add(
          String.join(", ", MEMBERS) + " must differ, but were " + String.join(", ", names));
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return accounts;
  }

  private static JsonNode document(String json) {
    try {
      JsonNode document = JSON.readTree(json);
      if (document.isObject()) {
        return document;
      }
    } catch (JsonProcessingException broken) {
      // Answered below, as every other text that is no object.
    }
    throw new InvalidPolicyException(
        List.of("must be a JSON object with each member once, such as {\"expense\": \"6100\"}"));
  }

  private static String name(
      JsonNode document, String member, String otherwise, List<String> problems) {
    JsonNode stated = document.path(member);
    if (stated.isMissingNode()) {
      return otherwise;
    }
    if (!stated.isTextual() || stated.asText().isBlank()) {
      problems.add(member + " must be a text that is not blank, such as \"6100\"");
    }
    return stated.asText().strip();
  }

  /** The JSON form; {@link #fromJson} reads equal names. */
  static String toJson(Accounts accounts) {
    return JsonNodeFactory.instance
            .objectNode()
            .put(EXPENSE, accounts.expense())
            .put(ACCRUED, accounts.accrued())
            .put(PAYROLL, accounts.payroll())
            .toPrettyString()
        + "\n";
  }
}
