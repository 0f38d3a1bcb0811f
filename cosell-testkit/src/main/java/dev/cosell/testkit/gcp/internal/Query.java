package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code opportunities:query}: {@code pageSize} defaults to 50 and is lowered to 100, a token needs
 * all other parameters unchanged (official); {@code filter} is AIP-160, of which comparisons joined
 * by AND are played, and {@code orderBy} is one member (inferred, no document says which members
 * serve).
 */
final class Query {
  private static final int DEFAULT_SIZE = 50;
  private static final int MOST = 100;
  private static final Pattern COMPARISON =
      Pattern.compile(
          "([a-zA-Z_.]+) *(>=|<=|!=|=|>|<) *(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([A-Za-z0-9_.:+-]+))");

  private final Map<String, String> parameters;

  Query(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  ObjectNode run(List<ObjectNode> all) {
    List<ObjectNode> found = sorted(all.stream().filter(filter()).toList());
    int from = Math.min(offset(), found.size());
    int to = Math.min(from + size(), found.size());
    ObjectNode answer = FakeJson.object();
    found.subList(from, to).forEach(answer.putArray("opportunities")::add);
    if (to < found.size()) {
      answer.put("nextPageToken", token(to));
    }
    return answer;
  }

  private int size() {
    String size = parameters.getOrDefault("pageSize", "0");
    if (!size.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("page_size", "pageSize must be a number from 0 on");
    }
    int wanted = Integer.parseInt(size);
    return wanted == 0 ? DEFAULT_SIZE : Math.min(wanted, MOST);
  }

  private int offset() {
    String token = parameters.getOrDefault("pageToken", "");
    if (token.isEmpty()) {
      return 0;
    }
    String plain;
    try {
      plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("page_token", "pageToken is not one of an earlier page");
    }
    String[] parts = plain.split(" ", 2);
    if (parts.length < 2 || !parts[0].matches("[0-9]{1,9}") || !parts[1].equals(rest())) {
      throw Refusal.invalid("page_token", "pageToken needs all other parameters unchanged");
    }
    return Integer.parseInt(parts[0]);
  }

  private String token(int offset) {
    return Base64.getUrlEncoder()
        .encodeToString((offset + " " + rest()).getBytes(StandardCharsets.UTF_8));
  }

  private String rest() {
    return parameters.getOrDefault("partner", "")
        + "|"
        + parameters.getOrDefault("filter", "")
        + "|"
        + parameters.getOrDefault("orderBy", "");
  }

  private Predicate<ObjectNode> filter() {
    Predicate<ObjectNode> all = record -> true;
    String filter = parameters.getOrDefault("filter", "").strip();
    Matcher comparison = COMPARISON.matcher(filter);
    int at = 0;
    while (at < filter.length()) {
      comparison.region(at, filter.length());
      if (!comparison.lookingAt()) {
        throw Refusal.invalid("filter", "filter is not understood");
      }
      all = all.and(test(comparison));
      at = comparison.end();
      if (filter.startsWith(" AND ", at)) {
        at += " AND ".length();
      } else if (at < filter.length()) {
        throw Refusal.invalid("filter", "filter is not understood");
      }
    }
    return all;
  }

  private static Predicate<ObjectNode> test(Matcher comparison) {
    String path = comparison.group(1);
    String operator = comparison.group(2);
    String value =
        Optional.ofNullable(comparison.group(3))
            .map(text -> text.replaceAll("\\\\(.)", "$1"))
            .orElseGet(() -> comparison.group(4));
    if (path.endsWith("Time")) {
      Instant time = FakeJson.instant(value);
      return record -> holds(operator, time(record, path).compareTo(time));
    }
    String[] names = path.split("\\.", -1);
    return record -> holds(operator, text(record, names).compareTo(value));
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "=" -> order == 0;
      case "!=" -> order != 0;
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order < 0;
    };
  }

  /** Each record's key is read once, and not for each comparison of the sorting. */
  private List<ObjectNode> sorted(List<ObjectNode> found) {
    String[] words = parameters.getOrDefault("orderBy", "createTime").strip().split(" +", -1);
    if (!words[0].matches("[a-zA-Z.]+") || words.length > 2) {
      throw Refusal.invalid("order_by", "orderBy is not understood");
    }
    boolean descending = words.length == 2 && words[1].equals("desc");
    return words[0].endsWith("Time")
        ? sorted(found, record -> time(record, words[0]), descending)
        : sorted(found, record -> text(record, words[0].split("\\.", -1)), descending);
  }

  private static <K extends Comparable<K>> List<ObjectNode> sorted(
      List<ObjectNode> found, Function<ObjectNode, K> key, boolean descending) {
    Comparator<Map.Entry<K, ObjectNode>> order = Map.Entry.comparingByKey();
    return found.stream()
        .map(record -> Map.entry(key.apply(record), record))
        .sorted(descending ? order.reversed() : order)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Instant time(ObjectNode record, String path) {
    return FakeJson.instant(Paths.text(record, path).orElse(""));
  }

  private static String text(ObjectNode record, String[] names) {
    JsonNode node = record;
    for (String name : names) {
      node = node.path(name);
    }
    return node.isValueNode() && !node.isNull() ? node.asText() : "";
  }
}
