package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was announced, as Pub/Sub pushes it: an envelope whose message holds the event in base64
 * (official). Pub/Sub delivers at least once; what is not acknowledged comes again with the same
 * message id and a higher attempt (official).
 */
public final class EventLog {
  private final String subscription;
  private final boolean twice;
  private final List<String> all = new ArrayList<>();
  private final List<Predicate<String>> endpoints = new ArrayList<>();
  private final List<Undelivered> undelivered = new ArrayList<>();
  private int number;

  EventLog(String subscription, boolean twice) {
    this.subscription = subscription;
    this.twice = twice;
  }

  private record Undelivered(Predicate<String> endpoint, ObjectNode envelope, int attempt) {}

  void announce(String type, String name, String partner, Instant at) {
    ObjectNode event = Json.object();
    event
        .putObject("opportunityEvent")
        .put("eventType", type)
        .put("opportunity", name)
        .put("partner", partner);
    ObjectNode envelope = Json.object();
    envelope
        .putObject("message")
        .put(
            "data",
            Base64.getEncoder().encodeToString(Json.write(event).getBytes(StandardCharsets.UTF_8)))
        .put("messageId", Long.toString(7_000_000_000L + ++number))
        .put("publishTime", at.toString());
    envelope.put("subscription", subscription);
    for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
      all.add(Json.write(envelope));
      for (Predicate<String> endpoint : List.copyOf(endpoints)) {
        deliver(new Undelivered(endpoint, envelope, 1));
      }
    }
  }

  private void deliver(Undelivered push) {
    ObjectNode envelope = push.envelope().deepCopy().put("deliveryAttempt", push.attempt());
    if (!push.endpoint().test(Json.write(envelope))) {
      undelivered.add(new Undelivered(push.endpoint(), push.envelope(), push.attempt() + 1));
    }
  }

  int redeliver() {
    List<Undelivered> again = List.copyOf(undelivered);
    undelivered.clear();
    again.forEach(this::deliver);
    return undelivered.size();
  }

  void subscribe(Predicate<String> endpoint) {
    endpoints.add(endpoint);
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
