package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the portal holds: all referrals that the partner may see, and the events of their changes.
 *
 * <p>Every change gives a new eTag and time of change. Callers hold the store's lock.
 */
public final class ReferralStore {
  /** The id that stands for Microsoft. */
  public static final String MICROSOFT = "msft";

  /** The partner's organisation. */
  public static final String PARTNER = "7f3c0b52-0000-4000-8000-00000000a001";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** How long a referral waits for an answer. */
  private static final Duration TO_ANSWER = Duration.ofDays(14);

  private final SettableClock clock;
  private final Map<String, ObjectNode> referrals = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<Consumer<String>> listeners = new ArrayList<>();
  private long numbers;

  /**
   * An empty store.
   *
   * @param clock the portal's time
   */
  public ReferralStore(SettableClock clock) {
    this.clock = clock;
  }

  /**
   * The portal's time.
   *
   * @return the time
   */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Now, as the portal writes it.
   *
   * @return the time with seven digits of a fraction
   */
  public String time() {
    return TIME.format(now());
  }

  /**
   * A new id.
   *
   * @return an id of the form of a guid, the same in the same order of calls
   */
  public String newId() {
    return new UUID(0x5eed_0000_0000_4000L | (++numbers << 16), 0x8000_0000_0000_0000L | numbers)
        .toString();
  }

  /**
   * A referral.
   *
   * @param id its id
   * @return the referral itself
   */
  public Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(referrals.get(id));
  }

  /**
   * All referrals.
   *
   * @return the referrals, oldest first
   */
  public List<ObjectNode> all() {
    return new ArrayList<>(referrals.values());
  }

  /**
   * Microsoft's referral of the same engagement.
   *
   * @param own the partner's referral
   * @return Microsoft's
   */
  public Optional<ObjectNode> microsofts(ObjectNode own) {
    return referrals.values().stream()
        .filter(each -> each.path("engagementId").equals(own.path("engagementId")))
        .filter(ReferralStore::isMicrosofts)
        .findFirst();
  }

  /**
   * Whether a referral is Microsoft's.
   *
   * @param referral a referral
   * @return whether it is
   */
  public static boolean isMicrosofts(ObjectNode referral) {
    return referral.path("organizationId").asText().equals(MICROSOFT);
  }

  /**
   * Keeps a new referral.
   *
   * @param referral the referral, with its id
   */
  public void add(ObjectNode referral) {
    referral.put("createdDateTime", time());
    referrals.put(referral.path("id").asText(), referral);
    touch(referral);
    announce(referral, "created");
  }

  /**
   * Notes that a referral has changed.
   *
   * @param referral the referral
   */
  public void changed(ObjectNode referral) {
    touch(referral);
    announce(referral, "updated");
  }

  /**
   * Gives a referral another version.
   *
   * @param referral the referral
   */
  public void touch(ObjectNode referral) {
    referral.put("updatedDateTime", time());
    referral.put(
        "eTag", String.format(Locale.ROOT, "\"%08x-0000-0100-0000-000000000000\"", ++numbers));
  }

  /** Closes what nobody has answered in 14 days (both sides; documented for the portal). */
  public void expire() {
    for (ObjectNode referral : all()) {
      boolean waits = referral.path("status").asText().equals("New");
      Instant made = Instant.parse(referral.path("createdDateTime").asText());
      if (waits && !made.plus(TO_ANSWER).isAfter(now())) {
        close(referral, "Expired", "");
      }
    }
  }

  /**
   * Closes a referral.
   *
   * @param referral the referral
   * @param substatus how
   * @param reason why
   */
  public void close(ObjectNode referral, String substatus, String reason) {
    referral.put("status", "Closed").put("substatus", substatus).put("statusReason", reason);
    referral.put("closedDateTime", time());
    changed(referral);
  }

  /** The owner hears of the referral; of Microsoft's side, the partner hears as a related one. */
  private void announce(ObjectNode referral, String action) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("EventName", (isMicrosofts(referral) ? "related-" : "") + "referral-" + action);
    event.put(
        "ResourceUri",
        "https://api.partnercenter.microsoft.com/engagements/v1/referrals/"
            + referral.path("id").asText());
    event.put("ResourceName", "referral");
    event.putNull("AuditUri");
    event.put("ResourceChangeUtcDate", time().replace("Z", "+00:00"));
    String text = event.toString();
    events.add(text);
    listeners.forEach(listener -> listener.accept(text));
  }

  /**
   * All events so far.
   *
   * @return the events, oldest first
   */
  public List<String> events() {
    return new ArrayList<>(events);
  }

  /**
   * Asks to be told of events.
   *
   * @param listener told of each event
   */
  public void onEvent(Consumer<String> listener) {
    listeners.add(listener);
  }
}
