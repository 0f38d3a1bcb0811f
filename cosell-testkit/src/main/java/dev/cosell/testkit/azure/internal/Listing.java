package dev.cosell.testkit.azure.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists of referrals (list page of October 2023 and connector of 2023-10-23, read 2026-11-22): a
 * filter, order by a time, pages of 100 with an opaque link whose scheme and path are those of the
 * documentation's example. A page goes on after the last referral of the one before, so that what
 * changes in between is not passed over (inferred).
 */
final class Listing {
  private static final int PAGE = 100;
  private static final Set<String> OPTIONS =
      Set.of("$filter", "$orderby", "$select", "$top", "$skip", "$count", "$expand", "$skiptoken");
  private static final Pattern ORDER =
      Pattern.compile("(createdDateTime|updatedDateTime)(?: (asc|desc))?");

  private final ReferralStore store;

  Listing(ReferralStore store) {
    this.store = store;
  }

  ObjectNode list(Map<String, String> asked) {
    Map<String, String> query =
        asked.containsKey("$skiptoken") ? read(asked.get("$skiptoken")) : new TreeMap<>(asked);
    for (String name : query.keySet()) {
      if (!OPTIONS.contains(name) && !name.equals("after")) {
        throw Refusal.invalid("The option is not supported.", name);
      }
    }
    List<ObjectNode> found = found(query);
    int top = number(query, "$top", Integer.MAX_VALUE);
    int size = Math.min(Math.min(PAGE, top), found.size());
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("@odata.context", "http://api.partner.microsoft.com/v1.0/$metadata#Referrals");
    ArrayNode value = page.putArray("value");
    found.subList(0, size).forEach(each -> value.add(selected(each, query.get("$select"))));
    page.put("@odata.count", size);
    if (size < found.size() && size > 0 && top > size) {
      query.remove("$skip");
      query.put("after", key(query.get("$orderby"), found.get(size - 1)));
      if (query.containsKey("$top")) {
        query.put("$top", Integer.toString(top - size));
      }
      page.put(
          "@odata.nextLink",
          "http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=" + token(query));
    }
    return page;
  }

  private List<ObjectNode> found(Map<String, String> query) {
    List<ObjectNode> found = new ArrayList<>(candidates(query.getOrDefault("$filter", "")));
    String order = query.get("$orderby");
    String after = query.get("after");
    if (order == null) {
      if (after != null) {
        List<String> ids = found.stream().map(each -> each.path("id").asText()).toList();
        found.subList(0, ids.indexOf(after) + 1).clear();
      }
    } else {
      Matcher by = ORDER.matcher(order);
      if (!by.matches()) {
        throw Refusal.invalid("The order is not supported.", "$orderby");
      }
      Comparator<ObjectNode> up = Comparator.comparing(each -> key(order, each));
      Comparator<String> keys = Comparator.naturalOrder();
      boolean down = "desc".equals(by.group(2));
      found.sort(down ? up.reversed() : up);
      if (after != null) {
        found.removeIf(
            each -> (down ? keys.reversed() : keys).compare(key(order, each), after) <= 0);
      }
    }
    int skip = Math.min(number(query, "$skip", 0), found.size());
    return found.subList(skip, found.size());
  }

  /** What an engagement has is found at once, which most filters ask for. */
  private List<ObjectNode> candidates(String text) {
    if (text.isBlank()) {
      return store.all();
    }
    Filter filter = Filter.of(text);
    List<ObjectNode> some = filter.engagement().map(store::engagement).orElseGet(store::all);
    return some.stream().filter(filter::matches).toList();
  }

  private static String key(@Nullable String order, ObjectNode referral) {
    String id = referral.path("id").asText();
    return order == null ? id : referral.path(order.split(" ", 2)[0]).asText() + " " + id;
  }

  private static ObjectNode selected(ObjectNode referral, @Nullable String select) {
    return select == null || select.isBlank()
        ? referral
        : JsonNodeFactory.instance
            .objectNode()
            .setAll(referral.deepCopy().retain(select.strip().split(" *, *", -1)));
  }

  private static int number(Map<String, String> query, String name, int otherwise) {
    String text = query.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("The option must be a number.", name);
    }
    return Integer.parseInt(text);
  }

  private static String token(Map<String, String> query) {
    ObjectNode token = JsonNodeFactory.instance.objectNode();
    query.forEach(token::put);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.toString().getBytes(UTF_8));
  }

  private static Map<String, String> read(String token) {
    try {
      Map<String, String> query = new TreeMap<>();
      Optional<ObjectNode> json =
          Bodies.object(new String(Base64.getUrlDecoder().decode(token), UTF_8));
      json.orElseThrow(IllegalArgumentException::new)
          .properties()
          .forEach(each -> query.put(each.getKey(), each.getValue().asText()));
      return query;
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("The skip token is not valid.", "$skiptoken");
    }
  }
}
