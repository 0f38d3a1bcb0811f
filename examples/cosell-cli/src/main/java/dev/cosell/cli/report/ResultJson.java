package dev.cosell.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.sync.Standing;
import java.time.Instant;
import java.util.List;

/**
 * {@code result.json}: counts, and one entry per deal, in the order of the export.
 *
 * <p>Described in {@code docs/cli.md}; members are added to it and not renamed or taken away while
 * {@code format} stays the same.
 */
public final class ResultJson {
  private static final int FORMAT = 1;

  private ResultJson() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return one JSON object, indented, with a line break at its end; without personal data
   */
  public static String render(RunResult result) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    setting(root, result.setting());
    ObjectNode counts = root.putObject("counts");
    counts.put("deals", result.deals().size());
    for (Standing standing : Standings.ORDER) {
      counts.put(standing.name(), result.count(standing));
    }
    counts.put("registered", count(result, deal -> deal.portalId().isPresent()));
    counts.put("inSync", count(result, DealLine::inSync));
    work(root.putObject("work"), result.work());
    refusals(root.putArray("refusals"), result.refusals());
    fieldNotes(root.putArray("fields"), result.fieldNotes());
    invitations(root.putArray("invitations"), result);
    ArrayNode notes = root.putArray("exportNotes");
    result.exportNotes().forEach(notes::add);
    ArrayNode deals = root.putArray("deals");
    result.deals().forEach(deal -> deal(deals.addObject(), deal));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a JSON tree could not be written", impossible);
    }
  }

  private static void setting(ObjectNode root, Setting setting) {
    root.put("source", setting.source());
    root.put("cloud", setting.cloud().id());
    root.put("portal", setting.portal());
    root.put("simulated", setting.simulated());
    root.put("startedAt", setting.startedAt().toString());
    root.put("endedAt", setting.endedAt().toString());
    root.put("passes", setting.passes());
    root.put("stoppedBy", setting.stoppedBy().orElse(null));
  }

  private static long count(RunResult result, java.util.function.Predicate<DealLine> test) {
    return result.deals().stream().filter(test).count();
  }

  private static void work(ObjectNode node, Work work) {
    node.put("registered", work.registered());
    node.put("updated", work.updated());
    node.put("writeCalls", work.writeCalls());
    node.put("readCalls", work.readCalls());
    node.put("throttled", work.throttled());
  }

  private static void refusals(ArrayNode array, List<RunResult.Reason> reasons) {
    for (RunResult.Reason reason : reasons) {
      array
          .addObject()
          .put("path", reason.field())
          .put("rule", reason.rule())
          .put("remedy", reason.remedy())
          .put("deals", reason.deals());
    }
  }

  private static void fieldNotes(ArrayNode array, List<FieldNote> notes) {
    for (FieldNote note : notes) {
      array
          .addObject()
          .put("what", note.kind().name())
          .put("field", note.field())
          .put("reason", note.reason())
          .put("deals", note.deals());
    }
  }

  private static void invitations(ArrayNode array, RunResult result) {
    result
        .invitations()
        .forEach(
            invitation ->
                array
                    .addObject()
                    .put("id", invitation.id().toString())
                    .put("customer", invitation.summary().text(Field.ACCOUNT_NAME).orElse(null))
                    .put("expires", invitation.expires().map(Instant::toString).orElse(null)));
  }

  private static void deal(ObjectNode node, DealLine deal) {
    node.put("id", deal.id().orElse(null));
    deal.row().ifPresent(row -> node.put("row", row));
    deal.title().ifPresent(title -> node.put("title", title));
    node.put("outcome", deal.standing().name());
    node.put("portalId", deal.portalId().map(Object::toString).orElse(null));
    node.put("inSync", deal.inSync());
    deal.waitingFor().ifPresent(why -> node.put("waitingFor", why));
    problems(node.putArray("problems"), deal.problems());
    if (!deal.notes().isEmpty()) {
      problems(node.putArray("notes"), deal.notes());
    }
    if (!deal.differences().isEmpty()) {
      ArrayNode differences = node.putArray("differences");
      for (Difference each : deal.differences()) {
        differences
            .addObject()
            .put("field", each.field())
            .put("winner", each.winner())
            .put("bothChanged", each.bothChanged())
            .put("crm", each.crm())
            .put("portal", each.portal())
            .put("rule", each.rule())
            .put("because", each.because());
      }
    }
  }

  private static void problems(ArrayNode array, List<Problem> problems) {
    for (Problem problem : problems) {
      array
          .addObject()
          .put("path", problem.path())
          .put("code", problem.code())
          .put("message", problem.message())
          .put("remedy", problem.remedy());
    }
  }
}
