package dev.cosell.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.attribution.AttributionFinding;
import dev.cosell.attribution.CloudAttribution;
import dev.cosell.stageone.ConditionFinding;
import dev.cosell.stageone.ConditionStatus;
import dev.cosell.stageone.Contest;
import dev.cosell.stageone.DroppedEvidence;
import java.util.List;

/** {@code stage-one.json}: how deals stand at stage one, for programs. */
public final class StageOneJson {
  private static final int FORMAT = 1;

  private StageOneJson() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, with a line break at its end
   */
  public static String render(StageOneResult result) {
    ObjectNode root =
        JsonNodeFactory.instance
            .objectNode()
            .put("format", FORMAT)
            .put("source", result.source())
            .put("asOf", result.asOf().toString());
    result
        .definition()
        .ifPresent(
            version ->
                root.putObject("definition")
                    .put("name", version.name())
                    .put("version", version.version()));
    ObjectNode counts = root.putObject("counts").put("deals", result.rows().size());
    for (ConditionStatus status : ConditionStatus.values()) {
      counts.put(status.name(), result.count(status));
    }
    root.putArray("deals");
    result.rows().forEach(row -> deal(row, root.withArray("deals").addObject()));
    root.putArray("contests");
    for (Contest contest : result.contests()) {
      contest(contest, result, root.withArray("contests").addObject());
    }
    strings(root.putArray("refused"), result.refused());
    return root.toPrettyString() + "\n";
  }

  private static void deal(StageOneRow row, ObjectNode node) {
    node.put("id", row.assessment().deal().value());
    row.title().ifPresent(title -> node.put("title", title));
    row.customer().ifPresent(customer -> node.put("customer", customer));
    node.put("status", row.assessment().status().name());
    node.putArray("conditions");
    for (ConditionFinding finding : row.assessment().findings()) {
      ObjectNode condition =
          node.withArray("conditions")
              .addObject()
              .put("condition", finding.condition())
              .put("kind", finding.kind().name())
              .put("status", finding.status().name());
      strings(condition.putArray("evidence"), finding.evidence());
      condition.put("because", finding.because());
      finding.nextStep().ifPresent(step -> condition.put("nextStep", step));
    }
    strings(node.putArray("nextSteps"), row.assessment().nextSteps());
    dropped(node, row.assessment().dropped());
    ObjectNode attribution =
        node.putObject("attribution").put("policy", row.attribution().policy());
    attribution.putArray("clouds");
    for (CloudAttribution cloud : row.attribution().clouds()) {
      ObjectNode each =
          attribution
              .withArray("clouds")
              .addObject()
              .put("cloud", cloud.cloud().id())
              .put("credit", cloud.credit().name());
      cloud.rule().ifPresent(rule -> each.put("rule", rule));
      strings(each.putArray("evidence"), cloud.evidence());
      each.put("because", cloud.because());
    }
    attribution.putArray("findings");
    for (AttributionFinding finding : row.attribution().findings()) {
      ObjectNode each =
          attribution.withArray("findings").addObject().put("kind", finding.kind().name());
      finding.cloud().ifPresent(cloud -> each.put("cloud", cloud.id()));
      strings(each.putArray("evidence"), finding.evidence());
      each.put("rule", finding.rule()).put("remedy", finding.remedy());
    }
    dropped(attribution, row.attribution().dropped());
  }

  private static void dropped(ObjectNode node, List<DroppedEvidence> dropped) {
    node.putArray("dropped");
    for (DroppedEvidence each : dropped) {
      node.withArray("dropped")
          .addObject()
          .put("evidence", each.evidence())
          .put("because", each.because());
    }
  }

  private static void contest(Contest contest, StageOneResult result, ObjectNode node) {
    node.put("deal", contest.deal().value())
        .put("state", contest.stateOn(result.asOf()).name())
        .put("definition", contest.definition().version().toString());
    contest
        .deadline()
        .filter(each -> result.open().contains(contest))
        .ifPresent(
            each ->
                node.put("step", each.step().name())
                    .put("lastDay", each.lastDay().toString())
                    .put("overdue", each.isOverdueOn(result.asOf())));
    contest.ruling().ifPresent(ruling -> node.put("outcome", ruling.outcome().name()));
  }

  private static void strings(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
