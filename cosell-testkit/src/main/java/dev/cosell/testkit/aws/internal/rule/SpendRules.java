package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Expected spend and total contract value (ACE data model 2026; API documentation of 2026-05).
 *
 * <p>The normal form is one entry, monthly, for AWS. Total contract value adds one entry for {@code
 * Self} and a contract duration.
 */
final class SpendRules {

  private static final String SELF = "Self";
  private static final String FIELD = "project.expectedCustomerSpend";

  /** Greater than zero, at most 10^15, any number of decimals. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[1-9](\\.\\d*)?|[1-9]\\d{1,14}(\\.\\d*)?|1000000000000000(\\.0*)?|0\\.(?!0+$)\\d+");

  private static final Pattern MONTHS = Pattern.compile("[1-9]|[1-9]\\d|1[0-3]\\d|14[0-4]");

  /** Does to the entries what the portal does to them without a word. */
  void normalise(ObjectNode record, Map<String, BigDecimal> estimates) {
    boolean duration = hasDuration(record);
    if (!(Json.at(record, "Project", "ExpectedCustomerSpend") instanceof ArrayNode entries)) {
      return;
    }
    for (JsonNode each : entries) {
      ObjectNode entry = (ObjectNode) each;
      String company = Json.text(entry, "TargetCompany");
      if (!duration && !company.isEmpty() && !company.equals("AWS") && !company.equals(SELF)) {
        entry.put("TargetCompany", "AWS");
      }
      applyEstimate(entry, estimates);
    }
  }

  private static void applyEstimate(ObjectNode entry, Map<String, BigDecimal> estimates) {
    String url = Json.text(entry, "EstimationUrl");
    if (url.isEmpty()) {
      return;
    }
    BigDecimal estimate = estimates.get(url);
    String amount = Json.text(entry, "Amount");
    if (amount.isEmpty()) {
      if (estimate != null) {
        entry.put("Amount", estimate.toPlainString());
      }
    } else if (estimate == null || estimate.compareTo(new BigDecimal(amount)) != 0) {
      entry.putNull("EstimationUrl");
    }
  }

  void check(JsonNode record, boolean creating, Findings findings) {
    JsonNode entries = Json.at(record, "Project", "ExpectedCustomerSpend");
    int own = 0;
    Set<String> currencies = new TreeSet<>();
    boolean url = false;
    for (JsonNode entry : entries) {
      boolean self = Json.text(entry, "TargetCompany").equals(SELF);
      own += self ? 1 : 0;
      url |= !Json.text(entry, "EstimationUrl").isEmpty();
      currencies.add(Json.text(entry, "CurrencyCode"));
      checkEntry(record, entry, self, findings);
    }
    boolean duration = hasDuration(record);
    if (duration
        && !MONTHS
            .matcher(Json.text(record, "Project", "ExpectedContractDuration", "Value"))
            .matches()) {
      wrong(
          "project.expectedContractDuration.value",
          "must be a whole number from 1 to 144",
          findings);
    }
    if (own > 0 && !duration) {
      wrong(
          "project.expectedContractDuration", "is required with a TargetCompany of Self", findings);
    }
    if (own == 0 && duration && creating) {
      wrong(
          FIELD,
          "needs an entry with TargetCompany Self when ExpectedContractDuration is given",
          findings);
    }
    if (own > 1) {
      wrong(FIELD, "must have only one entry with TargetCompany Self", findings);
    }
    if (currencies.size() > 1) {
      wrong(FIELD + ".currencyCode", "must be the same in all entries", findings);
    }
    if (own > 0 && url) {
      wrong(
          FIELD + ".estimationUrl",
          "cannot be given together with a TargetCompany of Self",
          findings);
    }
  }

  private static void checkEntry(JsonNode record, JsonNode entry, boolean self, Findings findings) {
    String company = Json.text(entry, "TargetCompany");
    if (!company.equals("AWS") && !self) {
      wrong(FIELD + ".targetCompany", "must be AWS or Self", findings);
    }
    if (Json.text(entry, "Frequency").equals("None") && !self) {
      findings.add(
          FIELD + ".frequency",
          ProblemCode.INVALID_ENUM_VALUE,
          "Project.ExpectedCustomerSpend.Frequency must be 'Monthly'.");
    }
    String currency = Json.text(entry, "CurrencyCode");
    boolean sovereign = Json.text(record, "Project", "AwsPartition").equals("aws-eusc");
    if (sovereign && !currency.equals("EUR")) {
      wrong(FIELD + ".currencyCode", "must be EUR when AwsPartition is aws-eusc", findings);
    } else if (!currency.equals("USD") && !currency.equals("EUR")) {
      wrong(FIELD + ".currencyCode", "must be USD or EUR", findings);
    }
    String amount = Json.text(entry, "Amount");
    if (amount.isEmpty() && !Json.text(entry, "EstimationUrl").isEmpty()) {
      wrong(FIELD + ".estimationUrl", "does not lead to an estimate", findings);
    } else if (amount.isEmpty()) {
      findings.add(
          FIELD + ".amount",
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Project.ExpectedCustomerSpend.Amount is required.");
    } else if (!AMOUNT.matcher(amount).matches()) {
      wrong(FIELD + ".amount", "must be greater than 0 and at most 10^15", findings);
    }
  }

  private static boolean hasDuration(JsonNode record) {
    return !Json.blank(record, "Project", "ExpectedContractDuration");
  }

  private static void wrong(String field, String rule, Findings findings) {
    findings.add(field, ProblemCode.INVALID_VALUE, field + " " + rule);
  }
}
