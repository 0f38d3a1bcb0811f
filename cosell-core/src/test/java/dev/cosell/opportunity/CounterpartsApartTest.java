package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.Sides;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.CounterpartRoster;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloud's person on a deal has no way out, whatever field holds them. */
class CounterpartsApartTest {
  private static final OpportunityContact BUYER =
      new OpportunityContact(
          Contact.builder().lastName("Vale").email("nina@kestrel.example").build(),
          Optional.of("Decision Maker"));
  private static final OpportunityContact PDM =
      new OpportunityContact(
          Contact.builder().lastName("Roth").email("pia.roth@amazon.com").build(),
          Optional.of("aws counterpart: PDM"));
  private static final OpportunityContact FORMER =
      new OpportunityContact(
          Contact.builder().lastName("Hassan").email("omar@microsoft.com").build(),
          Optional.of("azure former counterpart"));
  private static final Opportunity DEAL =
      Opportunity.builder().id(new OpportunityId("006A1")).addContacts(BUYER, PDM, FORMER).build();

  private static People people(OpportunityContact... people) {
    return new People(List.of(people));
  }

  @Test
  void standsInAFieldOfTheCrmAlone() {
    assertThat(DEAL.fieldValues())
        .isEqualTo(
            FieldValues.builder()
                .put(Field.CONTACTS, people(BUYER))
                .put(Field.CRM_COUNTERPARTS, people(PDM, FORMER))
                .build());
  }

  @Test
  void isAContactOfTheDealAfterEveryWayThere() {
    assertThat(Opportunity.of(DEAL.id(), DEAL.fieldValues()).contacts())
        .containsExactlyInAnyOrderElementsOf(DEAL.contacts());
    assertThat(Opportunity.fromJson(DEAL.toJson()).contacts())
        .containsExactlyInAnyOrderElementsOf(DEAL.contacts());
    assertThat(Opportunity.of(DEAL.id(), DEAL.fieldValues()).details()).isEmpty();
  }

  @Test
  void leavesNoContactsWhereNobodyElseIsOnTheDeal() {
    FieldValues values = DEAL.withContacts(PDM).fieldValues();
    assertThat(values.get(Field.CONTACTS)).isEmpty();
    assertThat(Opportunity.of(DEAL.id(), values).contacts()).containsExactly(PDM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contacts", "owner", "aws.team", "gcp.contacts", "anything"})
  void isMovedFromEveryFieldThatMayBeSent(String name) {
    Field field = new Field(name);
    for (FieldValues values :
        List.of(
            FieldValues.of(Map.of(field, people(BUYER, PDM))),
            FieldValues.builder().put(field, people(BUYER, PDM)).build(),
            FieldValues.none().with(field, people(BUYER, PDM)),
            FieldValues.none().with(FieldValues.of(Map.of(field, people(BUYER, PDM)))),
            DEAL.withContacts().withDetails(Map.of(field, people(BUYER, PDM))).fieldValues())) {
      assertThat(values.get(field)).contains(people(BUYER));
      assertThat(values.get(Field.CRM_COUNTERPARTS)).contains(people(PDM));
    }
  }

  @Test
  void staysWhereTheCloudItselfSaysIt() {
    FieldValues said = FieldValues.none().with(Field.COUNTERPARTS, people(PDM));
    assertThat(said.fields()).containsExactly(Field.COUNTERPARTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp", "crm"})
  void isWithheldFromEveryCloud(String cloud) {
    assertThat(
            SharingBoundary.standard().reasonToWithhold(Field.CRM_COUNTERPARTS, new Cloud(cloud)))
        .contains("the clouds' people on the deal are for one's own side only");
  }

  @Test
  void isWithheldByTheReconcilerAndReported() {
    Sides sides =
        Sides.builder()
            .cloud(Cloud.AWS)
            .crm(DEAL.fieldValues().with(Field.TITLE, new Text("New ovens")))
            .portal(FieldValues.none())
            .build();
    var decided =
        new Reconciler(FieldAuthorityPolicy.standard(), SharingBoundary.standard())
            .reconcile(sides);
    assertThat(decided.toPortal().get(Field.CONTACTS)).contains(people(BUYER));
    assertThat(decided.toPortal().toJson()).doesNotContain("Roth").doesNotContain("Hassan");
    assertThat(decided.with(FieldOutcome.WITHHELD))
        .extracting(FieldDecision::field)
        .containsExactly(Field.CRM_COUNTERPARTS);
  }

  @Test
  void isApartOnceARosterHasBroughtThemOntoTheDeal() {
    Counterpart ida =
        new Counterpart(
            Cloud.AZURE,
            Optional.of(CounterpartRole.SSP),
            Contact.builder().firstName("Ida").lastName("Lindqvist").build());
    CounterpartRoster roster =
        CounterpartRoster.of(
            List.of(BUYER),
            Map.of(Cloud.AZURE, List.of(ida)),
            ContactDirectory.builder(ContactMatchPolicy.standard()).build());
    FieldValues values = DEAL.withContacts(roster.contacts()).fieldValues();
    assertThat(values.get(Field.CONTACTS)).contains(people(BUYER));
    assertThat(values.get(Field.CRM_COUNTERPARTS)).contains(new People(roster.counterparts()));
  }
}
