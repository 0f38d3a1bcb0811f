package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.Sides;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDecision;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.CounterpartRoster;
import dev.cosell.contact.KnownCounterpart;
import dev.cosell.contact.LapsedRelationships;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.contact.RelationshipPolicy;
import dev.cosell.contact.Touch;
import dev.cosell.contact.TouchKind;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Registration;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Projection;
import dev.cosell.portal.WriteOutcome;
import dev.cosell.sync.CrmDeal;
import dev.cosell.sync.DealResult;
import dev.cosell.sync.Intent;
import dev.cosell.sync.Link;
import dev.cosell.sync.Standing;
import dev.cosell.sync.Unkept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever is printed of a model, no name, address, number or title of a person is in it. */
@Domain(CosellArbitraries.class)
class PersonalDataProperties {
  private static final String MARK = "personal-";
  private static final Instant THEN = Instant.parse("2031-01-15T10:00:00Z");

  @Property(tries = 300)
  void isInNoModelThatIsPrinted(
      @ForAll Contact somebody,
      @ForAll OpportunityContact somebodyElse,
      @ForAll Opportunity deal,
      @ForAll Registration registration) {
    Contact person = marked(somebody);
    OpportunityContact role =
        new OpportunityContact(marked(somebodyElse.contact()), somebodyElse.role());
    for (Object model : models(person, role, deal, registration)) {
      assertThat(model.toString()).as("what %s prints", model.getClass()).doesNotContain(MARK);
    }
  }

  @Property(tries = 10)
  void theModelsOfTheTestHoldThePeople(
      @ForAll Opportunity deal, @ForAll Registration registration) {
    Contact person = marked(Contact.builder().email("ida@borealis.example").build());
    assertThat(FieldValues.none().with(Field.OWNER, people(person)).toJson()).contains(MARK);
    assertThat(deal.withOwner(person).toJson()).contains(MARK);
    assertThat(models(person, OpportunityContact.of(person), deal, registration)).hasSize(32);
  }

  private static Contact marked(Contact contact) {
    Function<Optional<String>, Optional<String>> mark = text -> Optional.of(MARK + text.orElse(""));
    return contact
        .withFirstName(mark.apply(contact.firstName()))
        .withLastName(mark.apply(contact.lastName()))
        .withEmail(mark.apply(contact.email()))
        .withPhone(mark.apply(contact.phone()))
        .withTitle(mark.apply(contact.title()));
  }

  private static People people(Contact... people) {
    return new People(Stream.of(people).map(OpportunityContact::of).toList());
  }

  private static List<Object> models(
      Contact person, OpportunityContact role, Opportunity anyDeal, Registration anyRegistration) {
    Counterpart counterpart = new Counterpart(Cloud.AWS, Optional.of(CounterpartRole.PDM), person);
    People people = new People(List.of(role, OpportunityContact.of(person)));
    FieldValues record =
        FieldValues.builder()
            .put(Field.OWNER, people)
            .put(Field.CONTACTS, people)
            .put(Field.COUNTERPARTS, people)
            .put(new Field("crm.approver"), people)
            .build();
    Opportunity deal =
        anyDeal
            .withOwner(person)
            .withContacts(role)
            .withDetails(Map.of(new Field("crm.approver"), people));
    Registration registration = anyRegistration.withCounterparts(counterpart);
    PortalRecord portalRecord =
        PortalRecord.builder()
            .registration(registration)
            .version("1")
            .values(record)
            .payload(record.toJson())
            .build();
    Sides sides =
        Sides.builder()
            .cloud(Cloud.AWS)
            .crm(record)
            .portal(record.with(Field.CONTACTS, people(person)))
            .base(record)
            .build();
    Reconciliation reconciliation =
        new Reconciler(FieldAuthorityPolicy.standard(), SharingBoundary.standard())
            .reconcile(sides);
    PortalCall call =
        PortalCall.builder()
            .cloud(Cloud.AWS)
            .kind(CallKind.CREATE)
            .idempotencyKey("key")
            .operation("CreateOpportunity")
            .body(deal.toJson())
            .build();
    Link link =
        Link.builder()
            .record(portalRecord)
            .base(record)
            .writtenBack(record)
            .deferred(record)
            .putUnkept(Field.OWNER, new Unkept(people, Optional.of(people), true, THEN))
            .comparedAt(THEN)
            .build();
    List<WriteOutcome> writes = WriteOutcome.compare(FieldValues.none(), record, record);
    DealResult result =
        DealResult.builder()
            .standing(Standing.APPROVED)
            .reconciliation(reconciliation)
            .writes(writes)
            .writtenBack(record)
            .build();
    PortalId invitation = new PortalId(Cloud.AWS, "I1");
    ContactRecord known = ContactRecord.of("crm", "003A1", person);
    ContactDirectory directory =
        ContactDirectory.builder(ContactMatchPolicy.standard())
            .add(known)
            .add(ContactRecord.of("crm", "003A2", role.contact()))
            .decide(
                ContactDecision.same(
                    new ContactSource("crm", "003A1"), new ContactSource("crm", "003A2")))
            .build();
    CounterpartRoster roster =
        CounterpartRoster.of(List.of(role), Map.of(Cloud.AWS, List.of(counterpart)), directory);
    LocalDate day = LocalDate.parse("2031-01-15");
    Touch touch = new Touch(new ContactSource("log", "1"), "005U1", person, day, TouchKind.CALL);
    KnownCounterpart kept = new KnownCounterpart(counterpart, day);
    LapsedRelationships relationships =
        LapsedRelationships.of(
            List.of(kept), List.of(touch), directory, RelationshipPolicy.standard(), day);
    return List.of(
        known,
        directory,
        directory.entries(),
        directory.entries().get(0).merges(),
        roster,
        touch,
        kept,
        relationships,
        relationships.relationships(),
        person,
        role,
        counterpart,
        people,
        record,
        deal,
        registration,
        portalRecord,
        sides,
        reconciliation,
        reconciliation.decisions(),
        reconciliation.toCrm(),
        writes,
        new Projection(record, Map.of(), Map.of()),
        new Answer.Ok<>(portalRecord),
        new ChangePage.Invitation(invitation, record, Optional.empty()),
        new ChangePage(
            List.of(),
            List.of(new ChangePage.Invitation(invitation, record, Optional.empty())),
            "cursor",
            false),
        call,
        new Intent(call, THEN),
        new Unkept(people, Optional.of(people), false, THEN),
        link,
        new CrmDeal(deal, Set.of(Field.OWNER), Map.of(), List.of()),
        result);
  }
}
