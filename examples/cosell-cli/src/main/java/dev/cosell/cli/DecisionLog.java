package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.Reconciliation;
import dev.cosell.cli.report.AtomicFile;
import dev.cosell.cli.report.Problem;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.OpportunityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code decisions.jsonl}: every decision with its reason, one line per deal and comparison.
 *
 * <p>A comparison that decides as the one before it did is left out, and so is, in a later line of
 * a deal and cloud, each field that was decided as before.
 */
final class DecisionLog implements AutoCloseable {
  private static final int SHOWN = 120;

  private final AtomicFile file;
  private final Map<Compared, Map<String, Integer>> last = new HashMap<>();

  /** A deal at one cloud. */
  private record Compared(Cloud cloud, OpportunityId deal) {}

  DecisionLog(Path path) throws IOException {
    this.file = new AtomicFile(path);
  }

  synchronized void decided(
      Instant at, OpportunityId deal, PortalId portalId, Reconciliation decided) {
    Map<String, Integer> before =
        last.computeIfAbsent(new Compared(portalId.cloud(), deal), unseen -> new HashMap<>());
    ArrayNode news = JsonNodeFactory.instance.arrayNode();
    for (FieldDecision decision : decided.decisions()) {
      ObjectNode node = node(decision);
      Integer known = before.put(decision.field().name(), node.hashCode());
      if (known == null || known != node.hashCode()) {
        news.add(node);
      }
    }
    if (!news.isEmpty()) {
      ObjectNode line = line(at, deal.value());
      line.put("portalId", portalId.toString());
      line.set("decisions", news);
      write(line);
    }
  }

  /**
   * A deal that was refused before anything was compared.
   *
   * @param cloud the cloud that it would have gone to; empty for a row that is no deal
   */
  synchronized void refused(Instant at, Optional<Cloud> cloud, String deal, List<Problem> why) {
    ObjectNode line = line(at, deal);
    cloud.ifPresent(each -> line.put("cloud", each.id()));
    ArrayNode problems = line.putArray("refused");
    for (Problem problem : why) {
      problems
          .addObject()
          .put("path", problem.path())
          .put("code", problem.code())
          .put("message", problem.message())
          .put("remedy", problem.remedy());
    }
    write(line);
  }

  void finish() throws IOException {
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static ObjectNode line(Instant at, String deal) {
    return JsonNodeFactory.instance.objectNode().put("deal", deal).put("at", at.toString());
  }

  private static ObjectNode node(FieldDecision decision) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("field", decision.field().name())
            .put("outcome", decision.outcome().name())
            .put("rule", decision.rule())
            .put("because", decision.because());
    put(node, "crm", decision.crm());
    put(node, "portal", decision.portal());
    put(node, "base", decision.base());
    return node;
  }

  private static void put(ObjectNode node, String side, Optional<FieldValue> value) {
    value
        .map(FieldValue::shown)
        .ifPresent(
            text ->
                node.put(side, text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text));
  }

  private void write(ObjectNode line) {
    try {
      file.append(line + "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
