package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Made-up results. */
final class Results {
  static final Instant START = Instant.parse("2031-01-15T09:30:00Z");

  private Results() {}

  /** A run that found nothing at all. */
  static RunResult empty() {
    return RunResult.builder()
        .setting(
            new Setting("no export", Cloud.AWS, "fake", true, START, START, 1, Optional.empty()))
        .work(new Work(0, 0, 0, 0, 0))
        .build();
  }

  /** A run with something in every part of the result. */
  static RunResult full() {
    return RunResult.builder()
        .setting(
            new Setting(
                "export",
                Cloud.AWS,
                "fake in this process",
                true,
                START,
                Instant.parse("2031-01-17T11:00:00Z"),
                9,
                Optional.empty()))
        .addDeals(
            approved("D1", "O1").withTitle("A <b>bold</b> & \"quoted\" title"),
            approved("D2", "O2")
                .withDifferences(
                    new Difference(
                        "targetCloseDate",
                        "CRM",
                        false,
                        "2031-03-01",
                        "2031-04-15",
                        "policy:targetCloseDate",
                        "the CRM owns the field")),
            refused("D3", problem("account.name", "account.name must be stated")),
            refused(
                "D4",
                problem("account.name", "account.name must be stated"),
                problem("dealValue", "dealValue must not be negative, but was -5")),
            DealLine.builder()
                .row("deals.csv row 7")
                .standing(Standing.REFUSED)
                .addProblems(problem("Id", "Id must not repeat, but row 2 has the same"))
                .build(),
            DealLine.builder()
                .standing(Standing.PROPOSED)
                .portalId(new PortalId(Cloud.AWS, "O9"))
                .waitingFor("the CRM to take the deal that the cloud brought")
                .build())
        .addInvitations(
            new Invitation(
                new PortalId(Cloud.AWS, "engi-1"),
                FieldValues.builder().text(Field.ACCOUNT_NAME, "Thornbury Pharma").build(),
                Optional.of(Instant.parse("2031-01-30T09:00:00Z"))))
        .work(new Work(2, 1, 7, 30, 0))
        .addFieldNotes(
            new FieldNote(FieldNote.Kind.WITHHELD, "crm.paymentTerms", "payment terms stay", 2))
        .addExportNotes("Contact: no deal refers to 1 of the rows")
        .addCalls(
            new CallsInHour("write", Instant.parse("2031-01-15T09:00:00Z"), 7),
            new CallsInHour("read", Instant.parse("2031-01-15T09:00:00Z"), 12),
            new CallsInHour("read", Instant.parse("2031-01-16T10:00:00Z"), 18))
        .addQuotas(
            new CallQuota("write", 1, OptionalInt.of(10_000)),
            new CallQuota("read", 10, OptionalInt.empty()))
        .build();
  }

  static DealLine approved(String id, String portalId) {
    return DealLine.builder()
        .id(id)
        .title("Deal " + id)
        .customer("Example Customer")
        .standing(Standing.APPROVED)
        .portalId(new PortalId(Cloud.AWS, portalId))
        .inSync(true)
        .build();
  }

  static DealLine refused(String id, Problem... problems) {
    return DealLine.builder().id(id).standing(Standing.REFUSED).problems(List.of(problems)).build();
  }

  static Problem problem(String path, String message) {
    return new Problem(path, "INVALID_VALUE", message, "correct it in the CRM");
  }
}
