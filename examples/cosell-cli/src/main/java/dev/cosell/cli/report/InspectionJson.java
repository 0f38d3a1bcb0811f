package dev.cosell.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.pipeline.BypassGroup;
import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.HygieneFinding;
import dev.cosell.pipeline.PipelineTotals;
import dev.cosell.pipeline.ReviewDecision;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** {@code inspection.json}: an inspection for other programs. */
public final class InspectionJson {
  private static final int FORMAT = 1;

  private final InspectionResult result;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  private InspectionJson(InspectionResult result) {
    this.result = result;
  }

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the text, without personal data
   */
  public static String render(InspectionResult result) {
    InspectionJson json = new InspectionJson(result);
    json.head();
    json.reviews();
    json.decisions();
    texts(json.root.putArray("undated"), ids(result.inspection().undated()));
    totals(json.root.putObject("totals"), result.inspection().previewOfAdvised().before());
    totals(json.root.putObject("afterRemoval"), result.inspection().previewOfAdvised().after());
    json.registrations();
    json.hygiene();
    json.bypass();
    json.mappings();
    texts(json.root.putArray("refusedRows"), result.refusedRows());
    texts(json.root.putArray("notes"), result.notes());
    return json.root.toPrettyString() + "\n";
  }

  private void head() {
    root.put("format", FORMAT).put("source", result.source()).put("asOf", result.asOf().toString());
    texts(root.putArray("policies"), result.policies());
    ObjectNode counts = root.putObject("counts").put("deals", result.deals().size());
    result.inspection().counts().forEach((advice, deals) -> counts.put(advice.name(), deals));
    counts
        .put("answered", result.inspection().answered().size())
        .put("removed", result.inspection().removed().size())
        .put("undated", result.inspection().undated().size());
  }

  private void reviews() {
    ArrayNode reviews = root.putArray("reviews");
    for (DealReview each : result.inspection().reviews()) {
      ObjectNode review =
          deal(reviews, each.deal())
              .put("stage", each.stage().name())
              .put("since", each.since().toString())
              .put("days", each.days())
              .put("due", each.due().toString());
      each.lastDecision().ifPresent(day -> review.put("lastDecision", day.toString()));
      each.value().ifPresent(value -> money(review.putObject("value"), value));
      texts(review.put("advice", each.advice().name()).putArray("missing"), each.missing());
    }
  }

  private ObjectNode deal(ArrayNode list, OpportunityId id) {
    return list.addObject()
        .put("deal", id.value())
        .put("title", result.named(id).title())
        .put("customer", result.named(id).customer());
  }

  private void decisions() {
    ArrayNode answered = root.putArray("answered");
    result
        .inspection()
        .answered()
        .forEach(
            each ->
                decision(answered, each.decision())
                    .put("nextReview", each.nextReview().toString()));
    ArrayNode removed = root.putArray("removed");
    result
        .inspection()
        .removed()
        .forEach(
            each -> {
              ObjectNode removal = decision(removed, each.decision());
              each.movedSince()
                  .ifPresent(
                      entry ->
                          removal
                              .putObject("movedSince")
                              .put("stage", entry.stage().name())
                              .put("since", entry.since().toString()));
            });
  }

  /** Who decided and why stays in the log. */
  private ObjectNode decision(ArrayNode list, ReviewDecision each) {
    return deal(list, each.deal())
        .put("decision", each.id())
        .put("outcome", each.outcome().name())
        .put("decidedOn", each.decidedOn().toString())
        .put("policy", each.policy())
        .put("policyVersion", each.policyVersion());
  }

  private static void totals(ObjectNode node, PipelineTotals totals) {
    node.put("entered", totals.entered())
        .put("open", totals.open())
        .put("beforeThreshold", totals.beforeThreshold())
        .put("reachedThreshold", totals.reachedThreshold())
        .put("openWithoutValue", totals.openWithoutValue());
    totals.conversion().ifPresent(share -> node.put("conversion", share.toPlainString()));
    amounts(node.putArray("value"), totals.value().values());
  }

  private void registrations() {
    Optional<ArrayNode> known = result.unregistered().map(all -> root.putArray("unregistered"));
    if (known.isEmpty()) {
      root.putNull("unregistered");
    }
    result
        .unregistered()
        .orElse(List.of())
        .forEach(
            each ->
                deal(known.orElseThrow(), each.deal())
                    .put("since", each.since().toString())
                    .put("days", each.days()));
    ArrayNode late = root.putArray("registrations");
    result
        .registrations()
        .forEach(
            each ->
                deal(late, each.deal())
                    .put("finding", each.finding().kind().name())
                    .put("cloud", each.finding().cloud().map(Cloud::id).orElse(null))
                    .put("rule", each.finding().rule())
                    .put("remedy", each.finding().remedy()));
  }

  private void hygiene() {
    ObjectNode hygiene = root.putObject("hygiene");
    ObjectNode counts = hygiene.putObject("deals");
    result.hygiene().counts().forEach((rule, deals) -> counts.put(rule.name(), deals));
    ArrayNode findings = hygiene.putArray("findings");
    for (HygieneFinding each : result.hygiene().findings()) {
      ObjectNode finding =
          findings
              .addObject()
              .put("rule", each.rule().name())
              .put("batch", each.batch())
              .put("detail", each.detail());
      texts(finding.putArray("deals"), ids(each.deals()));
    }
  }

  private void bypass() {
    ArrayNode groups = root.putArray("bypass");
    for (BypassGroup each : result.bypass().groups()) {
      ObjectNode group =
          groups
              .addObject()
              .put("cloud", each.cloud().id())
              .put("team", each.team())
              .put("quarter", each.quarter())
              .put("deals", each.deals())
              .put("withReason", each.withReason())
              .put("pattern", each.pattern());
      texts(group.putArray("beside"), ids(each.beside()));
      amounts(group.putArray("value"), each.value().values());
    }
  }

  private void mappings() {
    ArrayNode mappings = root.putArray("mappings");
    result
        .mappings()
        .forEach(
            each ->
                mappings
                    .addObject()
                    .put("cloud", each.cloud().id())
                    .put("listOf", each.asOf().toString())
                    .put("ageDays", each.ageDays())
                    .put("staleAfterDays", each.staleAfterDays())
                    .put("stale", each.isStale()));
  }

  private static void amounts(ArrayNode array, Collection<Money> amounts) {
    amounts.forEach(amount -> money(array.addObject(), amount));
  }

  private static void money(ObjectNode node, Money money) {
    node.put("amount", money.getAmount().toPlainString())
        .put("currency", money.getCurrencyUnit().getCode());
  }

  private static List<String> ids(List<OpportunityId> deals) {
    return deals.stream().map(OpportunityId::value).toList();
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
