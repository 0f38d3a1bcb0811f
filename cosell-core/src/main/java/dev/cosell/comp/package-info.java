/**
 * Who earns what credit for a deal.
 *
 * <p>A {@link dev.cosell.comp.CompPlan} is what alliances and sales have signed; {@link
 * dev.cosell.comp.CompPlans} holds its versions. A {@link dev.cosell.comp.CompCalculator} takes
 * {@link dev.cosell.comp.CompDeal}s and gives a {@link dev.cosell.comp.CompRun}: {@link
 * dev.cosell.comp.CreditLine}s, each of which says why it is what it is, and {@link
 * dev.cosell.comp.CompFinding}s.
 *
 * <p>A {@link dev.cosell.comp.CompLedger} keeps what runs have credited, what was approved, closed,
 * adjusted and paid, and never changes a line; {@link dev.cosell.comp.RunDiff} compares two runs, a
 * {@link dev.cosell.comp.CompDispute} is decided by the plan of the deal's day, a {@link
 * dev.cosell.comp.CompStatement} tells a payee, {@link dev.cosell.comp.CreditExport} and {@link
 * dev.cosell.comp.CommissionJournal} are the files for payroll and for the ERP.
 *
 * <p>Quota retirement and incremental booking are kept apart everywhere. Amounts are exact: a
 * deal's primary pool is its whole value, to the cent.
 */
@NullMarked
package dev.cosell.comp;

import org.jspecify.annotations.NullMarked;
