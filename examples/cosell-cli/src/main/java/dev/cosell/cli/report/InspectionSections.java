package dev.cosell.cli.report;

import dev.cosell.cli.report.InspectionResult.NamedDeal;
import dev.cosell.cli.report.InspectionResult.RegistrationFinding;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.pipeline.AnsweredReview;
import dev.cosell.pipeline.BypassGroup;
import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.HygieneFinding;
import dev.cosell.pipeline.HygieneRule;
import dev.cosell.pipeline.RemovedDeal;
import dev.cosell.pipeline.ReviewAdvice;
import dev.cosell.pipeline.UnregisteredDeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The sections of an inspection's report. */
final class InspectionSections {
  /** More rows than a person reads; the tables beside the report have them all. */
  private static final int MOST_ROWS = 200;

  private static final int MOST_DEALS = 8;

  private final InspectionResult result;

  InspectionSections(InspectionResult result) {
    this.result = result;
  }

  Section heading() {
    return new PageHeading(
        "Pipeline inspection as of " + result.asOf(),
        List.of(result.source() + ", by " + String.join(", ", result.policies()) + "."));
  }

  Section reviews() {
    Map<ReviewAdvice, Integer> counts = result.inspection().counts();
    return table(
        "Deals to be reviewed",
        counts.entrySet().stream()
                .map(each -> InspectionWords.number(each.getValue()) + " " + words(each.getKey()))
                .collect(Collectors.joining(", "))
            + ".",
        "reviews.csv",
        List.of("Deal", "Title", "Customer", "Stage", "Since", "Days", "Due", "Value", "What next"),
        result.inspection().reviews(),
        this::review,
        Optional.of("Every open deal has moved in time."));
  }

  private List<Object> review(DealReview each) {
    NamedDeal deal = result.named(each.deal());
    return List.of(
        each.deal(),
        deal.title(),
        deal.customer(),
        each.stage(),
        each.since(),
        each.days(),
        each.due(),
        each.value().map(Money::toString).orElse("none"),
        words(each));
  }

  /** What is to be done about a deal. */
  static String words(DealReview each) {
    return words(each.advice())
        + (each.missing().isEmpty() ? "" : "; lacks " + String.join(", ", each.missing()))
        + each.lastDecision().map(day -> "; last decided on " + day).orElse("");
  }

  static String words(ReviewAdvice advice) {
    return switch (advice) {
      case ADVANCE -> "to advance";
      case COMPLETE -> "to complete";
      case REMOVE -> "to remove";
    };
  }

  Section totals() {
    List<List<Object>> rows = new ArrayList<>();
    InspectionWords.figures(result.inspection().previewOfAdvised())
        .forEach(each -> rows.add(List.of(each.label(), each.before(), each.after())));
    return new TableSection(
        "What removing would do",
        Optional.of("Nothing was removed. Without the deals that are advised to be:"),
        List.of("Figure", "Now", "After"),
        rows,
        Optional.empty());
  }

  Section answered() {
    return table(
        "Decided, and not asked for again yet",
        "",
        "inspection.json",
        List.of("Deal", "Title", "Customer", "Decision"),
        result.inspection().answered(),
        (AnsweredReview each) -> deal(each.decision().deal(), each.text()),
        Optional.empty());
  }

  Section removed() {
    return table(
        "Removed from the pipeline",
        "These deals are in no total; no record of them is deleted.",
        "inspection.json",
        List.of("Deal", "Title", "Customer", "Removal"),
        result.inspection().removed(),
        (RemovedDeal each) -> deal(each.decision().deal(), each.text()),
        Optional.empty());
  }

  Section undated() {
    List<OpportunityId> undated = result.inspection().undated();
    return new ListSection(
        "Deals without any day",
        undated.isEmpty()
            ? List.of()
            : List.of(
                "Of "
                    + InspectionWords.number(undated.size())
                    + " deals no stage has a day, so that nobody can tell whether they move: "
                    + some(undated)
                    + ". undated.csv has them all."));
  }

  Section unregistered() {
    Optional<List<UnregisteredDeal>> known = result.unregistered();
    return table(
        "Qualified, and no portal knows it",
        "",
        "unregistered.csv",
        List.of("Deal", "Title", "Customer", "What is so and what to do"),
        known.orElse(List.of()),
        (UnregisteredDeal each) -> deal(each.deal(), each.text()),
        Optional.of(
            known.isPresent()
                ? "A portal knows every qualified deal."
                : InspectionWords.REGISTRATIONS_UNKNOWN));
  }

  Section registrations() {
    return table(
        "Registered late, or not before the first demo",
        "",
        "unregistered.csv",
        List.of("Deal", "Title", "Customer", "What is so and what to do"),
        result.registrations(),
        (RegistrationFinding each) -> deal(each.deal(), each.finding().message()),
        Optional.empty());
  }

  Section hygieneCounts() {
    List<List<Object>> rows = new ArrayList<>();
    Map<HygieneRule, Integer> deals = result.hygiene().counts();
    for (HygieneRule rule : HygieneRule.values()) {
      int findings = result.hygiene().of(rule).size();
      if (findings > 0) {
        rows.add(
            List.of(
                words(rule), findings, deals.getOrDefault(rule, 0), rule.field(), rule.remedy()));
      }
    }
    return new TableSection(
        "Submissions that nobody wrote for the deal, by rule",
        Optional.empty(),
        List.of("Rule", "Findings", "Deals", "Field", "What to do"),
        rows,
        Optional.of("Nothing was found in the submissions."));
  }

  static String words(HygieneRule rule) {
    return rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  Section hygieneFindings() {
    return table(
        "Submissions that nobody wrote for the deal",
        "",
        "hygiene.csv",
        List.of("Rule", "Batch", "Deals", "What was found", "Which"),
        result.hygiene().findings(),
        (HygieneFinding each) ->
            List.of(
                words(each.rule()),
                each.batch(),
                each.deals().size(),
                each.detail(),
                some(each.deals())),
        Optional.empty());
  }

  Section bypass() {
    return table(
        "Won with a cloud's help beside its marketplace",
        "",
        "bypass.csv",
        List.of("Cloud", "Team", "Quarter", "Beside", "Of", "Value", "With a reason", "Pattern"),
        result.bypass().groups(),
        (BypassGroup each) ->
            List.of(
                each.cloud().id(),
                each.team(),
                each.quarter(),
                each.beside().size(),
                each.deals(),
                each.value().values().stream()
                    .map(Money::toString)
                    .collect(Collectors.joining(", ")),
                each.withReason(),
                each.pattern() ? "a pattern" : ""),
        Optional.of(
            "No deal was won with a cloud's help beside its marketplace, as far as crm.clouds,"
                + " crm.marketplace and the attribution log say."));
  }

  Section mappings() {
    return new ListSection(
        "Account mapping",
        result.mappings().isEmpty()
            ? List.of(InspectionWords.NO_MAPPING)
            : result.mappings().stream().map(InspectionWords::mapping).toList());
  }

  private List<Object> deal(OpportunityId id, String text) {
    NamedDeal deal = result.named(id);
    return List.of(id, deal.title(), deal.customer(), text);
  }

  private static String some(List<OpportunityId> deals) {
    return deals.stream()
            .limit(MOST_DEALS)
            .map(OpportunityId::value)
            .collect(Collectors.joining(", "))
        + (deals.size() > MOST_DEALS ? " and " + (deals.size() - MOST_DEALS) + " more" : "");
  }

  private static <T> Section table(
      String title,
      String intro,
      String file,
      List<String> heads,
      List<T> all,
      Function<T, List<Object>> row,
      Optional<String> ifEmpty) {
    String more =
        all.size() > MOST_ROWS
            ? " The first "
                + MOST_ROWS
                + " of "
                + InspectionWords.number(all.size())
                + "; "
                + file
                + " has them all."
            : "";
    return new TableSection(
        title,
        Optional.of((intro + more).strip()).filter(words -> !words.isEmpty()),
        heads,
        all.stream().limit(MOST_ROWS).map(row).toList(),
        ifEmpty);
  }
}
