package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.ChangePage.Invitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sync has to say in rows. */
final class RunTables {
  private RunTables() {}

  static Section refusals(RunResult result) {
    List<List<Object>> rows = new ArrayList<>();
    result
        .refusals()
        .forEach(
            each ->
                rows.add(
                    List.of(
                        each.deals(),
                        each.clouds().stream().map(Cloud::id).collect(Collectors.joining(", ")),
                        each.field(),
                        each.rule(),
                        each.remedy())));
    return new TableSection(
        "Refused, by reason",
        Optional.of(
            "Nothing of these deals was sent to the clouds named. A deal may have several"
                + " reasons."),
        List.of("Deals", "Clouds", "Field", "Rule", "What to do"),
        rows,
        Optional.of("No deal was refused."));
  }

  static Section differences(RunResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (DealRow deal : result.deals()) {
      deal.lines()
          .forEach(
              line ->
                  line.differences()
                      .forEach(each -> rows.add(difference(deal.name(), line, each))));
    }
    return new TableSection(
        "Changed on the cloud side, and whose value stands",
        Optional.empty(),
        List.of("Deal", "Cloud", "Field", "CRM", "Portal", "Who won", "Why"),
        rows,
        Optional.of("In this run no field was found that the cloud side had changed."));
  }

  private static List<Object> difference(String deal, DealLine line, Difference each) {
    String both = each.bothChanged() ? "; both sides had changed since the last sync" : "";
    return List.of(
        deal,
        line.cloud().id(),
        each.field(),
        each.crm(),
        each.portal(),
        each.winner(),
        each.because() + " (" + each.rule() + ")" + both);
  }

  static Section fieldNotes(RunResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (CloudResult cloud : result.clouds()) {
      for (FieldNote note : cloud.fieldNotes()) {
        rows.add(
            List.of(
                note.deals(),
                cloud.cloud().id(),
                note.kind().shown(),
                note.field(),
                note.reason()));
      }
    }
    return new TableSection(
        "Values that did not cross as they stood",
        Optional.empty(),
        List.of("Deals", "Cloud", "What", "Field", "Why"),
        rows,
        Optional.of("Every value crossed as it stood."));
  }

  static Section invitations(RunResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (CloudResult cloud : result.clouds()) {
      for (Invitation invitation : cloud.invitations()) {
        rows.add(
            List.of(
                invitation.id(),
                invitation.summary().text(Field.ACCOUNT_NAME).orElse(""),
                invitation.expires().map(Minute::of).orElse("")));
      }
    }
    return new TableSection(
        "Offered by a cloud, waiting for an answer",
        Optional.empty(),
        List.of("Invitation", "Customer", "Answer until (UTC)"),
        rows,
        Optional.empty());
  }
}
