package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code $filter} (list page of October 2023, read 2026-11-22): {@code eq} joined by {@code and},
 * and {@code any} over the team's addresses. {@code ge} on a time and the filter on {@code
 * externalReferenceId} are inferred.
 */
record Filter(Optional<String> engagement, Predicate<ObjectNode> test) {
  private static final Set<String> FIELDS =
      Set.of(
          "engagementId",
          "externalReferenceId",
          "status",
          "substatus",
          "qualification",
          "type",
          "direction",
          "createdDateTime",
          "updatedDateTime",
          "customerProfile/address/country");
  private static final Pattern TERM =
      Pattern.compile("([A-Za-z/]+) +(eq|ge) +(?:'((?:[^']|'')*)'|([^\\s')]+))");
  private static final Pattern ANY =
      Pattern.compile("team/any\\((\\w+): *\\1/email +eq +'((?:[^']|'')*)'\\)");
  private static final Pattern AND = Pattern.compile(" +and +");

  boolean matches(ObjectNode referral) {
    return test.test(referral);
  }

  static Filter of(String text) {
    List<Predicate<ObjectNode>> terms = new ArrayList<>();
    Optional<String> engagement = Optional.empty();
    int at = 0;
    while (true) {
      Matcher term = TERM.matcher(text).region(at, text.length());
      Matcher any = ANY.matcher(text).region(at, text.length());
      if (term.lookingAt()) {
        String value = Optional.ofNullable(term.group(3)).orElse(term.group(4)).replace("''", "'");
        terms.add(term(term.group(1), term.group(2), value));
        if (term.group(1).equals("engagementId")) {
          engagement = Optional.of(value);
        }
        at = term.end();
      } else if (any.lookingAt()) {
        String email = any.group(2).replace("''", "'");
        terms.add(referral -> hasMember(referral.path("team"), email));
        at = any.end();
      } else {
        throw unsupported();
      }
      if (at == text.length()) {
        return new Filter(
            engagement, terms.stream().reduce(Predicate::and).orElse(referral -> true));
      }
      Matcher and = AND.matcher(text).region(at, text.length());
      if (!and.lookingAt()) {
        throw unsupported();
      }
      at = and.end();
    }
  }

  private static Predicate<ObjectNode> term(String field, String operator, String value) {
    if (!FIELDS.contains(field)) {
      throw unsupported();
    }
    if (field.endsWith("DateTime")) {
      Instant time = time(value);
      return referral -> {
        Instant other = Instant.parse(referral.path(field).asText());
        return operator.equals("ge") ? !other.isBefore(time) : other.equals(time);
      };
    }
    if (!operator.equals("eq")) {
      throw unsupported();
    }
    JsonPointer pointer = JsonPointer.compile("/" + field);
    return referral -> referral.at(pointer).asText().equals(value);
  }

  private static Instant time(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException notTime) {
      throw unsupported();
    }
  }

  private static boolean hasMember(JsonNode team, String email) {
    for (JsonNode member : team) {
      if (member.path("email").asText().equalsIgnoreCase(email)) {
        return true;
      }
    }
    return false;
  }

  private static Refusal unsupported() {
    return Refusal.invalid("The filter is not supported.", "$filter");
  }
}
