package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Postal codes by country, as AWS publishes them.
 *
 * <p>Presence is checked whenever the record is written, the format at submission (ACE data model,
 * 2026) and after it (inferred). A country that stands in neither list needs some code (inferred).
 */
final class PostalCodes {

  private final Map<String, Format> formats = new HashMap<>();
  private final Set<String> without;

  PostalCodes() {
    ObjectNode facts = Json.resource("aws/postal-codes.json");
    facts
        .path("formats")
        .properties()
        .forEach(e -> formats.put(e.getKey(), Format.of(e.getValue())));
    without = Set.copyOf(Json.texts(facts, "withoutPostalCode"));
  }

  void checkPresence(JsonNode record, Findings findings) {
    String country = country(record);
    if (!country.isEmpty() && !without.contains(country) && code(record).isEmpty()) {
      findings.add(
          "customer.account.address.postalCode",
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Field Customer.Account.Address.PostalCode is required for country " + country + ".");
    }
  }

  void checkFormat(JsonNode record, Findings findings) {
    String code = code(record);
    Format format = formats.get(country(record));
    if (format != null && !code.isEmpty() && !format.pattern.matcher(code).matches()) {
      findings.add(
          "customer.account.address.postalCode",
          ProblemCode.INVALID_STRING_FORMAT,
          "The postal code is invalid for country "
              + format.name
              + ": it must be in "
              + format.published
              + " format.");
    }
  }

  private static String country(JsonNode record) {
    return Json.text(record, "Customer", "Account", "Address", "CountryCode");
  }

  private static String code(JsonNode record) {
    return Json.text(record, "Customer", "Account", "Address", "PostalCode");
  }

  private record Format(String name, String published, Pattern pattern) {
    static Format of(JsonNode node) {
      return new Format(
          Json.text(node, "name"),
          Json.text(node, "published"),
          Pattern.compile(Json.text(node, "pattern"), Pattern.CASE_INSENSITIVE));
    }
  }
}
