package dev.cosell.comp;

import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What all credit of a deal is reckoned from.
 *
 * @param deal the deal
 * @param closedOn the day on which it was won
 * @param value what the customer pays, as the deal states it
 * @param rate the rate at which it was changed into the plan's currency, where it was
 * @param gross the value in the plan's currency
 * @param takenBack how much of it refunds take back
 * @param credited the gross less what is taken back: the primary pool
 * @param plan the plan's version that was in force on the day
 * @param period the quota period that the day is in
 * @param pay when the credit is expected to become payable
 */
public record DealBasis(
    OpportunityId deal,
    LocalDate closedOn,
    Money value,
    Optional<RateTable.Rate> rate,
    Money gross,
    Money takenBack,
    Money credited,
    PlanVersion plan,
    CompPeriod period,
    PayExpectation pay) {
  /** The same deal as if nothing had been refunded. */
  DealBasis withoutRefunds() {
    return new DealBasis(
        deal,
        closedOn,
        value,
        rate,
        gross,
        Money.zero(gross.getCurrencyUnit()),
        gross,
        plan,
        period,
        pay);
  }
}
