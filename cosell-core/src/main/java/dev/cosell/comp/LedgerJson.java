package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.comp.LedgerEntry.Adjusted;
import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerEntry.PeriodClosed;
import dev.cosell.comp.LedgerEntry.RunApproved;
import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON form of a ledger's entries. */
final class LedgerJson {
  private enum Kind {
    RUN_POSTED,
    RUN_APPROVED,
    PERIOD_CLOSED,
    ADJUSTED,
    LINES_PAID
  }

  private LedgerJson() {}

  static void write(LedgerEntry entry, ObjectNode node) {
    if (entry instanceof RunPosted posted) {
      node.put("kind", Kind.RUN_POSTED.name()).put("id", posted.id());
      node.put("recordedOn", posted.recordedOn().toString());
      posted.since().ifPresent(day -> node.put("since", day.toString()));
      node.putArray("lines");
      posted.lines().forEach(line -> write(line, node.withArray("lines").addObject()));
      RunJson.write(posted.run(), node.putObject("run"));
    } else if (entry instanceof RunApproved approved) {
      node.put("kind", Kind.RUN_APPROVED.name()).put("run", approved.run());
      node.put("recordedOn", approved.recordedOn().toString());
      CompJson.write(approved.by(), node);
    } else if (entry instanceof PeriodClosed closed) {
      node.put("kind", Kind.PERIOD_CLOSED.name()).put("period", closed.period().toString());
      node.put("recordedOn", closed.recordedOn().toString());
      CompJson.write(closed.by(), node);
    } else if (entry instanceof Adjusted adjusted) {
      node.put("kind", Kind.ADJUSTED.name());
      write(adjusted.adjustment(), node);
      node.put("period", adjusted.period().toString());
    } else if (entry instanceof LinesPaid payment) {
      node.put("kind", Kind.LINES_PAID.name()).put("id", payment.id());
      node.put("recordedOn", payment.recordedOn().toString());
      node.putArray("paid");
      payment.paid().forEach(line -> node.withArray("paid").add(line));
    }
  }

  private static void write(LedgerLine line, ObjectNode node) {
    ClaimId claim = line.claim().orElseThrow();
    node.put("id", line.id()).put("period", line.period().toString());
    node.put("deal", claim.deal().value());
    CompJson.write(claim, node);
    node.put("kind", line.kind().name()).put("reason", line.reason().name());
    node.put("rule", line.rule());
    line.plan().ifPresent(plan -> CompJson.write(plan, node));
    node.put("amount", line.amount().toString());
    line.reverses().ifPresent(id -> node.put("reverses", id));
    line.why().forEach(step -> node.withArray("why").add(step));
  }

  private static void write(Adjustment each, ObjectNode node) {
    node.put("id", each.id()).put("recordedOn", each.recordedOn().toString());
    node.put("concerns", each.concerns().toString()).put("payee", each.payee().id());
    each.deal().ifPresent(deal -> node.put("deal", deal.value()));
    node.put("credit", each.kind().name()).put("amount", each.amount().toString());
    CompJson.write(each.by(), node);
    node.put("reason", each.reason()).put("reference", each.reference());
    each.dispute().ifPresent(dispute -> node.put("dispute", dispute));
  }

  /** Empty where the kind or what the entry is called cannot be told. */
  static Optional<LedgerEntry> read(JsonReader entry) {
    Optional<Kind> kind = entry.stated("kind", entry.optionalChoice("kind", Kind.class));
    if (kind.isEmpty()) {
      entry.passOver();
      return Optional.empty();
    }
    return switch (kind.get()) {
      case RUN_POSTED -> posted(entry);
      case RUN_APPROVED -> {
        Optional<String> run = entry.stated("run", entry.optionalText("run"));
        LocalDate on = entry.date("recordedOn");
        var by = CompJson.by(entry);
        yield run.map(id -> new RunApproved(id, on, by));
      }
      case PERIOD_CLOSED ->
          Optional.of(
              new PeriodClosed(
                  CompJson.period(entry, "period"), entry.date("recordedOn"), CompJson.by(entry)));
      case ADJUSTED -> adjusted(entry);
      case LINES_PAID -> {
        Optional<String> id = entry.stated("id", entry.optionalText("id"));
        LocalDate on = entry.date("recordedOn");
        List<String> paid = entry.texts("paid");
        yield id.map(each -> new LinesPaid(each, on, paid));
      }
    };
  }

  private static Optional<LedgerEntry> posted(JsonReader entry) {
    Optional<String> id = entry.stated("id", entry.optionalText("id"));
    LocalDate on = entry.date("recordedOn");
    Optional<LocalDate> since = entry.optionalDate("since");
    List<LedgerLine> lines = new ArrayList<>();
    for (JsonReader each : entry.requiredObjects("lines")) {
      lines.add(line(each, on));
    }
    Optional<CompRun> run = entry.stated("run", entry.optionalObject("run")).map(RunJson::read);
    return id.isPresent() && run.isPresent()
        ? Optional.of(new RunPosted(id.get(), on, since, run.get(), lines))
        : Optional.empty();
  }

  private static LedgerLine line(JsonReader line, LocalDate on) {
    ClaimId claim = CompJson.claim(line, new OpportunityId(line.text("deal")));
    return new LedgerLine.Builder()
        .id(line.text("id"))
        .recordedOn(on)
        .period(CompJson.period(line, "period"))
        .payee(claim.payee())
        .deal(claim.deal())
        .claim(claim)
        .kind(CompJson.choice(line, "kind", CreditKind.class))
        .reason(CompJson.choice(line, "reason", LedgerLine.Reason.class))
        .rule(line.text("rule"))
        .plan(CompJson.plan(line))
        .amount(CompJson.money(line, "amount"))
        .reverses(line.optionalText("reverses"))
        .why(line.texts("why"))
        .build();
  }

  private static Optional<LedgerEntry> adjusted(JsonReader entry) {
    Optional<String> id = entry.stated("id", entry.optionalText("id"));
    Adjustment adjustment =
        new Adjustment.Builder()
            .id(id.orElse("?"))
            .recordedOn(entry.date("recordedOn"))
            .concerns(entry.date("concerns"))
            .payee(CompJson.payee(entry, "payee"))
            .deal(entry.optionalText("deal").map(OpportunityId::new))
            .kind(CompJson.choice(entry, "credit", CreditKind.class))
            .amount(CompJson.money(entry, "amount"))
            .by(CompJson.by(entry))
            .reason(entry.text("reason"))
            .reference(entry.text("reference"))
            .dispute(entry.optionalText("dispute"))
            .build();
    CompPeriod period = CompJson.period(entry, "period");
    return id.map(each -> new Adjusted(adjustment, period));
  }
}
