package dev.cosell.testkit.aws.internal.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Json;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers a list page by page. A token remembers the last item of its page and the query, so items
 * that change meanwhile may move but none that stays is lost, and a token of another query is
 * refused (both inferred; AWS only says that a token is opaque).
 */
final class Paging {

  private static final int DEFAULT = 20;

  private Paging() {}

  /**
   * Puts one page into an answer.
   *
   * @param items all items that fit the query
   * @param sortKey what they are sorted by, as texts whose order is the wanted one
   * @param id what tells two items with the same key apart
   * @param summary an item as the list shows it
   */
  static Optional<ObjectNode> page(
      ObjectNode request,
      String member,
      List<ObjectNode> items,
      Function<ObjectNode, String> sortKey,
      Function<ObjectNode, String> id,
      Function<ObjectNode, ObjectNode> summary,
      boolean ascendingByDefault) {
    String order = Json.text(request, "Sort", "SortOrder");
    boolean ascending = order.isEmpty() ? ascendingByDefault : order.equals("ASCENDING");
    Comparator<Entry> inOrder = Comparator.comparing(Entry::key).thenComparing(Entry::id);
    Comparator<Entry> wanted = ascending ? inOrder : inOrder.reversed();
    int size = request.path("MaxResults").asInt(DEFAULT);
    Optional<Entry> after = after(request);
    List<Entry> rest =
        items.stream()
            .map(item -> new Entry(sortKey.apply(item), id.apply(item), item))
            .filter(entry -> after.isEmpty() || wanted.compare(entry, after.get()) > 0)
            .sorted(wanted)
            .limit(size + 1L)
            .toList();
    ObjectNode answer = Json.object();
    var page = answer.putArray(member);
    rest.stream().limit(size).forEach(entry -> page.add(summary.apply(entry.item)));
    if (rest.size() > size) {
      answer.put("NextToken", token(request, rest.get(size - 1)));
    } else {
      answer.putNull("NextToken");
    }
    return Optional.of(answer);
  }

  private static String token(ObjectNode request, Entry last) {
    String text = query(request) + "\n" + last.key + "\n" + last.id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static Optional<Entry> after(ObjectNode request) {
    String token = Json.text(request, "NextToken");
    if (token.isEmpty()) {
      return Optional.empty();
    }
    String[] parts;
    try {
      parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("\n", -1);
    } catch (IllegalArgumentException notOurs) {
      throw refused();
    }
    if (parts.length != 3 || !parts[0].equals(query(request))) {
      throw refused();
    }
    return Optional.of(new Entry(parts[1], parts[2], Json.object()));
  }

  private static Refusal refused() {
    return Refusal.ofBusiness(
        "nextToken", ProblemCode.INVALID_VALUE, "The NextToken does not belong to this request.");
  }

  private static String query(ObjectNode request) {
    ObjectNode query = request.deepCopy();
    query.remove(List.of("NextToken", "MaxResults"));
    return Integer.toHexString(query.hashCode());
  }

  private record Entry(String key, String id, ObjectNode item) {}
}
