package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Projection;
import dev.cosell.sync.DealResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What never leaves. */
interface BoundaryContract extends ContractScene {
  /** No portal and no cloud has this word by itself. */
  String SECRET = "do-not-send-4711";

  @Test
  default void whatTheBoundaryKeepsInIsNeverOnTheWire() {
    Opportunity deal = telling(under().goodDeal("006-1"), withheld());
    PortalRecord record = new PortalUse(under()).register(deal);
    assertThat(under().sent()).isNotEmpty().noneMatch(sent -> sent.contains(SECRET));
    assertThat(record.payload()).doesNotContain(SECRET);
    Projection projection = portal().project(deal);
    for (Field field : withheld()) {
      // It stays in the projection, so that it is reported.
      assertThat(projection.values().text(field)).contains(SECRET);
    }
  }

  @Test
  default void theEngineReportsWhatItKeepsInAndSendsItNeitherAtFirstNorLater() {
    Opportunity deal = telling(under().goodDeal("006-1"), withheld());
    EngineUse engine = new EngineUse(under());
    DealResult registered = engine.pass(deal);
    Set<Field> reported = withheld();
    // A status that the CRM shows is the cloud's: there is nothing to be kept in.
    reported.removeIf(field -> field.isIn("status"));
    assertThat(registered.reconciliation().orElseThrow().with(FieldOutcome.WITHHELD))
        .extracting(decision -> decision.field())
        .containsAll(reported);
    under().approve(registered.portalId().orElseThrow());
    engine.pass(deal);
    DealResult changed = engine.pass(EngineUse.changed(deal, under().changeWhenApproved()));
    assertThat(changed.writes()).isNotEmpty();
    assertThat(under().sent()).noneMatch(sent -> sent.contains(SECRET));
  }

  @Test
  default void aBoundaryThatWasNarrowedKeepsInWhatThePortalWouldCarry() {
    Set<Field> carried = new TreeSet<>(Set.of(Field.NEXT_STEPS, Field.COMMENTS));
    carried.retainAll(portal().capabilities().carried());
    assertThat(carried).as("texts that could be withheld").isNotEmpty();
    Opportunity deal = telling(under().goodDeal("006-1"), carried);
    EngineUse engine =
        new EngineUse(
            under(), SharingBoundary.standard().withholding(carried.toArray(Field[]::new)));
    DealResult registered = engine.pass(deal);
    under().approve(registered.portalId().orElseThrow());
    engine.pass(deal);
    assertThat(under().sent()).isNotEmpty().noneMatch(sent -> sent.contains(SECRET));
  }

  @Test
  default void theCloudsPeopleAmongTheContactsAreNeverOnTheWire() {
    Contact person = Contact.builder().lastName(SECRET).email(SECRET + "@cloud.example").build();
    Counterpart named = new Counterpart(portal().cloud(), Optional.of(CounterpartRole.PDM), person);
    Opportunity good = under().goodDeal("006-1");
    Opportunity deal =
        Opportunity.builder()
            .from(good)
            .addContacts(OpportunityContact.of(person, CounterpartMark.of(named)))
            .build();
    EngineUse engine = new EngineUse(under());
    DealResult registered = engine.pass(deal);
    assertThat(registered.reconciliation().orElseThrow().with(FieldOutcome.WITHHELD))
        .extracting(decision -> decision.field())
        .contains(Field.CRM_COUNTERPARTS);
    under().approve(registered.portalId().orElseThrow());
    engine.pass(deal);
    engine.pass(EngineUse.changed(deal, under().changeWhenApproved()));
    assertThat(under().sent()).isNotEmpty().noneMatch(sent -> sent.contains(SECRET));
  }

  @Test
  default void aCloudsPersonWhomTheCrmShowsLikeACustomersIsNeverOnTheWire() {
    Opportunity good = under().goodDeal("006-1");
    Opportunity.Builder byHand = Opportunity.builder().from(good);
    List<String> domains = List.of("amazon.com", "microsoft.com", "google.com");
    for (String domain : domains) {
      byHand.addContacts(
          OpportunityContact.of(
              Contact.builder().lastName(SECRET).email(SECRET + "@" + domain).build()));
    }
    Opportunity deal = byHand.build();
    EngineUse engine = new EngineUse(under());
    DealResult registered = engine.pass(deal);
    assertThat(registered.recognised()).hasSameSizeAs(domains);
    assertThat(registered.reconciliation().orElseThrow().with(FieldOutcome.WITHHELD))
        .extracting(decision -> decision.field())
        .contains(Field.CRM_COUNTERPARTS);
    under().approve(registered.portalId().orElseThrow());
    engine.pass(deal);
    engine.pass(EngineUse.changed(deal, under().changeWhenApproved()));
    assertThat(under().sent()).isNotEmpty().noneMatch(sent -> sent.contains(SECRET));
  }

  /** The fields of a CRM that the standard boundary lets through to no cloud. */
  private Set<Field> withheld() {
    Set<Field> withheld =
        new TreeSet<>(
            List.of(
                new Field("crm.paymentTerms"),
                new Field("margin"),
                new Field("transaction.offer"),
                new Field("payment.net"),
                Field.ACCOUNT_ID,
                Field.ACCOUNT_PARENT,
                Field.CLOUD_STAGE));
    assertThat(withheld)
        .noneMatch(field -> SharingBoundary.standard().lets(field, portal().cloud()));
    return withheld;
  }

  private static Opportunity telling(Opportunity deal, Set<Field> fields) {
    FieldValues values = deal.fieldValues();
    for (Field field : fields) {
      values = values.with(field, new Text(SECRET));
    }
    return Opportunity.of(deal.id(), values);
  }
}
