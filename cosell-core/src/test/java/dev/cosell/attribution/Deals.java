package dev.cosell.attribution;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactSource;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Made-up deals and entries for the tests of this package. */
final class Deals {
  static final OpportunityId DEAL_ID = new OpportunityId("006A1");
  static final AccountId ACCOUNT = new AccountId("001A");
  static final ContactSource PDM = new ContactSource("crm", "003P1");
  static final String SELLER = "005S1";
  static final String CAM = "005A1";
  static final Field CREATED = new Field("crm.createdOn");
  static final Field DEMO = new Field("crm.firstDemoOn");
  static final Field SOURCE = new Field("crm.source");

  private Deals() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A deal that was created on 2031-03-01. */
  static Opportunity deal() {
    return Opportunity.builder()
        .id(DEAL_ID)
        .account(Account.builder().id(ACCOUNT).build())
        .owner(Contact.builder().id(SELLER).build())
        .details(Map.of(CREATED, new FieldValue.Day(day("2031-03-01"))))
        .build();
  }

  static Opportunity with(Opportunity deal, Field field, FieldValue value) {
    Map<Field, FieldValue> details = new HashMap<>(deal.details());
    details.put(field, value);
    return deal.withDetails(details);
  }

  static Opportunity demo(String on) {
    return with(deal(), DEMO, new FieldValue.Day(day(on)));
  }

  /** An introduction at AWS to the customer's account. */
  static AttributionEntry introduction(String id, String on) {
    return AttributionEntry.of(id, EntryKind.INTRODUCTION, day(on))
        .account(ACCOUNT)
        .cloud(Cloud.AWS)
        .counterpart(PDM)
        .seller(SELLER)
        .by(CAM)
        .build();
  }

  static AttributionEntry internal(String id, String on) {
    return introduction(id, on).withReference("mail 7").withKind(EntryKind.INTERNAL_REGISTRATION);
  }

  static AttributionEntry meeting(String id, String on) {
    return introduction(id, on).withKind(EntryKind.MEETING);
  }

  static AttributionEntry portal(String id, String on) {
    return introduction(id, on).withKind(EntryKind.PORTAL_REGISTRATION);
  }

  static AttributionEntry form(String id, String on) {
    return AttributionEntry.of(id, EntryKind.INBOUND_FORM, day(on)).deal(DEAL_ID).build();
  }
}
