package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.azure.WebhookDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Delivers events (webhooks page of October 2023, read 2026-11-22): signed, tried ten times, then
 * moved to a queue that nobody tries again. How long Microsoft waits between two tries is not said:
 * here it is a minute of the portal's time.
 *
 * <p>A receiver is called outside the store's lock, so that it may ask for the referral.
 */
final class Webhooks {
  private static final int TRIES = 10;
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final String KEY = "signing key";

  /** Who is to have an event. */
  enum Receiver {
    /** A receiver within this process. */
    LISTENER,
    /** The registered address. */
    ADDRESS
  }

  private final ReferralStore store;
  private final Map<String, Instant> onTheWay = new HashMap<>();
  private Optional<Predicate<WebhookDelivery>> listener = Optional.empty();
  private Optional<SigningKey> key = Optional.empty();
  private String certificateUrl = "https://fake.invalid/webhook-certificate";

  Webhooks(ReferralStore store) {
    this.store = store;
  }

  /** Sets where the certificate is to be had. */
  void certificateAt(String url) {
    store.locked(() -> certificateUrl = url);
  }

  /** Sets who receives within this process from now on. */
  void deliverTo(Predicate<WebhookDelivery> taker) {
    store.locked(() -> listener = Optional.of(taker));
  }

  /** Takes an event to be delivered to whoever asked for it; inside the lock. */
  void announce(ObjectNode event) {
    if (listener.isPresent()) {
      add(Receiver.LISTENER, event, Optional.empty());
    }
    if (registration().filter(some -> asksFor(some, event)).isPresent()) {
      add(Receiver.ADDRESS, event, Optional.empty());
    }
  }

  /** Takes a test event to be delivered to the registered address; inside the lock. */
  void announceTest(ObjectNode event, String correlationId) {
    add(Receiver.ADDRESS, event, Optional.of(correlationId));
  }

  private static boolean asksFor(ObjectNode registration, ObjectNode event) {
    for (var name : registration.path("WebhookEvents")) {
      if (name.asText().equals(event.path("EventName").asText())
          && !name.asText().equals(WebhookEndpoint.TEST)) {
        return true;
      }
    }
    return false;
  }

  private void add(Receiver to, ObjectNode event, Optional<String> test) {
    ObjectNode delivery = JsonNodeFactory.instance.objectNode();
    delivery.put("to", to.name()).put("event", event.toString()).put("tries", 0);
    delivery.put("due", store.now().toString());
    test.ifPresent(id -> delivery.put("test", id));
    store.memory().put(Shelf.DELIVERY, Long.toString(store.newNumber()), delivery);
  }

  /** What is registered; inside the lock. */
  Optional<ObjectNode> registration() {
    return store.memory().find(Shelf.REGISTRATION, "partner");
  }

  /** Tries once each event that is due for the receiver within this process. */
  void attempt() {
    Optional<Predicate<WebhookDelivery>> taker = store.locked(() -> listener);
    taker.ifPresent(
        some -> attempt(Receiver.LISTENER, delivery -> some.test(delivery) ? 200 : 500));
  }

  /** Tries once each event that is due for a receiver, who answers with an HTTP status or zero. */
  void attempt(Receiver to, ToIntFunction<WebhookDelivery> taker) {
    for (String number : store.locked(() -> take(to))) {
      int status = 0;
      try {
        status = taker.applyAsInt(store.locked(() -> signed(number)));
      } finally {
        int answered = status;
        store.locked(() -> settle(number, answered));
      }
    }
  }

  private List<String> take(Receiver to) {
    List<String> due =
        store.memory().shelf(Shelf.DELIVERY).entrySet().stream()
            .filter(each -> isDue(each.getValue(), to) && !onTheWay.containsKey(each.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(number -> onTheWay.put(number, store.now()));
    return due;
  }

  private boolean isDue(ObjectNode delivery, Receiver to) {
    return delivery.path("to").asText().equals(to.name())
        && !Instant.parse(delivery.path("due").asText()).isAfter(store.now());
  }

  private ObjectNode delivery(String number) {
    return store.memory().find(Shelf.DELIVERY, number).orElseThrow();
  }

  private boolean settle(String number, int status) {
    Instant tried = Objects.requireNonNull(onTheWay.remove(number));
    ObjectNode delivery = delivery(number);
    int tries = delivery.path("tries").asInt() + 1;
    delivery.put("tries", tries).put("due", tried.plus(PAUSE).toString());
    boolean isTaken = status / 100 == 2;
    if (delivery.has("test")) {
      note(delivery.path("test").asText(), status);
    }
    if (isTaken || tries == TRIES) {
      store.memory().remove(Shelf.DELIVERY, number);
    } else {
      store.memory().put(Shelf.DELIVERY, number, delivery);
    }
    if (!isTaken && tries == TRIES) {
      store.memory().put(Shelf.OFFLINE, number, delivery);
    }
    return isTaken;
  }

  private void note(String correlationId, int status) {
    store
        .memory()
        .find(Shelf.VALIDATION, correlationId)
        .ifPresent(
            test -> {
              ArrayNode results = test.withArrayProperty("results");
              results
                  .addObject()
                  .put("responseCode", status == 0 ? "" : Integer.toString(status))
                  .put("responseMessage", "")
                  .put("systemError", status == 0)
                  .put("dateTimeUtc", store.time());
              store.memory().put(Shelf.VALIDATION, correlationId, test.put("status", "completed"));
            });
  }

  /** The events that were not taken in ten tries, oldest first. */
  List<String> offline() {
    return store.locked(
        () ->
            store.memory().shelf(Shelf.OFFLINE).values().stream()
                .map(each -> each.path("event").asText())
                .toList());
  }

  /** What signs; made when it is first needed, since making a key takes its time. */
  SigningKey key() {
    return store.locked(
        () -> {
          SigningKey made =
              key.orElseGet(
                  () ->
                      store
                          .memory()
                          .find(Shelf.STATE, KEY)
                          .map(SigningKey::read)
                          .orElseGet(() -> SigningKey.of("Microsoft Corporation")));
          if (key.isEmpty()) {
            key = Optional.of(made);
            store.memory().put(Shelf.STATE, KEY, made.write());
          }
          return made;
        });
  }

  private WebhookDelivery signed(String number) {
    ObjectNode delivery = delivery(number);
    String event = delivery.path("event").asText();
    boolean isListener = delivery.path("to").asText().equals(Receiver.LISTENER.name());
    boolean asHeader =
        !isListener
            && registration()
                .map(some -> some.path("SignatureTokenToMsSignatureHeader").asBoolean())
                .orElse(false);
    Map<String, String> headers = new LinkedHashMap<>();
    String signature = key().sign(event);
    if (asHeader) {
      headers.put("x-ms-signature", signature);
    } else {
      headers.put("Authorization", "Signature " + signature);
    }
    headers.put("X-MS-Certificate-Url", certificateUrl);
    headers.put("X-MS-Signature-Algorithm", "rsa-sha256");
    headers.put("Content-Type", "application/json");
    return new WebhookDelivery(headers, event, delivery.path("tries").asInt() + 1);
  }
}
