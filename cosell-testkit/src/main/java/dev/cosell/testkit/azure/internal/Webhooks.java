package dev.cosell.testkit.azure.internal;

import dev.cosell.testkit.azure.WebhookDelivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events (webhooks page of October 2023, read 2026-11-22): signed, tried ten times, then
 * moved to a queue that nobody tries again. How long Microsoft waits between two tries is not said:
 * here the next one is made when the clock moves.
 */
public final class Webhooks {
  private static final int TRIES = 10;

  private final String organisation;
  private final String certificateUrl;
  private @Nullable SigningKey key;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<String> offline = new ArrayList<>();
  private Optional<Predicate<WebhookDelivery>> receiver = Optional.empty();

  private static final class Waiting {
    private final String event;
    private int tries;

    Waiting(String event) {
      this.event = event;
    }
  }

  /**
   * Webhooks without a receiver.
   *
   * @param organisation the organisation that the certificate names
   * @param certificateUrl the address of the certificate
   */
  public Webhooks(String organisation, String certificateUrl) {
    this.organisation = organisation;
    this.certificateUrl = certificateUrl;
  }

  /**
   * Sets who receives from now on.
   *
   * @param taker takes a delivery and says whether it was taken
   */
  public synchronized void deliverTo(Predicate<WebhookDelivery> taker) {
    receiver = Optional.of(taker);
  }

  /**
   * Takes an event to be delivered.
   *
   * @param event the event
   */
  public synchronized void announce(String event) {
    if (receiver.isPresent()) {
      waiting.add(new Waiting(event));
    }
  }

  /** Tries each event that waits once. */
  public synchronized void attempt() {
    for (Waiting each : List.copyOf(waiting)) {
      each.tries++;
      if (receiver.orElseThrow().test(signed(each.event, each.tries))) {
        waiting.remove(each);
      } else if (each.tries == TRIES) {
        waiting.remove(each);
        offline.add(each.event);
      }
    }
  }

  /**
   * The events that were not taken in ten tries.
   *
   * @return the events, oldest first
   */
  public synchronized List<String> offline() {
    return new ArrayList<>(offline);
  }

  /**
   * What signs; made when it is first needed, since making a key takes its time.
   *
   * @return the key
   */
  public synchronized SigningKey key() {
    SigningKey made = key;
    if (made == null) {
      made = SigningKey.of(organisation);
      key = made;
    }
    return made;
  }

  private WebhookDelivery signed(String event, int tries) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Signature " + key().sign(event));
    headers.put("X-MS-Certificate-Url", certificateUrl);
    headers.put("X-MS-Signature-Algorithm", "rsa-sha256");
    headers.put("Content-Type", "application/json");
    return new WebhookDelivery(headers, event, tries);
  }
}
