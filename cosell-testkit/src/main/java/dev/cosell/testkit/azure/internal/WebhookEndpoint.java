package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * Registering a webhook (webhooks page of October 2023, read 2026-11-22). Microsoft serves it on
 * another host and for another token than the referrals; here both are the same. That a second
 * registration takes the place of the first is of the connectors' troubleshooting page of August
 * 2023; the statuses of refusals are inferred.
 */
final class WebhookEndpoint {
  static final String TEST = "test-created";
  private static final String CERTIFICATE = "/webhooks/certificate";
  private static final List<String> EVENTS =
      List.of(
          TEST,
          "referral-created",
          "referral-updated",
          "related-referral-created",
          "related-referral-updated");
  private static final int TESTS_A_MINUTE = 2;
  private static final Duration TEST_IS_KEPT = Duration.ofDays(7);

  private final ReferralStore store;
  private final Webhooks webhooks;

  WebhookEndpoint(ReferralStore store, Webhooks webhooks) {
    this.store = store;
    this.webhooks = webhooks;
  }

  /** The certificate, which anybody may have. */
  Optional<Reply> certificate(Request request) {
    return request.path().equals(CERTIFICATE) && request.method().equals("GET")
        ? Optional.of(
            Reply.json(200, JsonNodeFactory.instance.objectNode())
                .as(webhooks.key().pem(), "application/x-pem-file"))
        : Optional.empty();
  }

  static String certificateUrl(String base) {
    return base + CERTIFICATE;
  }

  Reply serve(Request request, Operation operation) {
    return switch (operation) {
      case LIST_WEBHOOK_EVENTS -> Reply.json(200, events());
      case GET_WEBHOOK_REGISTRATION -> Reply.json(200, registered().deepCopy());
      case CREATE_WEBHOOK_REGISTRATION -> Reply.json(200, register(request));
      case UPDATE_WEBHOOK_REGISTRATION -> {
        registered();
        yield Reply.json(200, register(request));
      }
      case CREATE_VALIDATION_EVENT -> Reply.json(200, test());
      default -> Reply.json(200, tested(request).deepCopy());
    };
  }

  private static ArrayNode events() {
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    EVENTS.forEach(events::add);
    return events;
  }

  private ObjectNode registered() {
    return webhooks
        .registration()
        .orElseThrow(
            () -> new Refusal(404, "itemNotFound", "No webhook is registered.", "webhook"));
  }

  /** The documentation writes the members in both cases. */
  private ObjectNode register(Request request) {
    Map<String, JsonNode> sent = new TreeMap<>();
    Bodies.object(request.body())
        .orElseThrow(() -> Refusal.invalid("The body must be a JSON object.", "webhook"))
        .properties()
        .forEach(each -> sent.put(each.getKey().toLowerCase(Locale.ROOT), each.getValue()));
    JsonNode missing = JsonNodeFactory.instance.missingNode();
    String url = sent.getOrDefault("webhookurl", missing).asText();
    if (HttpUrl.parse(url) == null) {
      throw Refusal.invalid("The URL must be an absolute http or https address.", "WebhookUrl");
    }
    JsonNode asked = sent.getOrDefault("webhookevents", missing);
    if (!asked.isArray() || asked.isEmpty()) {
      throw Refusal.invalid("At least one event is required.", "WebhookEvents");
    }
    ObjectNode registration = JsonNodeFactory.instance.objectNode();
    registration.put(
        "SubscriberId",
        webhooks
            .registration()
            .map(each -> each.path("SubscriberId").asText())
            .orElseGet(store::newId));
    registration.put("WebhookUrl", url);
    ArrayNode events = registration.putArray("WebhookEvents");
    for (JsonNode each : asked) {
      if (!EVENTS.contains(each.asText())) {
        throw Refusal.invalid("The event is not known.", "WebhookEvents");
      }
      events.add(each.asText());
    }
    JsonNode header = sent.getOrDefault("signaturetokentomssignatureheader", missing);
    if (header.isBoolean()) {
      registration.put("SignatureTokenToMsSignatureHeader", header.asBoolean());
    }
    store.memory().put(Shelf.REGISTRATION, "partner", registration);
    return registration.deepCopy();
  }

  private ObjectNode test() {
    ObjectNode registration = registered();
    Instant aMinuteAgo = store.now().minus(Duration.ofMinutes(1));
    long lately =
        store.memory().shelf(Shelf.VALIDATION).values().stream()
            .filter(each -> Instant.parse(each.path("made").asText()).isAfter(aMinuteAgo))
            .count();
    if (lately >= TESTS_A_MINUTE) {
      throw new Refusal(429, "generalException", "Too many test events.", "webhook");
    }
    String id = store.newId();
    ObjectNode test = JsonNodeFactory.instance.objectNode();
    test.put("correlationId", id).put("partnerId", ReferralStore.PARTNER).put("status", "pending");
    test.put("callbackUrl", registration.path("WebhookUrl").asText());
    test.put("made", store.now().toString()).putArray("results");
    store.memory().put(Shelf.VALIDATION, id, test);
    ObjectNode event = store.announce(TEST, "test", Operation.WEBHOOK + "/test");
    webhooks.announceTest(event, id);
    return JsonNodeFactory.instance.objectNode().put("correlationId", id);
  }

  private ObjectNode tested(Request request) {
    String id = request.path().substring(request.path().lastIndexOf('/') + 1);
    return store
        .memory()
        .find(Shelf.VALIDATION, id)
        .filter(
            each ->
                Instant.parse(each.path("made").asText()).plus(TEST_IS_KEPT).isAfter(store.now()))
        .orElseThrow(() -> new Refusal(404, "itemNotFound", "There is no such test.", "webhook"));
  }
}
