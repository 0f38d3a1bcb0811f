package dev.cosell.verification;

import org.joda.money.Money;

/**
 * How much of the rebates that are expected in a period not to count on in it, in one currency.
 *
 * @param expected all rebates that are expected
 * @param exposed the part of them whose hold is likely or cannot be told
 * @param buffer what not to count on: the policy's share of the exposed part, rounded up to the
 *     currency's smallest unit
 * @param counted what is left to count on: expected less buffer, exactly
 */
public record RebateBuffer(Money expected, Money exposed, Money buffer, Money counted) {}
