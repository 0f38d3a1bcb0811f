package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** A statement as JSON. */
final class StatementJson {
  private StatementJson() {}

  static String write(CompStatement statement) {
    ObjectNode document = Json.newDocument(1);
    document.put("payee", statement.payee().id()).put("period", statement.period().toString());
    document.put("from", statement.period().from().toString());
    document.put("to", statement.period().to().toString());
    statement.knownOn().ifPresent(day -> document.put("knownOn", day.toString()));
    document.put("currency", statement.currency().getCode());
    ObjectNode totals = document.putObject("totals");
    for (CreditKind kind : CreditKind.values()) {
      write(statement.totals(kind), totals.putObject(kind.name()));
    }
    lines("lines", statement.lines(), document);
    lines("carried", statement.carried(), document);
    document.putArray("attainments");
    for (Attainment each : statement.attainments()) {
      ObjectNode node = document.withArray("attainments").addObject();
      node.put("period", each.period().toString()).put("retired", text(each.retired()));
      each.quota().ifPresent(quota -> node.put("quota", text(quota)));
      each.percent().ifPresent(percent -> node.put("percent", percent.toPlainString()));
    }
    document.putArray("findings");
    for (CompFinding each : statement.findings()) {
      document
          .withArray("findings")
          .addObject()
          .put("deal", each.deal().value())
          .put("kind", each.kind().name())
          .put("detail", each.detail());
    }
    return Json.writePretty(document);
  }

  private static void write(StatementTotals totals, ObjectNode node) {
    node.put("earned", text(totals.earned())).put("adjusted", text(totals.adjusted()));
    sums(totals.byStatus(), node.putObject("byStatus"));
    sums(totals.carried(), node.putObject("carried"));
    if (totals.kind() == CreditKind.INCREMENTAL_BOOKING) {
      node.put("payable", text(totals.payable()));
    }
    totals.expectedFrom().ifPresent(day -> node.put("expectedFrom", day.toString()));
    totals.expectedTo().ifPresent(day -> node.put("expectedTo", day.toString()));
  }

  private static void sums(Map<LineStatus, Money> sums, ObjectNode node) {
    sums.forEach((status, sum) -> node.put(status.name(), text(sum)));
  }

  private static void lines(String name, List<StatementLine> lines, ObjectNode document) {
    document.putArray(name);
    for (StatementLine each : lines) {
      LedgerLine line = each.line();
      ObjectNode node = document.withArray(name).addObject();
      node.put("id", line.id()).put("period", line.period().toString());
      node.put("recordedOn", line.recordedOn().toString());
      line.deal().ifPresent(deal -> node.put("deal", deal.value()));
      line.claim()
          .ifPresent(claim -> node.put("pool", claim.pool()).put("role", claim.role().name()));
      node.put("kind", line.kind().name()).put("amount", text(line.amount()));
      node.put("reason", line.reason().name()).put("rule", line.rule());
      line.plan().ifPresent(plan -> CompJson.write(plan, node));
      line.reverses().ifPresent(id -> node.put("reverses", id));
      each.reversedBy().ifPresent(id -> node.put("reversedBy", id));
      line.dispute().ifPresent(id -> node.put("dispute", id));
      node.put("status", each.status().name());
      each.pay().flatMap(PayExpectation::from).ifPresent(d -> node.put("from", d.toString()));
      each.pay().flatMap(PayExpectation::to).ifPresent(d -> node.put("to", d.toString()));
      each.payment()
          .ifPresent(
              paid -> node.put("paidOn", paid.recordedOn().toString()).put("payment", paid.id()));
      line.why().forEach(step -> node.withArray("why").add(step));
    }
  }

  private static String text(Money money) {
    return money.getAmount().toPlainString();
  }
}
