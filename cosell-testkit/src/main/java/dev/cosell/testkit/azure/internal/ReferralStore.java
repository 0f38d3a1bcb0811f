package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The referrals that the partner may see, and the events of their changes.
 *
 * <p>Every change gives a new eTag and time of change. Everything is done inside {@link #locked}.
 */
final class ReferralStore implements AutoCloseable {
  /** The id that stands for Microsoft. */
  static final String MICROSOFT = "msft";

  /** The partner's organisation. */
  static final String PARTNER = "7f3c0b52-0000-4000-8000-00000000a001";

  /** How long a referral waits for an answer (portal documentation of October 2023). */
  static final Duration TO_ANSWER = Duration.ofDays(14);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String API = "https://api.partner.microsoft.com/v1.0/engagements/referrals";
  private static final String NUMBERS = "numbers";
  private static final int EVENTS_KEPT = 10_000;

  private final SettableClock clock;
  private final Memory memory;
  private final Map<String, Set<String>> byEngagement = new HashMap<>();
  private final List<ObjectNode> announced = new ArrayList<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private Optional<Instant> moment = Optional.empty();

  ReferralStore(SettableClock clock, Memory memory) {
    this.clock = clock;
    this.memory = memory;
    memory.last().filter(last -> last.isAfter(clock.instant())).ifPresent(clock::set);
    all().forEach(this::index);
  }

  private void index(ObjectNode referral) {
    byEngagement
        .computeIfAbsent(referral.path("engagementId").asText(), any -> new LinkedHashSet<>())
        .add(referral.path("id").asText());
  }

  /** Does something whole: what it changes is in the journal when this returns or throws. */
  synchronized <T> T locked(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      memory.commit(clock.instant());
    }
  }

  SettableClock clock() {
    return clock;
  }

  Memory memory() {
    return memory;
  }

  /** The portal's time. */
  Instant now() {
    return moment.orElseGet(clock::instant);
  }

  /** Does what was due at an earlier moment, as of that moment. */
  void asOf(Instant earlier, Runnable work) {
    moment = Optional.of(earlier);
    try {
      work.run();
    } finally {
      moment = Optional.empty();
    }
  }

  /** Now, as the portal writes it: with seven digits of a fraction. */
  String time() {
    return time(now());
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** A number that no other call has had. */
  long newNumber() {
    long number =
        memory.find(Shelf.STATE, NUMBERS).map(state -> state.path("last").asLong()).orElse(0L) + 1;
    memory.put(Shelf.STATE, NUMBERS, JsonNodeFactory.instance.objectNode().put("last", number));
    return number;
  }

  /** A new id of the form of a guid, the same in the same order of calls. */
  String newId() {
    long number = newNumber();
    return new UUID(0x5eed_0000_0000_4000L | (number << 16), 0x8000_0000_0000_0000L | number)
        .toString();
  }

  /** The referral itself. */
  Optional<ObjectNode> find(String id) {
    return memory.find(Shelf.REFERRAL, id);
  }

  /** The referrals themselves, oldest first. */
  List<ObjectNode> all() {
    return new ArrayList<>(memory.shelf(Shelf.REFERRAL).values());
  }

  /** The referrals of an engagement, oldest first. */
  List<ObjectNode> engagement(String engagementId) {
    return byEngagement.getOrDefault(engagementId, Set.of()).stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** Microsoft's referral of the same engagement. */
  Optional<ObjectNode> microsofts(ObjectNode own) {
    return engagement(own.path("engagementId").asText()).stream()
        .filter(ReferralStore::isMicrosofts)
        .findFirst();
  }

  /** The partner's referral of the same engagement. */
  Optional<ObjectNode> partners(ObjectNode any) {
    return engagement(any.path("engagementId").asText()).stream()
        .filter(each -> !isMicrosofts(each))
        .findFirst();
  }

  static boolean isMicrosofts(ObjectNode referral) {
    return referral.path("organizationId").asText().equals(MICROSOFT);
  }

  /** Keeps a new referral, which has its id. */
  void add(ObjectNode referral) {
    String id = referral.path("id").asText();
    referral.put("createdDateTime", time());
    if (referral.path("status").asText().equals("New")) {
      referral.put("expirationDateTime", time(now().plus(TO_ANSWER)));
    }
    ObjectNode links = referral.putObject("links");
    // The guid without quotes is how recorded answers write it.
    String filter = "?$filter=engagementId eq " + referral.path("engagementId").asText();
    links.putObject("relatedReferrals").put("uri", API + filter).put("method", "GET");
    links.putObject("self").put("uri", API + "/" + id).put("method", "GET");
    touch(referral);
    index(referral);
    announce(referral, "created");
  }

  /** Notes that a referral has changed. */
  void changed(ObjectNode referral) {
    touch(referral);
    announce(referral, "updated");
  }

  /** Gives a referral another version. */
  void touch(ObjectNode referral) {
    referral.put("updatedDateTime", time());
    referral.put(
        "eTag", String.format(Locale.ROOT, "\"%08x-0000-0100-0000-000000000000\"", newNumber()));
    memory.put(Shelf.REFERRAL, referral.path("id").asText(), referral);
    touched.add(referral.path("id").asText());
  }

  void close(ObjectNode referral, String substatus, String reason) {
    referral.put("status", "Closed").put("substatus", substatus).put("statusReason", reason);
    referral.put("closedDateTime", time());
    changed(referral);
  }

  /** The owner hears of the referral; of Microsoft's side, the partner hears as a related one. */
  private void announce(ObjectNode referral, String action) {
    String name = (isMicrosofts(referral) ? "related-" : "") + "referral-" + action;
    announce(name, "referral", "/engagements/v1/referrals/" + referral.path("id").asText());
  }

  /** Announces that something happened to a resource. */
  ObjectNode announce(String name, String resource, String path) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("EventName", name);
    event.put("ResourceUri", "https://api.partnercenter.microsoft.com" + path);
    event.put("ResourceName", resource);
    event.putNull("AuditUri");
    event.put("ResourceChangeUtcDate", time().replace("Z", "+00:00"));
    Map<String, ObjectNode> kept = memory.shelf(Shelf.EVENT);
    if (kept.size() == EVENTS_KEPT) {
      memory.remove(Shelf.EVENT, kept.keySet().iterator().next());
    }
    memory.put(Shelf.EVENT, Long.toString(newNumber()), event);
    announced.add(event);
    return event;
  }

  /** The events since this was asked last. */
  List<ObjectNode> takeAnnounced() {
    List<ObjectNode> taken = List.copyOf(announced);
    announced.clear();
    return taken;
  }

  /** The referrals that have changed since this was asked last. */
  List<ObjectNode> takeTouched() {
    List<ObjectNode> taken = touched.stream().flatMap(id -> find(id).stream()).toList();
    touched.clear();
    return taken;
  }

  /** The newest events, oldest first. */
  List<String> events() {
    return memory.shelf(Shelf.EVENT).values().stream().map(ObjectNode::toString).toList();
  }

  @Override
  public synchronized void close() {
    memory.close();
  }
}
