package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.OpportunityId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The JSON form of a run: deal by deal, each with its lines. */
final class RunJson {
  private static final String A_CURRENCY = "must be a currency such as USD";

  private RunJson() {}

  static void write(CompRun run, ObjectNode node) {
    node.put("asOf", run.asOf().toString()).put("currency", run.currency().getCode());
    node.put("later", run.later());
    node.putArray("deals");
    Optional<DealBasis> last = Optional.empty();
    ObjectNode deal = node;
    for (CreditLine line : run.lines()) {
      if (!last.equals(Optional.of(line.basis()))) {
        deal = node.withArray("deals").addObject();
        write(line.basis(), deal);
        last = Optional.of(line.basis());
      }
      write(line, deal.withArray("lines").addObject());
    }
    node.putArray("attainments");
    for (Attainment each : run.attainments()) {
      ObjectNode attained = node.withArray("attainments").addObject();
      attained.put("payee", each.payee().id()).put("period", each.period().toString());
      attained.put("retired", each.retired().toString());
      each.quota().ifPresent(quota -> attained.put("quota", quota.toString()));
    }
    node.putArray("findings");
    for (CompFinding each : run.findings()) {
      ObjectNode finding = node.withArray("findings").addObject();
      finding.put("kind", each.kind().name()).put("deal", each.deal().value());
      each.payee().ifPresent(payee -> finding.put("payee", payee.id()));
      finding.put("detail", each.detail());
    }
  }

  private static void write(DealBasis basis, ObjectNode node) {
    node.put("deal", basis.deal().value()).put("closedOn", basis.closedOn().toString());
    node.put("value", basis.value().toString());
    basis
        .rate()
        .ifPresent(
            rate ->
                node.putObject("rate")
                    .put("from", rate.from().getCode())
                    .put("to", rate.to().getCode())
                    .put("since", rate.since().toString())
                    .put("rate", rate.rate().toPlainString()));
    node.put("gross", basis.gross().toString()).put("takenBack", basis.takenBack().toString());
    node.put("credited", basis.credited().toString());
    CompJson.write(basis.plan(), node);
    node.put("period", basis.period().toString());
    ObjectNode pay = node.putObject("pay").put("state", basis.pay().state().name());
    basis.pay().from().ifPresent(day -> pay.put("from", day.toString()));
    basis.pay().to().ifPresent(day -> pay.put("to", day.toString()));
    pay.put("because", basis.pay().because());
    node.putArray("lines");
  }

  private static void write(CreditLine line, ObjectNode node) {
    CompJson.write(line.claim(), node);
    node.put("kind", line.kind().name()).put("rule", line.rule());
    node.put("amount", line.amount().toString()).put("base", line.base().toString());
    node.put("how", line.how());
    line.attained().ifPresent(before -> node.put("attained", before.toString()));
    line.uncapped().ifPresent(before -> node.put("uncapped", before.toString()));
  }

  static CompRun read(JsonReader run) {
    List<CreditLine> lines = new ArrayList<>();
    for (JsonReader deal : run.requiredObjects("deals")) {
      DealBasis basis = basis(deal);
      for (JsonReader line : deal.requiredObjects("lines")) {
        lines.add(line(line, basis));
      }
    }
    List<Attainment> attainments = new ArrayList<>();
    for (JsonReader each : run.objects("attainments")) {
      attainments.add(
          new Attainment(
              CompJson.payee(each, "payee"),
              CompJson.period(each, "period"),
              CompJson.money(each, "retired"),
              CompJson.optionalMoney(each, "quota")));
    }
    List<CompFinding> findings = new ArrayList<>();
    for (JsonReader each : run.objects("findings")) {
      findings.add(
          new CompFinding(
              CompJson.choice(each, "kind", CompFinding.Kind.class),
              new OpportunityId(each.text("deal")),
              each.optional("payee", Payee::new, CompJson.AN_ID),
              each.text("detail")));
    }
    return new CompRun(
        run.date("asOf"),
        currency(run, "currency"),
        lines,
        attainments,
        findings,
        run.whole("later", 0, Integer.MAX_VALUE));
  }

  private static CurrencyUnit currency(JsonReader at, String name) {
    return at.required(name, at.optional(name, CurrencyUnit::of, A_CURRENCY), CurrencyUnit.USD);
  }

  private static DealBasis basis(JsonReader deal) {
    Money gross = CompJson.money(deal, "gross");
    return new DealBasis(
        new OpportunityId(deal.text("deal")),
        deal.date("closedOn"),
        CompJson.money(deal, "value"),
        deal.optionalObject("rate").flatMap(RunJson::rate),
        gross,
        CompJson.money(deal, "takenBack"),
        CompJson.money(deal, "credited"),
        deal.required("plan", CompJson.plan(deal), new PlanVersion("?", 1)),
        CompJson.period(deal, "period"),
        deal.stated("pay", deal.optionalObject("pay"))
            .map(RunJson::pay)
            .orElse(
                new PayExpectation(
                    PayExpectation.State.PAYABLE, Optional.empty(), Optional.empty(), "?")));
  }

  private static Optional<RateTable.Rate> rate(JsonReader rate) {
    Optional<BigDecimal> number =
        rate.stated(
            "rate",
            rate.optional("rate", RunJson::rateAboveZero, "must be the text of a number above 0"));
    CurrencyUnit from = currency(rate, "from");
    CurrencyUnit to = currency(rate, "to");
    if (from.equals(to)) {
      rate.problem("to", "must be another currency than from, " + from);
      return Optional.empty();
    }
    return number.map(each -> new RateTable.Rate(from, to, rate.date("since"), each));
  }

  private static BigDecimal rateAboveZero(String text) {
    BigDecimal rate = new BigDecimal(text);
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("not above zero");
    }
    return rate;
  }

  private static PayExpectation pay(JsonReader pay) {
    return new PayExpectation(
        CompJson.choice(pay, "state", PayExpectation.State.class),
        pay.optionalDate("from"),
        pay.optionalDate("to"),
        pay.text("because"));
  }

  private static CreditLine line(JsonReader line, DealBasis basis) {
    return new CreditLine(
        CompJson.claim(line, basis.deal()),
        CompJson.choice(line, "kind", CreditKind.class),
        line.text("rule"),
        CompJson.money(line, "amount"),
        CompJson.money(line, "base"),
        line.text("how"),
        CompJson.optionalMoney(line, "attained"),
        CompJson.optionalMoney(line, "uncapped"),
        basis);
  }
}
