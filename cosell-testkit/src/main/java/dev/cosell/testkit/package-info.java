/**
 * What every fake portal of the testkit shares.
 *
 * <p>A fake portal runs on a {@link dev.cosell.testkit.SettableClock}, so that days of review or a
 * day's quota pass in no time, and it fails on demand: a {@link dev.cosell.testkit.FaultScript}
 * says which {@link dev.cosell.testkit.Fault} the next calls meet.
 */
@NullMarked
package dev.cosell.testkit;

import org.jspecify.annotations.NullMarked;
