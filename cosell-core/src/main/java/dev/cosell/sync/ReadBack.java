package dev.cosell.sync;

import dev.cosell.authority.Editability;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.portal.WriteOutcome.Result;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as it was read after a write, with what became of each field.
 *
 * @param record the record
 * @param outcomes one per field that was sent
 */
record ReadBack(PortalRecord record, List<WriteOutcome> outcomes) {

  /** Compares what a finished update sent with what the portal held before and holds now. */
  static ReadBack of(FieldValues before, FieldValues sent, PortalRecord record) {
    return new ReadBack(record, WriteOutcome.compare(before, sent, record.values()));
  }

  /** What has not arrived may come with a later step, or was changed again by somebody else. */
  static ReadBack ofUnfinished(FieldValues sent, PortalRecord record) {
    return new ReadBack(
        record,
        WriteOutcome.compare(FieldValues.none(), sent, record.values()).stream()
            .map(ReadBack::appliedOrPending)
            .toList());
  }

  /** The portal took the call and left these fields as they were. */
  static ReadBack ofIgnored(FieldValues sent, PortalRecord record) {
    return of(record.values(), sent, record);
  }

  private static WriteOutcome appliedOrPending(WriteOutcome outcome) {
    return outcome.result() == Result.APPLIED
        ? outcome
        : new WriteOutcome(outcome.field(), Result.PENDING, outcome.sent(), outcome.found());
  }

  /**
   * Whether a write in doubt can be taken as done: something of it is there, and what is not there
   * as it was sent could not be sent again.
   */
  boolean hasArrived(Editability editability) {
    boolean arrived = false;
    for (WriteOutcome outcome : outcomes) {
      if (outcome.result() == Result.APPLIED) {
        arrived = true;
      } else if (editability.locked(outcome.field()).isEmpty()) {
        return false;
      }
    }
    return arrived;
  }

  /** The link with the record, and with what is agreed on or not kept from now on. */
  Link into(Link link, Instant now) {
    Map<Field, Unkept> unkept = new HashMap<>(link.unkept());
    Map<Field, FieldValue> base = new HashMap<>(link.base().asMap());
    for (WriteOutcome outcome : outcomes) {
      Field field = outcome.field();
      switch (outcome.result()) {
        case APPLIED -> {
          unkept.remove(field);
          agree(base, outcome);
        }
        case NORMALISED -> {
          unkept.put(field, new Unkept(outcome.sent(), outcome.found(), false, now));
          agree(base, outcome);
        }
        case IGNORED -> unkept.put(field, new Unkept(outcome.sent(), outcome.found(), true, now));
        case REJECTED, PENDING -> {}
      }
    }
    return link.withRecord(record).withUnkept(unkept).withBase(FieldValues.of(base));
  }

  private static void agree(Map<Field, FieldValue> base, WriteOutcome outcome) {
    outcome
        .found()
        .ifPresentOrElse(
            found -> base.put(outcome.field(), found),
            () -> {
              if (outcome.sent().isBlank()) {
                base.remove(outcome.field());
              }
            });
  }
}
