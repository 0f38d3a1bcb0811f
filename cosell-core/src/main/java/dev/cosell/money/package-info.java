/**
 * Exact amounts: Joda-Money's {@link org.joda.money.Money}, and what it lacks.
 *
 * <p>{@link dev.cosell.money.Allocation} splits an amount so that the parts add up to the cent, and
 * a {@link dev.cosell.money.Percent} is an exact part of one.
 */
@NullMarked
package dev.cosell.money;

import org.jspecify.annotations.NullMarked;
