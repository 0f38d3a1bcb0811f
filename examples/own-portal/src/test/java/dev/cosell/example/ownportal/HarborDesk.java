package dev.cosell.example.ownportal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Harbor's people and their book of deals; every change gives the deal the next version. */
final class HarborDesk {
  static final int PAGE = 50;
  private static final Set<String> CLOSED = Set.of("submitted", "rejected");

  private final Clock clock;
  private final Map<String, ObjectNode> deals = new LinkedHashMap<>();
  private final Map<String, ObjectNode> offers = new LinkedHashMap<>();
  private final Map<String, String> madeByKey = new LinkedHashMap<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private long version;
  private int numbers;

  HarborDesk(Clock clock) {
    this.clock = clock;
  }

  /** Harbor does not do it. */
  static final class Refusal extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    private final int status;
    private final String rule;

    Refusal(int status, String rule) {
      super(rule);
      this.status = status;
      this.rule = rule;
    }

    int status() {
      return status;
    }

    ObjectNode body() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putArray("problems").addObject().put("member", "deal").put("rule", rule);
      return body;
    }
  }

  /** The same key makes the same deal. */
  synchronized ObjectNode create(ObjectNode body, String key) {
    return deal(madeByKey.computeIfAbsent(key, made -> add(body, "draft")));
  }

  private String add(ObjectNode body, String state) {
    String number = "H-" + ++numbers;
    ObjectNode deal = body.deepCopy().put("number", number).put("state", state);
    deals.put(number, deal);
    changed(deal);
    return number;
  }

  synchronized ObjectNode submit(String number) {
    ObjectNode deal = deal(number);
    if (deal.path("state").asText().equals("draft")) {
      changed(deal.put("state", "submitted"));
    }
    return deal;
  }

  /** What is not named stays. */
  synchronized ObjectNode patch(String number, ObjectNode changes) {
    ObjectNode deal = deal(number);
    if (CLOSED.contains(deal.path("state").asText())) {
      throw new Refusal(422, "locked");
    }
    if (!changes.path("version").equals(deal.path("version"))) {
      throw new Refusal(409, "version");
    }
    changes
        .properties()
        .forEach(
            member -> {
              String text = member.getValue().asText();
              deal.put(member.getKey(), spellings.getOrDefault(text, text));
              if (member.getValue().isNull()) {
                deal.remove(member.getKey());
              }
            });
    changed(deal);
    return deal;
  }

  synchronized ObjectNode deal(String number) {
    ObjectNode deal = deals.get(number);
    if (deal == null) {
      throw new Refusal(404, "unknown");
    }
    return deal;
  }

  synchronized ObjectNode changesFrom(long from) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode list = page.putArray("deals");
    List<ObjectNode> found =
        deals.values().stream()
            .filter(deal -> deal.path("version").asLong() >= from)
            .sorted(Comparator.comparingLong(deal -> deal.path("version").asLong()))
            .toList();
    found.stream().limit(PAGE).forEach(list::add);
    page.put("more", found.size() > PAGE);
    page.putArray("offers").addAll(offers.values());
    return page;
  }

  synchronized ObjectNode accept(String offer, String key) {
    String number =
        madeByKey.computeIfAbsent(key, made -> add(taken(offer).without("number"), "approved"));
    return deal(number);
  }

  synchronized ObjectNode decline(String offer) {
    taken(offer);
    return JsonNodeFactory.instance.objectNode().put("number", offer);
  }

  private ObjectNode taken(String offer) {
    ObjectNode taken = offers.remove(offer);
    if (taken == null) {
      throw new Refusal(404, "unknown");
    }
    return taken;
  }

  // What Harbor's people do

  synchronized String offer(String customer) {
    String number = "F-" + ++numbers;
    offers.put(
        number,
        JsonNodeFactory.instance
            .objectNode()
            .put("number", number)
            .put("customer", customer)
            .put("title", "Referral of " + customer));
    return number;
  }

  synchronized void edit(String number, Consumer<ObjectNode> change) {
    ObjectNode deal = deal(number);
    change.accept(deal);
    changed(deal);
  }

  synchronized void remove(String number) {
    deals.remove(number);
  }

  synchronized void spell(String written, String kept) {
    spellings.put(written, kept);
  }

  synchronized int size() {
    return deals.size();
  }

  synchronized List<String> events() {
    return List.copyOf(events);
  }

  private void changed(ObjectNode deal) {
    version++;
    deal.put("version", Long.toString(version)).put("modified", clock.instant().toString());
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("event", "deal changed");
    events.add(event.put("deal", deal.path("number").asText()).toString());
  }
}
