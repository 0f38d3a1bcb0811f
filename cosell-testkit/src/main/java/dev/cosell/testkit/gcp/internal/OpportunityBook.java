package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The portal's memory: the opportunities, what is done to them, and who is told. */
public final class OpportunityBook {
  private static final String FIRST_STAGE = "QUALIFY";

  private final String partner;
  private final SettableClock clock;
  private final boolean checksRequired;
  private final EventLog events;
  private final Optional<Journal> journal;
  private final Map<String, ObjectNode> byName = new LinkedHashMap<>();
  private final Set<String> detached = new LinkedHashSet<>();
  private Instant last = Instant.EPOCH;
  private int made;

  /**
   * A book.
   *
   * @param partner the partner's resource name
   * @param clock the portal's time
   * @param checksRequired whether a submission must be complete
   * @param announcesTwice whether every event comes twice
   * @param journal keeps the opportunities on disk; empty to forget them
   */
  public OpportunityBook(
      String partner,
      SettableClock clock,
      boolean checksRequired,
      boolean announcesTwice,
      Optional<Journal> journal) {
    this.partner = partner;
    this.clock = clock;
    this.checksRequired = checksRequired;
    this.events = new EventLog("projects/fake/subscriptions/opportunities", announcesTwice);
    this.journal = journal;
    journal.ifPresent(
        kept ->
            kept.replay(
                record -> {
                  byName.put(record.path("name").asText(), record);
                  made = byName.size();
                  Instant changed = FakeJson.instant(record.path("updateTime").asText());
                  last = changed.isAfter(last) ? changed : last;
                }));
  }

  /** {@return the partner's resource name} */
  public String partner() {
    return partner;
  }

  /** {@return the portal's time} */
  public SettableClock clock() {
    return clock;
  }

  synchronized ObjectNode create(ObjectNode body) {
    Rules.requireKnown(body);
    ObjectNode record = body.deepCopy();
    Rules.outputOnly().forEach(record::remove);
    if (!record.has("state")) {
      record.put("state", "DRAFT"); // official default
    }
    Rules.requireWritableState(record);
    if (!record.path("opportunityInfo").isObject()) { // official
      throw Refusal.invalid("opportunity.opportunity_info", "opportunityInfo is required");
    }
    String owner = Paths.text(record, "opportunityInfo.partnerEntity").orElse(partner);
    if (!owner.equals(partner)) {
      throw Refusal.of("PERMISSION_DENIED", "The caller may not act for this partner.");
    }
    complete(record);
    return add(record, "PARTNER");
  }

  private void complete(ObjectNode record) {
    if (checksRequired && record.path("state").asText().equals("SUBMITTED")) {
      Rules.requireComplete(record);
    }
  }

  private ObjectNode add(ObjectNode record, String source) {
    String id = id(++made);
    record.put("name", "opportunities/" + id);
    record.put("stage", FIRST_STAGE); // official that it is the first; its name is vendor code
    record.put("source", source);
    record.put("createTime", touch(record));
    Paths.put(
        record,
        "qualificationInfo.dealNumber",
        FakeJson.object().textNode("DR-" + id)); // vendor code
    save(record, "CREATED");
    return record.deepCopy();
  }

  /** Vendor code: 14 letters and digits. */
  private static String id(int number) {
    StringBuilder id = new StringBuilder("Fk");
    String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    long mixed = number * 2_654_435_761L;
    for (int i = 0; i < 12; i++) {
      id.append(digits.charAt((int) Math.floorMod(mixed, 62L)));
      mixed = mixed / 62 + (i < 5 ? 0 : number * 7L + i);
    }
    return id.toString();
  }

  synchronized ObjectNode get(String name) {
    return find(name).deepCopy();
  }

  private ObjectNode find(String name) {
    ObjectNode record = byName.get(name);
    if (record == null || detached.contains(name)) { // inferred for a detached partner
      throw Refusal.of("NOT_FOUND", "Opportunity not found.");
    }
    return record;
  }

  synchronized ObjectNode patch(
      String name, Map<String, String> query, ObjectNode body, boolean lasting) {
    String mask = query.getOrDefault("updateMask", "");
    if (mask.isBlank()) { // official
      throw Refusal.invalid("update_mask", "updateMask is required");
    }
    requirePartner(query);
    Rules.requireKnown(body);
    ObjectNode before = find(name);
    ObjectNode after = before.deepCopy();
    for (String path : mask.split(",", -1)) {
      Rules.requireOpen(before, path);
      Paths.put(after, path, Paths.at(body, path));
    }
    Rules.requireOpenStage(after);
    if (List.of(mask.split(",", -1)).contains("state")) {
      Rules.requireWritableState(after);
      complete(after);
    }
    ObjectNode kept = lasting ? after : before.deepCopy();
    touch(kept);
    save(kept, "UPDATED");
    return kept.deepCopy();
  }

  private void requirePartner(Map<String, String> query) {
    String said = query.getOrDefault("partner", "");
    if (said.isBlank()) { // official, in the newer revision of the reference
      throw Refusal.invalid("partner", "partner is required");
    }
    if (!said.equals(partner)) {
      throw Refusal.of("PERMISSION_DENIED", "The caller may not act for this partner.");
    }
  }

  synchronized ObjectNode query(Map<String, String> parameters) {
    requirePartner(parameters);
    return new Query(parameters)
        .run(
            byName.entrySet().stream()
                .filter(entry -> !detached.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList());
  }

  /**
   * Google changes an opportunity.
   *
   * @param id the id
   * @param change the change
   * @return the opportunity after it
   * @throws IllegalArgumentException if there is none
   */
  public synchronized ObjectNode change(String id, Consumer<ObjectNode> change) {
    ObjectNode record =
        Optional.ofNullable(byName.get("opportunities/" + id))
            .orElseThrow(
                () -> new IllegalArgumentException("id must be one of the fake, but was " + id))
            .deepCopy();
    change.accept(record);
    touch(record);
    save(record, "UPDATED");
    return record.deepCopy();
  }

  /**
   * Google brings an opportunity.
   *
   * @param record what it holds
   * @return the id
   */
  public synchronized String bring(ObjectNode record) {
    String name = add(record.put("state", "ACCEPTED"), "GOOGLE").path("name").asText();
    return name.substring(name.indexOf('/') + 1);
  }

  /**
   * Takes the partner off an opportunity, which it does not see any more.
   *
   * @param id the id
   */
  public synchronized void detach(String id) {
    detached.add("opportunities/" + id);
    events.announce("PARTNER_DETACHED", "opportunities/" + id, partner, clock.instant());
  }

  /** {@return all opportunities, in the order in which they were made} */
  public synchronized List<ObjectNode> all() {
    return new ArrayList<>(byName.values());
  }

  /** {@return the day of the portal's time, in UTC} */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Each change has a time of its own, so that it can be told from the one before. */
  private String touch(ObjectNode record) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    record.put("updateTime", last.toString());
    return last.toString();
  }

  private void save(ObjectNode record, String event) {
    String name = record.path("name").asText();
    byName.put(name, record);
    journal.ifPresent(kept -> kept.append(record));
    events.announce(event, name, partner, last);
  }

  /** {@return the events so far, as pushes} */
  public synchronized List<String> events() {
    return events.all();
  }

  /**
   * Adds an endpoint for pushes.
   *
   * @param endpoint takes a push and says whether it acknowledges it
   */
  public synchronized void subscribe(Predicate<String> endpoint) {
    events.subscribe(endpoint);
  }

  /** {@return how many pushes are still not acknowledged after all of them were made again} */
  public synchronized int redeliver() {
    return events.redeliver();
  }

  /** Closes the journal. */
  public void close() {
    journal.ifPresent(Journal::close);
  }
}
