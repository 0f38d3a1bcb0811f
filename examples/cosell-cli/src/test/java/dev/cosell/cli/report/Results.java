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
        .source("no export")
        .routing("standard version 1")
        .addClouds(emptyCloud(Cloud.AWS))
        .build();
  }

  /** A cloud at which nothing was done. */
  static CloudResult emptyCloud(Cloud cloud) {
    return CloudResult.builder()
        .cloud(cloud)
        .portal("fake")
        .simulated(true)
        .startedAt(START)
        .endedAt(START)
        .passes(1)
        .work(new Work(0, 0, 0, 0, 0))
        .build();
  }

  /** A run with something in every part of the result. */
  static RunResult full() {
    List<DealRow> deals =
        List.of(
            approved("D1", "O1").withTitle("A <b>bold</b> & \"quoted\" title"),
            DealRow.builder()
                .from(approved("D2", "O2"))
                .lines(
                    List.of(
                        line(Cloud.AWS, "O2")
                            .withDifferences(
                                new Difference(
                                    "targetCloseDate",
                                    "CRM",
                                    false,
                                    "2031-03-01",
                                    "2031-04-15",
                                    "policy:targetCloseDate",
                                    "the CRM owns the field")),
                        line(Cloud.AZURE, "R2")))
                .build(),
            refused("D3", problem("account.name", "account.name must be stated")),
            refused(
                "D4",
                problem("account.name", "account.name must be stated"),
                problem("dealValue", "dealValue must not be negative, but was -5")),
            DealRow.builder()
                .row("deals.csv row 7")
                .addRowProblems(problem("Id", "Id must not repeat, but row 2 has the same"))
                .build(),
            DealRow.builder()
                .addLines(
                    DealLine.builder()
                        .cloud(Cloud.AWS)
                        .standing(Standing.PROPOSED)
                        .portalId(new PortalId(Cloud.AWS, "O9"))
                        .waitingFor("the CRM to take the deal that the cloud brought")
                        .build())
                .build(),
            DealRow.builder().id("D5").route("all others: the rule has no condition").build());
    return RunResult.builder()
        .source("export")
        .routing("ours version 3")
        .addClouds(aws(lines(deals, Cloud.AWS)))
        .addClouds(
            CloudResult.builder()
                .from(emptyCloud(Cloud.AZURE))
                .portal("fake at http:127.0.0.1")
                .deals(lines(deals, Cloud.AZURE))
                .work(new Work(1, 0, 2, 3, 1))
                .build())
        .deals(deals)
        .addExportNotes("Contact: no deal refers to 1 of the rows")
        .build();
  }

  private static List<DealLine> lines(List<DealRow> deals, Cloud cloud) {
    return deals.stream().flatMap(deal -> deal.at(cloud).stream()).toList();
  }

  private static CloudResult aws(List<DealLine> deals) {
    return CloudResult.builder()
        .cloud(Cloud.AWS)
        .portal("fake in this process")
        .simulated(true)
        .startedAt(START)
        .endedAt(Instant.parse("2031-01-17T11:00:00Z"))
        .passes(9)
        .deals(deals)
        .addInvitations(
            new Invitation(
                new PortalId(Cloud.AWS, "engi-1"),
                FieldValues.builder().text(Field.ACCOUNT_NAME, "Thornbury Pharma").build(),
                Optional.of(Instant.parse("2031-01-30T09:00:00Z"))))
        .work(new Work(2, 1, 7, 30, 0))
        .addFieldNotes(
            new FieldNote(FieldNote.Kind.WITHHELD, "crm.paymentTerms", "payment terms stay", 2))
        .addCalls(
            new CallsInHour("write", Instant.parse("2031-01-15T09:00:00Z"), 7),
            new CallsInHour("read", Instant.parse("2031-01-15T09:00:00Z"), 12),
            new CallsInHour("read", Instant.parse("2031-01-16T10:00:00Z"), 18))
        .addQuotas(
            new CallQuota("write", 1, OptionalInt.of(10_000)),
            new CallQuota("read", 10, OptionalInt.empty()))
        .build();
  }

  static DealLine line(Cloud cloud, String portalId) {
    return DealLine.builder()
        .cloud(cloud)
        .standing(Standing.APPROVED)
        .portalId(new PortalId(cloud, portalId))
        .inSync(true)
        .build();
  }

  static DealRow approved(String id, String portalId) {
    return DealRow.builder()
        .id(id)
        .title("Deal " + id)
        .customer("Example Customer")
        .addLines(line(Cloud.AWS, portalId))
        .build();
  }

  static DealRow refused(String id, Problem... problems) {
    return DealRow.builder()
        .id(id)
        .addLines(
            DealLine.builder()
                .cloud(Cloud.AWS)
                .standing(Standing.REFUSED)
                .problems(List.of(problems))
                .build())
        .build();
  }

  static Problem problem(String path, String message) {
    return new Problem(path, "INVALID_VALUE", message, "correct it in the CRM");
  }
}
