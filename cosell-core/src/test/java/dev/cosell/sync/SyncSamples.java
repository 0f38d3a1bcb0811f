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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Links and calls of a made-up deal. */
final class SyncSamples {
  static final Instant NOON = Instant.parse("2031-01-15T12:00:00Z");

  private SyncSamples() {}

  static Link link(String portalId, String crmId) {
    return Link.builder()
        .record(record(new PortalId(Cloud.AWS, portalId), Optional.of(crmId)))
        .crmId(new OpportunityId(crmId))
        .comparedAt(NOON)
        .build();
  }

  /** A link in which every member that can hold something does. */
  static Link fullLink(String portalId, String crmId) {
    FieldValues values = values();
    return Link.builder()
        .from(link(portalId, crmId))
        .base(values)
        .writtenBack(values.only(field -> field.isIn("status")))
        .deferred(FieldValues.none().with(Field.TITLE, new Text("Fleet telemetry on Arm")))
        .putUnkept(
            Field.TITLE,
            new Unkept(new Text("Fleet  telemetry"), Optional.of(new Text("Fleet")), false, NOON))
        .putUnkept(
            Field.TARGET_CLOSE_DATE,
            new Unkept(new Day(LocalDate.parse("2031-03-31")), Optional.empty(), true, NOON))
        .putUnkept(
            Field.NEXT_STEPS,
            new Unkept(new Text("Call the plant"), Optional.of(Blank.BLANK), true, NOON))
        .gone(true)
        .comparedAt(Instant.parse("2031-01-15T12:00:00.123456789Z"))
        .build();
  }

  static FieldValues values() {
    FieldValue people =
        new People(
            List.of(
                new OpportunityContact(
                    Contact.builder().firstName("Ada").email("ada@norvik.example").build(),
                    Optional.of("Decision Maker"))));
    return FieldValues.builder()
        .put(Field.TITLE, new Text("Fleet telemetry – Straße \uD83D\uDE9A"))
        .put(Field.DEAL_VALUE, new Amount(Money.parse("USD 125000.50")))
        .put(Field.TARGET_CLOSE_DATE, new Day(LocalDate.parse("2031-03-31")))
        .put(Field.CONTRACT_MONTHS, new Whole(36))
        .put(Field.of(Cloud.AWS, "deliveryModels"), Items.of("SaaS or PaaS", "Other"))
        .put(Field.CONTACTS, people)
        .put(Field.REVIEW_STATUS, new Text("Approved"))
        .put(Field.COMMENTS, Blank.BLANK)
        .build();
  }

  static PortalRecord record(PortalId id, Optional<String> crmId) {
    return PortalRecord.builder()
        .version("2031-01-15T11:59:00Z")
        .crmId(crmId.map(OpportunityId::new))
        .registration(registration(id))
        .values(values())
        .payload("{\"Id\": \"" + id.value() + "\",\n \"Note\": \"two \\\"lines\\\"\"}")
        .createdAt(Instant.parse("2031-01-02T08:00:00Z"))
        .build();
  }

  static Registration registration(PortalId id) {
    return Registration.builder()
        .portalId(id)
        .reviewStatus(ReviewStatus.APPROVED)
        .reviewComments("welcome")
        .cloudStage("Qualified")
        .cloudCloseDate(LocalDate.parse("2031-04-30"))
        .involvement("Co-Sell")
        .origin("Partner Referral")
        .addCounterparts(
            new Counterpart(
                Cloud.AWS,
                Optional.of(new CounterpartRole("AWSSalesRep")),
                Contact.builder().id("c-7").lastName("Okafor").title("Account manager").build()))
        .addCounterparts(
            new Counterpart(Cloud.AWS, Optional.empty(), Contact.builder().phone("+1").build()))
        .lastModified(Instant.parse("2031-01-15T11:59:00Z"))
        .build();
  }

  static Intent intent(String key, Instant recordedAt) {
    return new Intent(
        PortalCall.builder()
            .cloud(Cloud.AWS)
            .kind(CallKind.UPDATE)
            .crmId(new OpportunityId("006-1"))
            .target(new PortalId(Cloud.AWS, "O1"))
            .idempotencyKey(key)
            .operation("UpdateOpportunity")
            .body("{\"Title\":  \"Straße\",\n\t\"Nothing\":null}")
            .build(),
        recordedAt);
  }
}
