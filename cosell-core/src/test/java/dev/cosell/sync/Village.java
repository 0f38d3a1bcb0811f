package dev.cosell.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.Editability;
import dev.cosell.cloud.PortalId;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The portal of a made-up cloud: records with a lock and a review, joins as calls of their own, a
 * change feed that repeats itself and mixes things up, and a memory for idempotency keys.
 *
 * <p>It keeps what its calls did, so that nothing done twice goes unseen.
 */
final class Village {
  private static final int PAGE = 3;

  final VillageFaults faults = new VillageFaults();

  /** What the calls did, in order, such as {@code create D1} or {@code submit village~V1}. */
  final List<String> deeds = new ArrayList<>();

  /** What was sent, as it was sent. */
  final List<String> bodies = new ArrayList<>();

  /** Fields whose value this portal writes its own way. */
  final Map<Field, UnaryOperator<FieldValue>> spellings = new HashMap<>();

  /** Fields that this portal takes with success and does not keep. */
  final Set<Field> ignored = new HashSet<>();

  /** Texts that this portal refuses and nobody could know. */
  final Set<String> refusedTexts = new HashSet<>();

  /** Crafts that this portal joins with success and not at all. */
  final Set<String> ignoredCrafts = new HashSet<>();

  /** Crafts that this portal does not have. */
  final Set<String> unknownCrafts = new HashSet<>();

  /** Whether joining a craft gives a record a new version. */
  boolean joiningIsAChange = true;

  /** How many of the last changes the feed does not tell yet. */
  int behind;

  /** How many calls came in that change something, and how many that do not. */
  int writes;

  int reads;

  private final Map<PortalId, VillageRecord> records = new TreeMap<>();
  private final Map<String, Remembered> remembered = new HashMap<>();
  private final List<Change> log = new ArrayList<>();
  private final Map<PortalId, Invitation> invitations = new TreeMap<>();
  private int lastId;

  private record Remembered(String body, Answer<Receipt> answer) {}

  // What the cloud's people do.

  VillageRecord record(PortalId id) {
    return Objects.requireNonNull(records.get(id), () -> "no record " + id);
  }

  /** The one record of a deal. */
  VillageRecord of(String crmId) {
    List<VillageRecord> all = allOf(crmId);
    if (all.size() != 1) {
      throw new AssertionError(crmId + " has " + all.size() + " records: " + deeds);
    }
    return all.get(0);
  }

  List<VillageRecord> allOf(String crmId) {
    return records.values().stream()
        .filter(record -> record.crmId.filter(id -> id.value().equals(crmId)).isPresent())
        .toList();
  }

  List<VillageRecord> records() {
    return List.copyOf(records.values());
  }

  /** Changes a record from the cloud's side. */
  void change(PortalId id, Consumer<VillageRecord> change) {
    VillageRecord record = record(id);
    change.accept(record);
    touched(record);
  }

  /** Changes a record, and the feed does not tell. */
  void changeUnseen(PortalId id, Consumer<VillageRecord> change) {
    VillageRecord record = record(id);
    change.accept(record);
    record.version++;
  }

  void review(PortalId id, ReviewStatus status) {
    change(id, record -> record.status = status);
  }

  void askFor(PortalId id, String correction) {
    change(
        id,
        record -> {
          record.status = ReviewStatus.ACTION_REQUIRED;
          record.stated = record.stated.with(Field.REVIEW_COMMENTS, new Text(correction));
        });
  }

  void expectClose(PortalId id, LocalDate date) {
    change(id, record -> record.stated = record.stated.with(Field.CLOUD_CLOSE_DATE, new Day(date)));
  }

  /** Somebody enters a deal at the portal by hand. */
  PortalId enter(Optional<String> crmId, FieldValues values, ReviewStatus status) {
    VillageRecord record = newRecord(crmId.map(OpportunityId::new));
    record.fill(values);
    record.status = status;
    touched(record);
    return record.id;
  }

  PortalId offer(FieldValues summary) {
    PortalId id = new PortalId(VillageRules.VILLAGE, "I" + ++lastId);
    invitations.put(id, new Invitation(id, summary, Optional.empty()));
    return id;
  }

  /** Tells of a change again that was told long ago. */
  void repeatOldNews(int index) {
    if (!log.isEmpty()) {
      log.add(log.get(index % log.size()));
    }
  }

  // What comes in over the wire.

  Answer<Receipt> perform(PortalCall call) {
    writes++;
    bodies.add(call.body());
    return faults.meet(call.kind().name(), () -> act(call));
  }

  Answer<PortalRecord> read(PortalId id) {
    reads++;
    return faults.meet(
        VillageFaults.READ,
        () -> {
          VillageRecord record = records.get(id);
          return record == null || record.hidden
              ? new Answer.Gone<>("no record " + id)
              : new Answer.Ok<>(record.asRead());
        });
  }

  Answer<ChangePage> changes(Optional<String> cursor) {
    reads++;
    return faults.meet(
        VillageFaults.CHANGES,
        () -> {
          int from = cursor.map(Integer::parseInt).orElse(0);
          int told = Math.max(from, log.size() - behind);
          int to = Math.min(from + PAGE, told);
          // Newest first, and once more what ended the page before.
          List<Change> page = new ArrayList<>(log.subList(Math.max(0, from - 1), to));
          Collections.reverse(page);
          return new Answer.Ok<>(
              new ChangePage(
                  page, List.copyOf(invitations.values()), Integer.toString(to), to < told));
        });
  }

  private Answer<Receipt> act(PortalCall call) {
    boolean keyed =
        call.kind() == CallKind.CREATE
            || call.kind() == CallKind.ACCEPT
            || call.kind() == CallKind.SUBMIT;
    Remembered earlier = keyed ? remembered.get(call.idempotencyKey()) : null;
    if (earlier != null) {
      return earlier.body().equals(call.body())
          ? earlier.answer()
          : new Answer.Conflict<>("the key was used for something else");
    }
    Answer<Receipt> answer = actAnew(call, Json.object(call.body()));
    if (keyed && answer instanceof Answer.Ok) {
      remembered.put(call.idempotencyKey(), new Remembered(call.body(), answer));
    }
    return answer;
  }

  private Answer<Receipt> actAnew(PortalCall call, ObjectNode body) {
    if (call.kind() == CallKind.CREATE) {
      return create(call, body);
    }
    PortalId target = call.target().orElseThrow();
    if (call.kind() == CallKind.ACCEPT || call.kind() == CallKind.DECLINE) {
      return answerInvitation(call, target);
    }
    VillageRecord record = records.get(target);
    if (record == null || record.hidden) {
      return new Answer.Gone<>("no record " + target);
    }
    return switch (call.kind()) {
      case UPDATE -> update(record, body);
      case SUBMIT -> submit(record);
      case ASSOCIATE, DISASSOCIATE -> join(record, call.kind(), body.path("craft").textValue());
      default -> throw new AssertionError("the village does not know " + call.kind());
    };
  }

  private Answer<Receipt> create(PortalCall call, ObjectNode body) {
    FieldValues values = FieldValues.fromJson(Json.write(body.path("values")));
    List<Violation> broken = check(values, Moment.CREATE);
    if (!broken.isEmpty()) {
      return new Answer.Refused<>(broken);
    }
    VillageRecord record = newRecord(call.crmId());
    record.values = spelled(values.only(field -> !ignored.contains(field)));
    deeds.add("create " + call.crmId().orElseThrow());
    return touched(record);
  }

  private Answer<Receipt> update(VillageRecord record, ObjectNode body) {
    if (!record.versionMark().equals(body.path("version").textValue())) {
      return new Answer.Conflict<>("the record is at " + record.versionMark());
    }
    FieldValues values = FieldValues.fromJson(Json.write(body.path("values")));
    Set<Field> changed = new HashSet<>(record.values.fields());
    changed.addAll(values.fields());
    changed.removeIf(field -> record.values.get(field).equals(values.get(field)));
    Editability editability = VillageRules.editability(record.status);
    List<Violation> broken = new ArrayList<>(check(values, Moment.UPDATE));
    for (Field field : changed) {
      editability
          .locked(field)
          .ifPresent(
              why ->
                  broken.add(
                      VillageRules.violation(field, ViolationCode.INVALID_RESOURCE_STATE, why)));
    }
    if (!broken.isEmpty()) {
      return new Answer.Refused<>(broken);
    }
    record.values =
        spelled(values.only(field -> !ignored.contains(field)))
            .with(record.values.only(ignored::contains));
    record.unknown = body.path("unknown").textValue();
    if (record.status.equals(ReviewStatus.ACTION_REQUIRED)) {
      record.status = ReviewStatus.SUBMITTED;
      deeds.add("submit again " + record.id);
    }
    return touched(record);
  }

  private Answer<Receipt> submit(VillageRecord record) {
    if (!record.status.equals(ReviewStatus.DRAFT)) {
      return new Answer.Conflict<>("the record is " + record.status);
    }
    List<Violation> broken = check(record.asRead().values(), Moment.SUBMIT);
    if (!broken.isEmpty()) {
      return new Answer.Refused<>(broken);
    }
    record.status = ReviewStatus.SUBMITTED;
    deeds.add("submit " + record.id);
    return touched(record);
  }

  private Answer<Receipt> join(VillageRecord record, CallKind kind, String craft) {
    if (unknownCrafts.contains(craft)) {
      return new Answer.Gone<>("no craft " + craft);
    }
    if (VillageRules.editability(record.status).locked(VillageRules.CRAFTS).isPresent()) {
      return new Answer.Conflict<>("the record is " + record.status);
    }
    if (!ignoredCrafts.contains(craft)) {
      if (kind == CallKind.ASSOCIATE) {
        record.crafts.add(craft);
      } else {
        record.crafts.remove(craft);
      }
      deeds.add((kind == CallKind.ASSOCIATE ? "join " : "part ") + record.id + " " + craft);
    }
    return joiningIsAChange
        ? touched(record)
        : new Answer.Ok<>(new Receipt(record.id, Optional.empty()));
  }

  private Answer<Receipt> answerInvitation(PortalCall call, PortalId target) {
    Invitation invitation = invitations.remove(target);
    if (invitation == null) {
      return new Answer.Gone<>("no invitation " + target);
    }
    deeds.add((call.kind() == CallKind.ACCEPT ? "accept " : "decline ") + target);
    if (call.kind() == CallKind.DECLINE) {
      return new Answer.Ok<>(new Receipt(target, Optional.empty()));
    }
    VillageRecord record = newRecord(Optional.empty());
    record.fill(invitation.summary());
    record.status = ReviewStatus.APPROVED;
    return touched(record);
  }

  private VillageRecord newRecord(Optional<OpportunityId> crmId) {
    PortalId id = new PortalId(VillageRules.VILLAGE, "V" + ++lastId);
    VillageRecord record = new VillageRecord(id, crmId);
    records.put(id, record);
    return record;
  }

  private Answer<Receipt> touched(VillageRecord record) {
    record.version++;
    log.add(new Change(record.id, Optional.of(record.versionMark()), record.crmId));
    return new Answer.Ok<>(new Receipt(record.id, Optional.of(record.versionMark())));
  }

  private List<Violation> check(FieldValues values, Moment moment) {
    List<Violation> found = new ArrayList<>(VillageRules.check(values, moment));
    values
        .asMap()
        .forEach(
            (field, value) -> {
              if (value instanceof Text text && refusedTexts.contains(text.text())) {
                found.add(
                    VillageRules.violation(field, ViolationCode.INVALID_VALUE, "must not be that"));
              }
            });
    return found;
  }

  private FieldValues spelled(FieldValues values) {
    FieldValues spelled = values;
    for (Map.Entry<Field, UnaryOperator<FieldValue>> spelling : spellings.entrySet()) {
      FieldValue value = spelled.get(spelling.getKey()).orElse(null);
      if (value != null) {
        spelled = spelled.with(spelling.getKey(), spelling.getValue().apply(value));
      }
    }
    return spelled;
  }
}
