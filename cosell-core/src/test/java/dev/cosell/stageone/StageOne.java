package dev.cosell.stageone;

import dev.cosell.account.Account;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.Signatory;
import java.time.LocalDate;

/** Made-up deals, evidence and definitions for the tests of this package. */
final class StageOne {
  static final LocalDate DAY = LocalDate.parse("2031-03-10");
  static final OpportunityId DEAL_ID = new OpportunityId("006A1");
  static final ContactSource COUNTERPART = new ContactSource("crm", "003A1");
  static final String REASON =
      "Nightly reports miss their deadline because the warehouse cannot scale past one node";
  static final OpportunityContact BUYER =
      OpportunityContact.of(Contact.builder().firstName("Nora").lastName("Quist").build());

  private StageOne() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static Opportunity deal() {
    return Opportunity.builder()
        .id(DEAL_ID)
        .title("Data platform")
        .account(Account.builder().name("Borealis Energy").build())
        .customerProblem(REASON)
        .addContacts(BUYER)
        .build();
  }

  static StageOneEvidence engagement(String id, String on) {
    return undated(id).withOn(day(on)).withRecordedOn(day(on));
  }

  static StageOneEvidence undated(String id) {
    return StageOneEvidence.of(id, DEAL_ID, EvidenceKind.FIELD_ENGAGEMENT)
        .cloud(Cloud.AWS)
        .person(COUNTERPART)
        .recordedOn(day("2031-01-01"))
        .build();
  }

  static StageOneEvidence reason(String id, String words) {
    return StageOneEvidence.of(id, DEAL_ID, EvidenceKind.REASON)
        .words(words)
        .on(day("2031-02-01"))
        .recordedOn(day("2031-02-01"))
        .build();
  }

  static StageOneDefinition standard(String from) {
    LocalDate day = day(from);
    return StageOneDefinition.standard(
        day, new Signatory("VP Alliances", day), new Signatory("VP Sales", day));
  }

  static StageOneDefinitions definitions() {
    return StageOneDefinitions.of(standard("2031-01-01"));
  }

  static ConditionFinding finding(StageOneAssessment assessment, String condition) {
    return assessment.findings().stream()
        .filter(each -> each.condition().equals(condition))
        .findFirst()
        .orElseThrow();
  }
}
