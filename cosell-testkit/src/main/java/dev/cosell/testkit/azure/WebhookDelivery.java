package dev.cosell.testkit.azure;

import java.util.Map;

/**
 * One try to deliver an event to a webhook.
 *
 * @param headers the headers, the signature's among them
 * @param body the event
 * @param attempt which try it is, 1 to 10
 */
public record WebhookDelivery(Map<String, String> headers, String body, int attempt) {}
