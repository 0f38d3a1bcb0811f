/**
 * Who earns what credit for a deal.
 *
 * <p>A {@link dev.cosell.comp.CompPlan} is what alliances and sales have signed; {@link
 * dev.cosell.comp.CompPlans} holds its versions. A {@link dev.cosell.comp.CompCalculator} takes
 * {@link dev.cosell.comp.CompDeal}s and gives a {@link dev.cosell.comp.CompRun}: {@link
 * dev.cosell.comp.CreditLine}s, each of which says why it is what it is, and {@link
 * dev.cosell.comp.CompFinding}s.
 *
 * <p>Quota retirement and incremental booking are kept apart everywhere. Amounts are exact: a
 * deal's primary pool is its whole value, to the cent.
 */
@NullMarked
package dev.cosell.comp;

import org.jspecify.annotations.NullMarked;
