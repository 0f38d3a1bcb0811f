package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.EventDelivery;
import dev.cosell.testkit.aws.internal.store.PortalStore;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.internal.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The events that the portal puts on the partner's bus: envelope and members as recorded
 * (EventBridge streams of 2025, read 2026-10-01). The newest 10,000 are kept.
 */
public final class EventLog {

  private static final int KEPT = 10_000;

  private final PortalStore store;
  private final Identifiers ids;
  private final Settings settings;
  private final List<Event> batch = new ArrayList<>();
  private final Queue<String> outgoing = new ArrayDeque<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  EventLog(PortalStore store, Identifiers ids, Settings settings) {
    this.store = store;
    this.ids = ids;
    this.settings = settings;
  }

  void opportunity(String kind, String catalog, String id, Instant at) {
    ObjectNode detail = Json.object();
    detail.putObject("opportunity").put("identifier", id);
    add("Opportunity " + kind, catalog, "", detail, at);
  }

  /**
   * The partner created an opportunity.
   *
   * @param created the opportunity
   * @param at when
   */
  public void announceCreated(OpportunityRecord created, Instant at) {
    opportunity("Created", created.catalog(), created.id(), at);
  }

  /**
   * The partner changed an opportunity.
   *
   * @param updated the opportunity
   * @param at when
   */
  public void announceUpdated(OpportunityRecord updated, Instant at) {
    opportunity("Updated", updated.catalog(), updated.id(), at);
    if (!updated.engagementId().isEmpty()) {
      snapshotCreated(updated.catalog(), updated.engagementId(), updated.id(), at);
    }
  }

  void invitation(String kind, ObjectNode invitation, Instant at) {
    boolean sent = Json.text(invitation, "ParticipantType").equals("SENDER");
    String aws = "aws";
    ObjectNode detail = Json.object();
    detail
        .putObject("engagementInvitation")
        .put("arn", Json.text(invitation, "Arn"))
        .put("id", Json.text(invitation, "Id"))
        .put("engagementId", invitation.path("EngagementId").textValue())
        .put("senderAccountId", sent ? settings.account() : aws)
        .put("receiverAccountId", sent ? aws : settings.account())
        .put("senderCompanyName", Json.text(invitation, "SenderCompanyName"))
        .put("expirationDate", Json.text(invitation, "ExpirationDate"))
        .put("participantType", Json.text(invitation, "ParticipantType"))
        .put("payloadType", Json.text(invitation, "PayloadType"));
    add(
        "Engagement Invitation " + kind,
        Json.text(invitation, "Catalog"),
        Json.text(invitation, "Arn"),
        detail,
        at);
  }

  void engagementCreated(ObjectNode engagement, Instant at) {
    ObjectNode detail = Json.object();
    ObjectNode node =
        detail
            .putObject("engagement")
            .put("engagementArn", Json.text(engagement, "Arn"))
            .put("engagementId", Json.text(engagement, "Id"))
            .put("CreatedAt", Json.text(engagement, "CreatedAt"))
            .put("CreatedBy", Json.text(engagement, "CreatedBy"));
    engagement
        .path("Contexts")
        .forEach(context -> node.withArray("ContextTypes").add(Json.text(context, "Type")));
    add(
        "Engagement Created",
        Json.text(engagement, "Catalog"),
        Json.text(engagement, "Arn"),
        detail,
        at);
  }

  void memberAdded(ObjectNode engagement, String account, String company, Instant at) {
    ObjectNode detail = Json.object();
    detail.putObject("engagement").put("id", Json.text(engagement, "Id"));
    detail.putObject("engagementMember").put("accountId", account).put("companyName", company);
    add(
        "Engagement Member Added",
        Json.text(engagement, "Catalog"),
        Json.text(engagement, "Arn"),
        detail,
        at);
  }

  void snapshotCreated(String catalog, String engagementId, String opportunity, Instant at) {
    String engagementArn = Identifiers.sharedArn(catalog, "engagement", engagementId);
    long number = ids.count("snapshots of " + opportunity);
    ObjectNode detail = Json.object();
    detail
        .putObject("resourceSnapshot")
        .put(
            "arn",
            engagementArn
                + "/resource/Opportunity/"
                + opportunity
                + "/template/OpportunitySummaryView/snapshot/"
                + number)
        .put("engagementId", engagementId)
        .put("resourceType", "Opportunity")
        .put("resourceId", opportunity)
        .put("createdBy", settings.account());
    add("Engagement Resource Snapshot Created", catalog, engagementArn, detail, at);
  }

  private void add(
      String detailType, String catalog, String resource, ObjectNode detail, Instant at) {
    batch.add(new Event(detailType, catalog, resource, detail, at));
  }

  /** Numbers the events of this transaction and puts them into the store. */
  void flush() {
    if (batch.isEmpty()) {
      return;
    }
    EventDelivery delivery = settings.delivery();
    List<Event> events = new ArrayList<>(batch);
    if (delivery.reversed()) {
      Collections.reverse(events);
    }
    for (Event event : events) {
      for (int i = 0; i < (delivery.twice() ? 2 : 1); i++) {
        ObjectNode envelope = envelope(event);
        long number = ids.count("events");
        ObjectNode stored = Json.object().put("number", number);
        stored.set("event", envelope);
        store.put(Shelf.EVENT, Long.toString(number), stored);
        if (number > KEPT) {
          store.remove(Shelf.EVENT, Long.toString(number - KEPT));
        }
        outgoing.add(Json.write(envelope));
      }
    }
    batch.clear();
  }

  void rollback() {
    batch.clear();
  }

  /** Takes the events that listeners have not been told; called under the portal's lock. */
  List<String> takeOutgoing() {
    List<String> taken = List.copyOf(outgoing);
    outgoing.clear();
    return taken;
  }

  /** Tells the listeners; called without the portal's lock. */
  void deliver(List<String> events) {
    events.forEach(event -> listeners.forEach(listener -> listener.accept(event)));
  }

  /**
   * Adds a listener, told of each event before the call that caused it is answered.
   *
   * @param listener takes the event as JSON
   */
  public void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  /**
   * The events kept.
   *
   * @param number only those after this number
   * @return objects with a number and the event, oldest first
   */
  public List<ObjectNode> after(long number) {
    return store.all(Shelf.EVENT).stream()
        .filter(stored -> stored.path("number").asLong() > number)
        .toList();
  }

  private ObjectNode envelope(Event event) {
    ObjectNode envelope =
        Json.object()
            .put("version", "0")
            .put("id", ids.event().toString())
            .put("detail-type", event.detailType)
            .put("source", "aws.partnercentral-selling")
            .put("account", settings.account())
            .put("time", event.at.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", "us-east-1");
    if (event.resource.isEmpty()) {
      envelope.putArray("resources");
    } else {
      envelope.putArray("resources").add(event.resource);
    }
    ObjectNode detail =
        envelope.putObject("detail").put("schemaVersion", "1").put("catalog", event.catalog);
    detail.setAll(event.detail);
    return envelope;
  }

  private record Event(
      String detailType, String catalog, String resource, ObjectNode detail, Instant at) {}
}
