package dev.cosell.cli;

import dev.cosell.cli.report.InspectionResult;
import dev.cosell.cli.report.InspectionResult.RegistrationFinding;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.pipeline.BypassGroup;
import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.HygieneFinding;
import dev.cosell.pipeline.UnregisteredDeal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** An inspection as tables, for a spreadsheet or a CRM. */
final class InspectionFiles {
  private InspectionFiles() {}

  /** The tables by the names of their files. */
  static Map<String, String> of(InspectionResult result) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("reviews.csv", reviews(result));
    files.put("undated.csv", undated(result));
    files.put("hygiene.csv", hygiene(result));
    files.put("unregistered.csv", unregistered(result));
    files.put("bypass.csv", bypass(result));
    return files;
  }

  private static String reviews(InspectionResult result) {
    StringBuilder csv =
        new StringBuilder(
            "deal_id,title,customer,stage,since,days,last_decision,due,value,currency,advice,"
                + "missing\n");
    for (DealReview each : result.inspection().reviews()) {
      csv.append(
          CsvLine.of(
              each.deal().value(),
              title(result, each.deal()),
              customer(result, each.deal()),
              each.stage().name(),
              each.since().toString(),
              Long.toString(each.days()),
              each.lastDecision().map(LocalDate::toString).orElse(""),
              each.due().toString(),
              each.value().map(Money::getAmount).map(Object::toString).orElse(""),
              each.value().map(Money::getCurrencyUnit).map(Object::toString).orElse(""),
              each.advice().name(),
              String.join("|", each.missing())));
    }
    return csv.toString();
  }

  private static String undated(InspectionResult result) {
    StringBuilder csv = new StringBuilder("deal_id,title,customer\n");
    result
        .inspection()
        .undated()
        .forEach(
            deal ->
                csv.append(CsvLine.of(deal.value(), title(result, deal), customer(result, deal))));
    return csv.toString();
  }

  private static String hygiene(InspectionResult result) {
    StringBuilder csv = new StringBuilder("rule,batch,deal_id,field,detail,remedy\n");
    for (HygieneFinding finding : result.hygiene().findings()) {
      for (OpportunityId deal : finding.deals()) {
        csv.append(
            CsvLine.of(
                finding.rule().name(),
                CsvLine.foreign(finding.batch()),
                deal.value(),
                finding.rule().field(),
                finding.detail(),
                finding.rule().remedy()));
      }
    }
    return csv.toString();
  }

  private static String unregistered(InspectionResult result) {
    StringBuilder csv = new StringBuilder("finding,deal_id,cloud,since,days,detail\n");
    for (UnregisteredDeal each : result.unregistered().orElse(List.of())) {
      csv.append(
          CsvLine.of(
              "UNREGISTERED",
              each.deal().value(),
              "",
              each.since().toString(),
              Long.toString(each.days()),
              each.text()));
    }
    for (RegistrationFinding each : result.registrations()) {
      csv.append(
          CsvLine.of(
              each.finding().kind().name(),
              each.deal().value(),
              each.finding().cloud().map(Cloud::id).orElse(""),
              "",
              "",
              each.finding().message()));
    }
    return csv.toString();
  }

  private static String bypass(InspectionResult result) {
    StringBuilder csv =
        new StringBuilder("cloud,team,quarter,deals,beside,value,with_reason,pattern,deal_ids\n");
    for (BypassGroup each : result.bypass().groups()) {
      csv.append(
          CsvLine.of(
              each.cloud().id(),
              CsvLine.foreign(each.team()),
              each.quarter(),
              Integer.toString(each.deals()),
              Integer.toString(each.beside().size()),
              each.value().values().stream().map(Money::toString).collect(Collectors.joining("|")),
              Integer.toString(each.withReason()),
              Boolean.toString(each.pattern()),
              each.beside().stream().map(OpportunityId::value).collect(Collectors.joining("|"))));
    }
    return csv.toString();
  }

  private static String title(InspectionResult result, OpportunityId deal) {
    return CsvLine.foreign(result.named(deal).title());
  }

  private static String customer(InspectionResult result, OpportunityId deal) {
    return CsvLine.foreign(result.named(deal).customer());
  }
}
