package dev.cosell.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.inbound.Deadline;
import dev.cosell.inbound.EscalationStep;
import dev.cosell.inbound.Fact;
import dev.cosell.inbound.ReadinessItem;
import java.time.Instant;

/** {@code triage.json}: the queue of referrals, for programs. */
public final class TriageJson {
  private static final int FORMAT = 1;

  private TriageJson() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, with a line break at its end
   */
  public static String render(TriageResult result) {
    ObjectNode root =
        JsonNodeFactory.instance
            .objectNode()
            .put("format", FORMAT)
            .put("policy", result.policy())
            .put("now", result.now().toString())
            .put("overdue", result.overdue());
    root.putArray("referrals");
    for (TriageRow row : result.rows()) {
      row(row, result.now(), root.withArray("referrals").addObject());
    }
    return root.toPrettyString() + "\n";
  }

  private static void row(TriageRow row, Instant now, ObjectNode node) {
    node.put("id", row.id())
        .put("cloud", row.cloud().id())
        .put("track", row.triage().track().name())
        .put("rule", row.triage().rule())
        .put("because", row.triage().because())
        .put("overdue", row.isOverdue(now))
        .put("zone", row.zone().getId());
    row.triage().assignee().ifPresent(who -> node.put("assignee", who));
    row.answered().ifPresent(at -> node.put("answeredAt", at.toString()));
    ObjectNode facts = node.putObject("facts");
    for (Fact fact : row.triage().facts()) {
      facts.put(fact.kind().word(), fact.value());
    }
    node.putArray("deadlines");
    for (Deadline each : row.triage().deadlines()) {
      ObjectNode deadline =
          node.withArray("deadlines")
              .addObject()
              .put("kind", each.kind().name())
              .put("due", each.due().toString())
              .put("local", each.due().atZone(row.zone()).toOffsetDateTime().toString())
              .put("open", row.open().contains(each))
              .put("inWorkingHours", each.inWorkingHours())
              .put("because", each.because());
      each.lastWorkingMoment()
          .ifPresent(moment -> deadline.put("lastWorkingMoment", moment.toString()));
    }
    node.putArray("escalation");
    for (EscalationStep step : row.escalation()) {
      node.withArray("escalation").addObject().put("at", step.at().toString()).put("to", step.to());
    }
    node.putArray("readiness");
    for (ReadinessItem item : row.triage().readiness()) {
      node.withArray("readiness")
          .addObject()
          .put("id", item.id())
          .put("what", item.what())
          .put("state", item.state().name());
    }
    node.putArray("notes");
    row.triage().notes().forEach(node.withArray("notes")::add);
  }
}
