package dev.cosell.pipeline;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Deals of invented companies. */
final class Deals {
  static final LocalDate DAY = LocalDate.parse("2031-06-30");

  private Deals() {}

  static Opportunity.Builder opportunity(String id) {
    return Opportunity.builder().id(new OpportunityId(id));
  }

  static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }

  static StageEntry in(Stage stage, String since) {
    return new StageEntry(stage, LocalDate.parse(since));
  }

  static PipelineDeal deal(String id, StageEntry... stages) {
    return PipelineDeal.of(opportunity(id).dealValue(usd(100)).build(), List.of(stages));
  }

  static OpportunityId id(String id) {
    return new OpportunityId(id);
  }
}
