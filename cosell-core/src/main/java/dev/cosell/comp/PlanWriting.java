package dev.cosell.comp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import org.joda.money.Money;

/** Writes a plan. */
final class PlanWriting {
  private PlanWriting() {}

  static ObjectNode write(CompPlan plan) {
    ObjectNode document = Json.newPolicy(plan.header());
    plan.effectiveUntil().ifPresent(day -> document.put("effectiveUntil", day.toString()));
    Json.putOffices(document, plan.offices());
    plan.reviewBy().ifPresent(day -> document.put("reviewBy", day.toString()));
    document.put("currency", plan.currency().getCode());
    document.put("rounding", plan.rounding().name());
    document.put("fiscalYearStart", plan.fiscalYearStart());
    document.put("quotaPeriod", plan.quotaPeriod().name());
    document.put("payPeriod", plan.payPeriod().name());
    ObjectNode facts = document.putObject("facts");
    plan.facts().forEach((name, type) -> facts.put(name, type.name()));
    document.putArray("participants");
    plan.participants()
        .forEach(each -> participant(each, document.withArray("participants").addObject()));
    document.putArray("splits");
    plan.splits().forEach(each -> split(each, document.withArray("splits").addObject()));
    document.putArray("pools");
    for (OverlayPool pool : plan.pools()) {
      document
          .withArray("pools")
          .addObject()
          .put("id", pool.id())
          .put("kind", pool.kind().name())
          .put("cap", pool.cap().value().toPlainString());
    }
    document.putArray("rules");
    plan.rules().forEach(each -> rule(each, document.withArray("rules").addObject()));
    timing(plan.timing(), document.putObject("timing"));
    document
        .putObject("clawback")
        .put("withinDays", plan.clawback().withinDays())
        .put("attainment", plan.clawback().attainment().name());
    return document;
  }

  private static void participant(Participant each, ObjectNode node) {
    node.put("payee", each.payee().id()).put("role", each.role().name());
    each.manager().ifPresent(manager -> node.put("manager", manager.id()));
    each.quota().ifPresent(quota -> node.put("quota", text(quota)));
  }

  private static void split(SplitRule each, ObjectNode node) {
    node.put("id", each.id()).put("rank", each.rank());
    when(each.when(), node);
    ObjectNode shares = node.putObject("shares");
    each.shares().forEach((role, share) -> shares.put(role.name(), share.value().toPlainString()));
  }

  private static void when(Condition when, ObjectNode node) {
    if (!when.equals(Condition.always())) {
      condition(when, node.putObject("when"));
    }
  }

  private static void rule(CreditRule each, ObjectNode node) {
    node.put("id", each.id()).put("pool", each.pool()).put("kind", each.kind().name());
    node.put("rank", each.rank()).put("role", each.role().name());
    when(each.when(), node);
    amount(each.amount(), node.putObject("amount"));
    each.capPerDeal().ifPresent(cap -> node.put("capPerDeal", text(cap)));
    each.capPerPeriod().ifPresent(cap -> node.put("capPerPeriod", text(cap)));
    each.approvers().forEach(office -> node.withArray("approvers").add(office));
  }

  private static void amount(CreditAmount amount, ObjectNode node) {
    if (amount instanceof CreditAmount.Share share) {
      node.put("share", share.percent().value().toPlainString()).put("of", share.of().name());
    } else if (amount instanceof CreditAmount.Multiple multiple) {
      node.put("times", multiple.times().toPlainString()).put("of", multiple.of().name());
    } else if (amount instanceof CreditAmount.Flat flat) {
      node.put("flat", text(flat.money()));
    } else if (amount instanceof CreditAmount.Tiers tiers) {
      node.putArray("tiers");
      for (CreditAmount.Tier tier : tiers.tiers()) {
        node.withArray("tiers")
            .addObject()
            .put("from", tier.from().value().toPlainString())
            .put("rate", tier.rate().value().toPlainString());
      }
    }
  }

  private static void condition(Condition condition, ObjectNode node) {
    if (condition instanceof Condition.All all) {
      node.putArray("all");
      all.of().forEach(each -> condition(each, node.withArray("all").addObject()));
    } else if (condition instanceof Condition.Any any) {
      node.putArray("any");
      any.of().forEach(each -> condition(each, node.withArray("any").addObject()));
    } else if (condition instanceof Condition.Not not) {
      condition(not.of(), node.putObject("not"));
    } else if (condition instanceof Condition.In in) {
      node.put("fact", in.fact().name()).putArray("in");
      in.values().forEach(value -> node.withArray("in").add(value));
    } else if (condition instanceof Condition.Holds holds) {
      node.put("fact", holds.fact().name()).put("holds", holds.value());
    } else if (condition instanceof Condition.Is is) {
      node.put("fact", is.fact().name()).put("is", is.value());
    } else if (condition instanceof Condition.Within within) {
      node.put("fact", within.fact().name());
      within.atLeast().ifPresent(least -> node.put("atLeast", least.toPlainString()));
      within.below().ifPresent(below -> node.put("below", below.toPlainString()));
    } else if (condition instanceof Condition.Known known) {
      node.put("fact", known.fact().name()).put("known", known.value());
    }
  }

  private static void timing(PayTiming timing, ObjectNode node) {
    node.put("directDays", timing.directDays());
    ObjectNode clouds = node.putObject("marketplaces");
    timing
        .marketplaces()
        .forEach(
            (cloud, lag) ->
                clouds
                    .putObject(cloud.id())
                    .put("fromDays", lag.fromDays())
                    .put("toDays", lag.toDays()));
  }

  private static String text(Money money) {
    return money.getAmount().toPlainString();
  }
}
