package dev.cosell.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.attribution.AttributionEntry;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.EntryKind;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.ContactSource;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.stageone.EvidenceKind;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.stageone.StageOneEvidence;
import dev.cosell.verification.EvidencePack.DatedItem;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EvidencePackTest {
  private static final OpportunityId DEAL = new OpportunityId("006A1");
  private static final ContactSource AE = new ContactSource("crm", "003P1");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static StageOneEvidence evidence(String id, EvidenceKind kind, String on) {
    return StageOneEvidence.of(id, DEAL, kind)
        .cloud(Cloud.AZURE)
        .on(day(on))
        .recordedOn(day(on))
        .build();
  }

  private static AttributionEntry meeting(String id, Cloud cloud, String on) {
    return AttributionEntry.of(id, EntryKind.MEETING, day(on))
        .deal(DEAL)
        .cloud(cloud)
        .counterpart(AE)
        .build();
  }

  private static Opportunity won() {
    return Opportunity.builder()
        .id(DEAL)
        .account(Account.builder().id(new AccountId("001A")).name("Borealis Energy").build())
        .dealValue(Money.parse("USD 640000.00"))
        .contractMonths(36)
        .targetCloseDate(day("2031-05-30"))
        .addPortalIds(new PortalId(Cloud.AZURE, "R-1"), new PortalId(Cloud.AWS, "O-1"))
        .build();
  }

  @Test
  void g11APackHoldsWhatAnswersAVerification() {
    EvidencePack pack =
        EvidencePack.of(
            won(),
            Cloud.AZURE,
            EvidenceLog.of(
                evidence("E-9", EvidencePack.JOINT_PURSUIT_DOCUMENT, "2031-02-01"),
                evidence("E-8", EvidencePack.CUSTOMER_CONFIRMATION, "2031-06-02"),
                evidence("E-7", EvidenceKind.FIELD_ENGAGEMENT, "2031-03-03")),
            AttributionLog.of(
                meeting("A-2", Cloud.AZURE, "2031-03-03"),
                meeting("A-1", Cloud.AWS, "2031-01-01")));
    assertThat(pack.missing()).isEmpty();
    assertThat(pack.answers(EvidencePart.CUSTOMER_IDENTITY)).containsExactly("deal:account.name");
    assertThat(pack.answers(EvidencePart.DEAL_STRUCTURE))
        .containsExactly("deal:dealValue", "deal:contractMonths");
    assertThat(pack.answers(EvidencePart.CLOSE_CONFIRMATION)).containsExactly("E-8");
    assertThat(pack.answers(EvidencePart.FIELD_CORRESPONDENCE)).containsExactly("A-2", "E-7");
    assertThat(pack.answers(EvidencePart.PORTAL_RECORD)).containsExactly("azure~R-1");
    assertThat(pack.answers(EvidencePart.JOINT_PURSUIT)).containsExactly("E-9");
    assertThat(pack.timeline())
        .containsExactly(
            new DatedItem(day("2031-02-01"), "E-9", "joint pursuit"),
            new DatedItem(day("2031-03-03"), "A-2", "MEETING"),
            new DatedItem(day("2031-03-03"), "E-7", "field engagement"),
            new DatedItem(day("2031-06-02"), "E-8", "customer confirmation"));
  }

  @Test
  void g11WhatIsMissingIsNamedWithWhatToDo() {
    EvidencePack pack =
        EvidencePack.of(
            Opportunity.builder().id(DEAL).dealValue(Money.parse("USD 1.00")).build(),
            Cloud.AZURE,
            EvidenceLog.of(),
            AttributionLog.of());
    assertThat(pack.missing()).containsExactly(EvidencePart.values());
    assertThat(pack.timeline()).isEmpty();
    assertThat(EvidencePart.CLOSE_CONFIRMATION.remedy())
        .isEqualTo(
            "ask the customer to confirm the close in writing, and record it as evidence of"
                + " 'customer confirmation'");
  }

  @Test
  void evidenceOfOtherDealsAndCloudsAnswersNothing() {
    EvidencePack pack =
        EvidencePack.of(
            won(),
            Cloud.GCP,
            EvidenceLog.of(
                evidence("E-7", EvidenceKind.FIELD_ENGAGEMENT, "2031-03-03"),
                evidence("E-6", EvidencePack.CUSTOMER_CONFIRMATION, "2031-03-03")
                    .withDeal(new OpportunityId("006B2"))
                    .withCloud(java.util.Optional.empty())),
            AttributionLog.of(meeting("A-1", Cloud.AWS, "2031-01-01")));
    assertThat(pack.missing())
        .containsExactly(
            EvidencePart.CLOSE_CONFIRMATION,
            EvidencePart.FIELD_CORRESPONDENCE,
            EvidencePart.PORTAL_RECORD,
            EvidencePart.JOINT_PURSUIT);
    assertThat(pack.timeline()).isEmpty();
  }

  @Test
  void theOrderOfTheLogsDoesNotMatter() {
    List<StageOneEvidence> all =
        List.of(
            evidence("E-1", EvidencePack.CUSTOMER_CONFIRMATION, "2031-03-03"),
            evidence("E-2", EvidencePack.CUSTOMER_CONFIRMATION, "2031-03-03"));
    AttributionLog none = AttributionLog.of();
    assertThat(EvidencePack.of(won(), Cloud.AZURE, EvidenceLog.of(all.get(1), all.get(0)), none))
        .isEqualTo(EvidencePack.of(won(), Cloud.AZURE, EvidenceLog.of().append(all), none));
  }
}
