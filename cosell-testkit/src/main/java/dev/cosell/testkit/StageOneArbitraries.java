package dev.cosell.testkit;

import dev.cosell.account.Account;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.Signatory;
import dev.cosell.stageone.EvidenceKind;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.stageone.StageOneDefinition;
import dev.cosell.stageone.StageOneEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Deals at stage one and evidence about them, for property tests, as a jqwik domain to stand beside
 * {@link CosellArbitraries}.
 *
 * <p>Everything is about {@link #DEAL} and within some months of {@link #DAY}, so that evidence and
 * deal of one draw meet.
 */
public final class StageOneArbitraries extends DomainContextBase {
  /** A day in the middle of what is drawn. */
  public static final LocalDate DAY = LocalDate.of(2031, 3, 10);

  /** The deal that everything is about. */
  public static final OpportunityId DEAL = new OpportunityId("006A1");

  private static final String REASON =
      "Nightly reports miss their deadline because the warehouse cannot scale past one node";
  private static final ContactSource COUNTERPART = new ContactSource("crm", "003A1");

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public StageOneArbitraries() {}

  /** {@return the standard definition, signed and in force from up to two years before the day} */
  @Provide
  public static Arbitrary<StageOneDefinition> definitions() {
    return Arbitraries.integers()
        .between(0, 730)
        .map(DAY::minusDays)
        .map(
            from ->
                StageOneDefinition.standard(
                    from, new Signatory("VP Alliances", from), new Signatory("VP Sales", from)));
  }

  /** {@return deals with contacts of all kinds, and with a reason, a placeholder or none} */
  @Provide
  public static Arbitrary<Opportunity> deals() {
    Arbitrary<OpportunityContact> people =
        Arbitraries.of(
            OpportunityContact.of(Contact.builder().firstName("Nora").lastName("Quist").build()),
            OpportunityContact.of(Contact.builder().id("003B1").build()),
            OpportunityContact.of(Contact.builder().email("a@b.example").build()),
            new OpportunityContact(
                Contact.builder().lastName("Roth").build(), Optional.of("aws counterpart: PDM")));
    return Combinators.combine(people.list().ofMaxSize(4), Arbitraries.of("", "tbd", REASON))
        .as(
            (contacts, problem) ->
                Opportunity.builder()
                    .id(DEAL)
                    .title("Data platform")
                    .account(Account.builder().name("Borealis Energy").build())
                    .customerProblem(problem)
                    .contacts(contacts)
                    .build())
        .withoutEdgeCases();
  }

  /** {@return evidence with and without a day, a counterpart and words; also of a day to come} */
  @Provide
  public static Arbitrary<StageOneEvidence> evidence() {
    Arbitrary<EvidenceKind> kinds =
        Arbitraries.of(
            EvidenceKind.FIELD_ENGAGEMENT, EvidenceKind.REASON, new EvidenceKind("weather"));
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-200, 50).map(DAY::plusDays);
    return Combinators.combine(kinds, days.optional(), days, Arbitraries.of(true, false))
        .as(
            (kind, on, recorded, named) ->
                StageOneEvidence.of("E", DEAL, kind)
                    .cloud(Cloud.AWS)
                    .on(on)
                    .recordedOn(recorded)
                    .words(Optional.of(REASON).filter(words -> named))
                    .person(Optional.of(COUNTERPART).filter(person -> named))
                    .build())
        .withoutEdgeCases();
  }

  /** {@return logs of up to six pieces, each with an id of its own} */
  @Provide
  public static Arbitrary<EvidenceLog> evidenceLogs() {
    return evidence()
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<StageOneEvidence> numbered = new ArrayList<>();
              for (StageOneEvidence each : all) {
                numbered.add(each.withId("E" + numbered.size()));
              }
              return EvidenceLog.of().append(numbered);
            })
        .withoutEdgeCases();
  }
}
