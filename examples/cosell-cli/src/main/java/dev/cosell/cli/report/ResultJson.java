package dev.cosell.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.sync.Standing;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code result.json}: counts, and one entry per deal, in the order of the export.
 *
 * <p>Described in {@code docs/cli.md}; members are added to it and not renamed or taken away while
 * {@code format} stays the same.
 */
public final class ResultJson {
  private static final int FORMAT = 2;

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
    root.put("source", result.source());
    root.put("routing", result.routing());
    root.put("startedAt", result.startedAt().toString());
    root.put("endedAt", result.endedAt().toString());
    root.put("stoppedBy", stoppedBy(result));
    ObjectNode counts = root.putObject("counts");
    counts.put("deals", result.deals().size());
    for (Standing standing : Standings.ORDER) {
      counts.put(standing.name(), result.count(standing));
    }
    counts.put("unrouted", result.unrouted());
    counts.put("registered", count(result, deal -> !deal.portalIds().isEmpty()));
    counts.put("inSync", count(result, DealRow::inSync));
    work(root.putObject("work"), result.work());
    ArrayNode clouds = root.putArray("clouds");
    result.clouds().forEach(cloud -> cloud(clouds.addObject(), cloud));
    refusals(root.putArray("refusals"), result.refusals());
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

  private static @Nullable String stoppedBy(RunResult result) {
    String all =
        result.clouds().stream()
            .flatMap(cloud -> cloud.stoppedBy().map(why -> cloud.cloud() + ": " + why).stream())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  private static void cloud(ObjectNode node, CloudResult cloud) {
    node.put("cloud", cloud.cloud().id());
    node.put("portal", cloud.portal());
    node.put("simulated", cloud.simulated());
    node.put("startedAt", cloud.startedAt().toString());
    node.put("endedAt", cloud.endedAt().toString());
    node.put("passes", cloud.passes());
    node.put("stoppedBy", cloud.stoppedBy().orElse(null));
    ObjectNode counts = node.putObject("counts");
    counts.put("deals", cloud.deals().size());
    for (Standing standing : Standings.ORDER) {
      counts.put(standing.name(), cloud.count(standing));
    }
    counts.put("registered", cloud.registered());
    counts.put("inSync", cloud.inSync());
    work(node.putObject("work"), cloud.work());
    fieldNotes(node.putArray("fields"), cloud.fieldNotes());
    invitations(node.putArray("invitations"), cloud);
  }

  private static long count(RunResult result, Predicate<DealRow> test) {
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
      ObjectNode node =
          array
              .addObject()
              .put("path", reason.field())
              .put("rule", reason.rule())
              .put("remedy", reason.remedy())
              .put("deals", reason.deals());
      clouds(node.putArray("clouds"), reason.clouds());
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

  private static void invitations(ArrayNode array, CloudResult cloud) {
    cloud
        .invitations()
        .forEach(
            invitation ->
                array
                    .addObject()
                    .put("id", invitation.id().toString())
                    .put("customer", invitation.summary().text(Field.ACCOUNT_NAME).orElse(null))
                    .put("expires", invitation.expires().map(Instant::toString).orElse(null)));
  }

  private static void deal(ObjectNode node, DealRow deal) {
    node.put("id", deal.id().orElse(null));
    deal.row().ifPresent(row -> node.put("row", row));
    deal.title().ifPresent(title -> node.put("title", title));
    node.put("outcome", deal.standing().map(Standing::name).orElse("UNROUTED"));
    node.put("inSync", deal.inSync());
    deal.route().ifPresent(route -> node.put("route", route));
    ArrayNode ids = node.putArray("portalIds");
    deal.portalIds().forEach(id -> ids.add(id.toString()));
    ArrayNode lines = node.putArray("clouds");
    deal.lines().forEach(line -> line(lines.addObject(), line));
    ArrayNode problems = node.putArray("problems");
    deal.problems()
        .forEach(
            (problem, clouds) ->
                clouds(problem(problems.addObject(), problem).putArray("clouds"), clouds));
    if (!deal.notes().isEmpty()) {
      ArrayNode notes = node.putArray("notes");
      deal.notes().forEach(note -> problem(notes.addObject(), note));
    }
  }

  private static void line(ObjectNode node, DealLine line) {
    node.put("cloud", line.cloud().id());
    node.put("outcome", line.standing().name());
    node.put("portalId", line.portalId().map(Object::toString).orElse(null));
    node.put("inSync", line.inSync());
    line.waitingFor().ifPresent(why -> node.put("waitingFor", why));
    if (!line.comments().isEmpty()) {
      ArrayNode comments = node.putArray("comments");
      line.comments().forEach(comment -> problem(comments.addObject(), comment));
    }
    if (!line.differences().isEmpty()) {
      ArrayNode differences = node.putArray("differences");
      for (Difference each : line.differences()) {
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

  private static ObjectNode problem(ObjectNode node, Problem problem) {
    return node.put("path", problem.path())
        .put("code", problem.code())
        .put("message", problem.message())
        .put("remedy", problem.remedy());
  }

  private static void clouds(ArrayNode array, List<Cloud> clouds) {
    clouds.forEach(cloud -> array.add(cloud.id()));
  }
}
