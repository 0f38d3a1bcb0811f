package dev.cosell.sync;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitrary links and calls, with every character that a portal may send. */
final class SyncArbitraries {
  private SyncArbitraries() {}

  /** Any text, also with control characters, emoji and halves of them. */
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.strings()
            .withChars('\uD83D', '\uDE9A', '"', '\\', '\u0000', '\u2028', 'ß', 'a', ' ')
            .ofMaxLength(6));
  }

  static Arbitrary<String> words() {
    return texts().map(text -> "w" + text);
  }

  static Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(Instant.parse("1999-12-31T23:59:59Z"), Instant.parse("2099-01-01T00:00:00Z"))
        .ofPrecision(ChronoUnit.NANOS);
  }

  static Arbitrary<Cloud> clouds() {
    return Arbitraries.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP, new Cloud("fourth"));
  }

  /** Few and harmless, so that operations meet and every database can hold them. */
  static Arbitrary<String> ids() {
    return Arbitraries.of("1", "2", "10", "a", "B", "ä", "~", "0 1");
  }

  static Arbitrary<PortalId> portalIds() {
    return Combinators.combine(clouds(), ids()).as(PortalId::new);
  }

  static Arbitrary<Contact> contacts() {
    Arbitrary<Optional<String>> text = texts().optional();
    return Combinators.combine(text, text, text, text, text, text)
        .as(
            (id, first, last, email, phone, title) ->
                Contact.builder()
                    .id(id)
                    .firstName(first)
                    .lastName(last)
                    .email(email)
                    .phone(phone)
                    .title(title)
                    .build());
  }

  static Arbitrary<FieldValue> fieldValues() {
    Arbitrary<OpportunityContact> people =
        Combinators.combine(contacts(), texts().optional()).as(OpportunityContact::new);
    return Arbitraries.oneOf(
        words().map(Text::new),
        Arbitraries.longs().map(Whole::new),
        Dates.dates().map(Day::new),
        Combinators.combine(Arbitraries.of("USD", "JPY", "BHD"), Arbitraries.longs())
            .as((currency, minor) -> new Amount(Money.ofMinor(CurrencyUnit.of(currency), minor))),
        words().list().ofMinSize(1).ofMaxSize(3).map(Items::new),
        people.list().ofMinSize(1).ofMaxSize(3).map(People::new),
        Arbitraries.just(Blank.BLANK));
  }

  static Arbitrary<Field> fields() {
    return Arbitraries.of(
        Field.TITLE,
        Field.STAGE,
        Field.DEAL_VALUE,
        Field.CONTACTS,
        Field.REVIEW_STATUS,
        Field.of(Cloud.AWS, "solutions"),
        new Field("crm.paymentTerms"));
  }

  static Arbitrary<FieldValues> values() {
    return Arbitraries.maps(fields(), fieldValues()).ofMaxSize(4).map(FieldValues::of);
  }

  static Arbitrary<Registration> registrations() {
    Arbitrary<Counterpart> counterparts =
        Combinators.combine(clouds(), words().map(CounterpartRole::new).optional(), contacts())
            .as(Counterpart::new);
    Arbitrary<Optional<String>> text = texts().optional();
    return Combinators.combine(
            portalIds(),
            words().map(ReviewStatus::new),
            text,
            text,
            Dates.dates().optional(),
            text,
            counterparts.list().ofMaxSize(2),
            instants())
        .as(
            (id, status, comments, stage, close, origin, people, modified) ->
                Registration.builder()
                    .portalId(id)
                    .reviewStatus(status)
                    .reviewComments(comments)
                    .cloudStage(stage)
                    .cloudCloseDate(close)
                    .involvement(stage)
                    .origin(origin)
                    .counterparts(people)
                    .lastModified(modified)
                    .build());
  }

  static Arbitrary<PortalRecord> records() {
    return Combinators.combine(
            texts(),
            words().map(OpportunityId::new).optional(),
            registrations(),
            values(),
            texts(),
            instants().optional())
        .as(
            (version, crmId, registration, values, payload, created) ->
                PortalRecord.builder()
                    .version(version)
                    .crmId(crmId)
                    .registration(registration)
                    .values(values)
                    .payload(payload)
                    .createdAt(created)
                    .build());
  }

  static Arbitrary<Unkept> unkept() {
    return Combinators.combine(
            fieldValues(), fieldValues().optional(), Arbitraries.of(true, false), instants())
        .as(Unkept::new);
  }

  static Arbitrary<Link> links() {
    return Combinators.combine(
            records(),
            ids().map(OpportunityId::new).optional(),
            values(),
            values(),
            values(),
            Arbitraries.maps(fields(), unkept()).ofMaxSize(2),
            Arbitraries.of(true, false),
            instants())
        .as(
            (record, crmId, base, writtenBack, deferred, unkept, gone, compared) ->
                Link.builder()
                    .record(record)
                    .crmId(crmId)
                    .base(base)
                    .writtenBack(writtenBack)
                    .deferred(deferred)
                    .unkept(unkept)
                    .gone(gone)
                    .comparedAt(compared)
                    .build());
  }

  static Arbitrary<PortalCall> calls() {
    return Combinators.combine(
            clouds(),
            Arbitraries.of(CallKind.class),
            words().map(OpportunityId::new).optional(),
            portalIds().optional(),
            ids(),
            texts(),
            texts())
        .as(
            (cloud, kind, crmId, target, key, operation, body) ->
                PortalCall.builder()
                    .cloud(cloud)
                    .kind(kind)
                    .crmId(crmId)
                    .target(target)
                    .idempotencyKey(key)
                    .operation(operation)
                    .body(body)
                    .build());
  }
}
