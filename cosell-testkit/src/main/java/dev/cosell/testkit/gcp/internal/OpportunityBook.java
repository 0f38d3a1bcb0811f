package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.gcp.AcceptanceRule;
import dev.cosell.testkit.internal.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The opportunities and what is done to them. Not for several threads at once. */
public final class OpportunityBook {
  private static final String FIRST_STAGE = "QUALIFY";
  private static final String PREFIX = "opportunities/";

  private final PortalSettings settings;
  private final Memory memory;
  private final EventLog events;
  private final Reviewer reviewer;
  private final InstantSource clock;
  private Instant last;

  OpportunityBook(
      PortalSettings settings,
      Memory memory,
      EventLog events,
      Reviewer reviewer,
      InstantSource clock) {
    this.settings = settings;
    this.memory = memory;
    this.events = events;
    this.reviewer = reviewer;
    this.clock = clock;
    this.last =
        memory.all(Shelf.OPPORTUNITY).stream()
            .map(record -> Instant.parse(record.path("updateTime").asText()))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
  }

  /** {@return the partner's resource name} */
  public String partner() {
    return settings.partner();
  }

  ObjectNode create(ObjectNode body) {
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
    String owner = Paths.text(record, "opportunityInfo.partnerEntity").orElse(partner());
    if (!owner.equals(partner())) {
      throw Refusal.of("PERMISSION_DENIED", "The caller may not act for this partner.");
    }
    complete(record);
    return add(record, "PARTNER");
  }

  private void complete(ObjectNode record) {
    if (settings.checksRequired() && record.path("state").asText().equals("SUBMITTED")) {
      Rules.requireComplete(record);
    }
  }

  private ObjectNode add(ObjectNode record, String source) {
    String id = id(memory.shelf(Shelf.OPPORTUNITY).size() + 1);
    record.put("name", PREFIX + id);
    record.put("stage", FIRST_STAGE); // official that it is the first; its name is vendor code
    record.put("source", source);
    record.put("createTime", touch(record, clock.instant()));
    Paths.put(record, "qualificationInfo.dealNumber", record.textNode("DR-" + id)); // vendor code
    save(record, "CREATED");
    reviewer.follow(record, false, false, clock.instant());
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

  ObjectNode get(String name) {
    return find(name).deepCopy();
  }

  private ObjectNode find(String name) {
    return memory
        .find(Shelf.OPPORTUNITY, name)
        .filter(record -> memory.find(Shelf.DETACHED, name).isEmpty()) // inferred
        .orElseThrow(() -> Refusal.of("NOT_FOUND", "Opportunity not found."));
  }

  ObjectNode patch(String name, Map<String, String> query, ObjectNode body, boolean lasting) {
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
    touch(kept, clock.instant());
    save(kept, "UPDATED");
    follow(before, kept);
    return kept.deepCopy();
  }

  /** What was not accepted before is accepted when it comes again. */
  private void follow(ObjectNode before, ObjectNode after) {
    String state = before.path("state").asText();
    reviewer.follow(
        after, state.equals("SUBMITTED"), state.equals("NOT_ACCEPTED"), clock.instant());
  }

  private void requirePartner(Map<String, String> query) {
    String said = query.getOrDefault("partner", "");
    if (said.isBlank()) { // official, in the newer revision of the reference
      throw Refusal.invalid("partner", "partner is required");
    }
    if (!said.equals(partner())) {
      throw Refusal.of("PERMISSION_DENIED", "The caller may not act for this partner.");
    }
  }

  ObjectNode query(Map<String, String> parameters) {
    requirePartner(parameters);
    Map<String, ObjectNode> detached = memory.shelf(Shelf.DETACHED);
    return new Query(parameters)
        .run(
            memory.all(Shelf.OPPORTUNITY).stream()
                .filter(record -> !detached.containsKey(record.path("name").asText()))
                .toList());
  }

  /**
   * Google changes an opportunity.
   *
   * @param id the id
   * @param change changes a copy in place; given the day of the change, too
   * @return the opportunity after it
   * @throws IllegalArgumentException if there is none
   */
  public ObjectNode change(String id, BiConsumer<ObjectNode, LocalDate> change) {
    return change(id, change, clock.instant());
  }

  private ObjectNode change(String id, BiConsumer<ObjectNode, LocalDate> change, Instant at) {
    ObjectNode before =
        memory
            .find(Shelf.OPPORTUNITY, PREFIX + id)
            .orElseThrow(
                () -> new IllegalArgumentException("id must be one of the fake, but was " + id));
    ObjectNode record = before.deepCopy();
    change.accept(record, LocalDate.ofInstant(at, ZoneOffset.UTC));
    touch(record, at);
    save(record, "UPDATED");
    follow(before, record);
    return record.deepCopy();
  }

  /** The time has come for a review. */
  void decide(Reviewer.Due due) {
    reviewer.cancel(due.name());
    change(
        due.name().substring(PREFIX.length()),
        due.accepted()
            ? Verdicts.accept(settings.rebateDays())
            : Verdicts.notAccept("Please describe the customer's problem in more detail."),
        due.at());
  }

  /**
   * Google accepts a submitted opportunity.
   *
   * @param id the id
   * @throws IllegalStateException if it is not submitted
   */
  public void accept(String id) {
    change(id, Verdicts.accept(settings.rebateDays()));
  }

  /**
   * Google does not accept a submitted opportunity.
   *
   * @param id the id
   * @param description why
   * @throws IllegalStateException if it is not submitted
   */
  public void notAccept(String id, String description) {
    change(id, Verdicts.notAccept(description));
  }

  /**
   * Google brings an opportunity.
   *
   * @param record what it holds
   * @return the id
   */
  public String bring(ObjectNode record) {
    return add(record.put("state", "ACCEPTED"), "GOOGLE")
        .path("name")
        .asText()
        .substring(PREFIX.length());
  }

  /**
   * Takes the partner off an opportunity, which it does not see any more and is not told of
   * (inferred).
   *
   * @param id the id
   */
  public void detach(String id) {
    memory.put(Shelf.DETACHED, PREFIX + id, Json.object());
    events.announce("PARTNER_DETACHED", PREFIX + id, partner(), clock.instant());
  }

  /** {@return all opportunities, in the order in which they were made} */
  public List<ObjectNode> all() {
    return memory.all(Shelf.OPPORTUNITY).stream().map(ObjectNode::deepCopy).toList();
  }

  /** {@return the automatic reviewer's rule, empty if operators decide} */
  public Optional<AcceptanceRule> reviewRule() {
    return reviewer.rule();
  }

  /**
   * Sets the automatic reviewer's rule, also for what is under review now.
   *
   * @param rule the rule, empty to leave all to operators
   */
  public void reviewRule(Optional<AcceptanceRule> rule) {
    reviewer.rule(rule, clock.instant());
  }

  /** Each change has a time of its own, so that it can be told from the one before. */
  private String touch(ObjectNode record, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    record.put("updateTime", last.toString());
    return last.toString();
  }

  private void save(ObjectNode record, String event) {
    String name = record.path("name").asText();
    memory.put(Shelf.OPPORTUNITY, name, record);
    if (memory.find(Shelf.DETACHED, name).isEmpty()) {
      events.announce(event, name, partner(), last);
    }
  }
}
