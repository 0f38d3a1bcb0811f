package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was announced, as Pub/Sub pushes it: an envelope whose message holds the event in base64
 * (official). Pub/Sub delivers at least once; what is not acknowledged comes again with the same
 * message id and a higher attempt (official). Not for several threads at once.
 */
final class EventLog {
  private static final String SUBSCRIPTION = "projects/fake/subscriptions/opportunities";
  private static final String NUMBER = "eventNumber";
  private static final String URL = "pushUrl";
  private static final int KEPT = 10_000;

  private final Memory memory;
  private final boolean twice;
  private final List<Predicate<String>> endpoints = new ArrayList<>();
  private final List<Push> outgoing = new ArrayList<>();
  private final List<Push> undelivered = new ArrayList<>();

  /** A push on its way; {@code endpoint} is empty if it goes to the registered address. */
  record Push(Optional<Predicate<String>> endpoint, String number, String body, int attempt) {}

  EventLog(Memory memory, boolean twice) {
    this.memory = memory;
    this.twice = twice;
  }

  void announce(String type, String name, String partner, Instant at) {
    ObjectNode event = Json.object();
    event
        .putObject("opportunityEvent")
        .put("eventType", type)
        .put("opportunity", name)
        .put("partner", partner);
    long number = next();
    ObjectNode envelope = Json.object();
    envelope
        .putObject("message")
        .put(
            "data",
            Base64.getEncoder().encodeToString(Json.write(event).getBytes(StandardCharsets.UTF_8)))
        .put("messageId", Long.toString(7_000_000_000L + number))
        .put("publishTime", at.toString());
    envelope.put("subscription", SUBSCRIPTION);
    for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
      String key = number + "." + copy;
      memory.put(Shelf.EVENT, key, envelope);
      endpoints.forEach(endpoint -> outgoing.add(new Push(Optional.of(endpoint), key, "", 1)));
      if (url().isPresent()) {
        memory.put(Shelf.PUSH, key, envelope.deepCopy().put("deliveryAttempt", 1));
        outgoing.add(new Push(Optional.empty(), key, "", 1));
      }
    }
    while (memory.shelf(Shelf.EVENT).size() > KEPT) {
      memory.remove(Shelf.EVENT, memory.shelf(Shelf.EVENT).keySet().iterator().next());
    }
  }

  private long next() {
    long number =
        memory.find(Shelf.SETTING, NUMBER).map(node -> node.path("last").asLong()).orElse(0L) + 1;
    memory.put(Shelf.SETTING, NUMBER, Json.object().put("last", number));
    return number;
  }

  /** The pushes that are to go out now, each with its body. */
  List<Push> takeOutgoing() {
    List<Push> taken = outgoing.stream().map(this::written).toList();
    outgoing.clear();
    return taken;
  }

  private Push written(Push push) {
    ObjectNode envelope =
        memory.find(Shelf.EVENT, push.number()).orElseGet(Json::object).deepCopy();
    return new Push(
        push.endpoint(),
        push.number(),
        Json.write(envelope.put("deliveryAttempt", push.attempt())),
        push.attempt());
  }

  void acknowledged(Push push) {
    if (push.endpoint().isEmpty()) {
      memory.remove(Shelf.PUSH, push.number());
    }
  }

  void notAcknowledged(Push push) {
    if (push.endpoint().isPresent()) {
      undelivered.add(push);
    } else {
      memory
          .find(Shelf.PUSH, push.number())
          .ifPresent(
              kept ->
                  memory.put(
                      Shelf.PUSH,
                      push.number(),
                      kept.deepCopy().put("deliveryAttempt", push.attempt() + 1)));
    }
  }

  /** Puts what was not acknowledged among the outgoing again. */
  void again() {
    undelivered.forEach(
        push -> outgoing.add(new Push(push.endpoint(), push.number(), "", push.attempt() + 1)));
    undelivered.clear();
    memory
        .shelf(Shelf.PUSH)
        .forEach(
            (number, kept) ->
                outgoing.add(
                    new Push(Optional.empty(), number, "", kept.path("deliveryAttempt").asInt())));
  }

  int waiting() {
    return undelivered.size() + memory.shelf(Shelf.PUSH).size();
  }

  void subscribe(Predicate<String> endpoint) {
    endpoints.add(endpoint);
  }

  Optional<URI> url() {
    return memory.find(Shelf.SETTING, URL).map(node -> URI.create(node.path("url").asText()));
  }

  /** Registers where pushes go; what waited for the one before goes there. */
  void url(Optional<URI> url) {
    url.ifPresentOrElse(
        to -> memory.put(Shelf.SETTING, URL, Json.object().put("url", to.toString())),
        () -> {
          memory.remove(Shelf.SETTING, URL);
          List.copyOf(memory.shelf(Shelf.PUSH).keySet())
              .forEach(number -> memory.remove(Shelf.PUSH, number));
        });
  }

  List<String> all() {
    return memory.all(Shelf.EVENT).stream().map(Json::write).toList();
  }
}
