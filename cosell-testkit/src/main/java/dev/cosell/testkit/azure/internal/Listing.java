package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists of referrals (list page of October 2023, read 2026-11-22): filters of {@code eq} joined by
 * {@code and}, order by a time, pages of 100 with an opaque link whose scheme and path are those of
 * the documentation's example. {@code ge} on a time and the filter on {@code externalReferenceId}
 * are inferred.
 */
final class Listing {
  private static final int PAGE = 100;
  private static final Set<String> FIELDS =
      Set.of(
          "engagementId",
          "externalReferenceId",
          "status",
          "substatus",
          "qualification",
          "type",
          "direction",
          "updatedDateTime",
          "customerProfile/address/country");
  private static final Pattern TERM =
      Pattern.compile("([A-Za-z/]+) (eq|ge) (?:'((?:[^']|'')*)'|(\\S+))");
  private static final Pattern ORDER =
      Pattern.compile("(createdDateTime|updatedDateTime)(?: (asc|desc))?");

  private final ReferralStore store;
  private final Map<String, List<String>> tokens = new HashMap<>();

  Listing(ReferralStore store) {
    this.store = store;
  }

  ObjectNode list(Map<String, String> query) {
    String token = query.get("$skiptoken");
    List<String> ids = token == null ? found(query) : tokens.get(token);
    if (ids == null) {
      throw Refusal.invalid("The skip token is not valid.", "$skiptoken");
    }
    int size = Math.min(PAGE, ids.size());
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("@odata.context", "http://api.partner.microsoft.com/v1.0/$metadata#Referrals");
    ArrayNode value = page.putArray("value");
    ids.subList(0, size).forEach(id -> store.find(id).ifPresent(value::add));
    page.put("@odata.count", value.size());
    if (size < ids.size()) {
      String next = "t" + Integer.toString(tokens.size() + 7919, 36);
      tokens.put(next, new ArrayList<>(ids.subList(size, ids.size())));
      page.put(
          "@odata.nextLink", "http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=" + next);
    }
    return page;
  }

  private List<String> found(Map<String, String> query) {
    List<ObjectNode> found = new ArrayList<>(store.all());
    String filter = query.get("$filter");
    if (filter != null) {
      Matcher term = TERM.matcher(filter);
      int at = 0;
      while (term.lookingAt()) {
        String text = Optional.ofNullable(term.group(3)).orElse(term.group(4));
        keep(found, term.group(1), term.group(2), text.replace("''", "'"));
        at = term.end();
        if (!filter.startsWith(" and ", at)) {
          break;
        }
        at += " and ".length();
        term.region(at, filter.length());
      }
      if (at != filter.length()) {
        throw Refusal.invalid("The filter is not supported.", "$filter");
      }
    }
    order(found, query.get("$orderby"));
    return found.stream().map(each -> each.path("id").asText()).toList();
  }

  private static void keep(List<ObjectNode> found, String field, String operator, String text) {
    if (!FIELDS.contains(field)) {
      throw Refusal.invalid("The filter is not supported.", "$filter");
    }
    if (field.equals("updatedDateTime")) {
      Instant time = Instant.parse(text);
      found.removeIf(
          each -> {
            Instant changed = Instant.parse(each.path(field).asText());
            return operator.equals("ge") ? changed.isBefore(time) : !changed.equals(time);
          });
      return;
    }
    if (!operator.equals("eq")) {
      throw Refusal.invalid("The filter is not supported.", "$filter");
    }
    found.removeIf(each -> !each.at("/" + field).asText().equals(text));
  }

  private static void order(List<ObjectNode> found, @Nullable String order) {
    if (order == null) {
      return;
    }
    Matcher by = ORDER.matcher(order);
    if (!by.matches()) {
      throw Refusal.invalid("The order is not supported.", "$orderby");
    }
    Comparator<ObjectNode> comparing =
        Comparator.comparing(each -> each.path(by.group(1)).asText());
    found.sort("desc".equals(by.group(2)) ? comparing.reversed() : comparing);
  }
}
