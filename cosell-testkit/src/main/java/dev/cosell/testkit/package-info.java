/**
 * What tests of a co-sell integration start from: deals, arbitraries, assertions, and what every
 * fake portal shares.
 *
 * <p>{@link dev.cosell.testkit.Opportunities} has deals of every shape, {@link
 * dev.cosell.testkit.CosellArbitraries}, {@link dev.cosell.testkit.AuthorityArbitraries}, {@link
 * dev.cosell.testkit.AliasArbitraries}, {@link dev.cosell.testkit.PipelineArbitraries} and the
 * like, such as {@link dev.cosell.testkit.CompArbitraries}, values of every model for property
 * tests, and {@link dev.cosell.testkit.CosellAssertions} says in a test's words what was decided.
 *
 * <p>A fake portal runs on a {@link dev.cosell.testkit.SettableClock}, so that days of review or a
 * day's quota pass in no time, and it fails on demand: a {@link dev.cosell.testkit.FaultScript}
 * says which {@link dev.cosell.testkit.Fault} the next calls meet.
 *
 * <p>{@link dev.cosell.testkit.PortalContract} is what every portal does; a portal of one's own is
 * tested by extending it and giving it a {@link dev.cosell.testkit.PortalUnderTest}.
 */
@NullMarked
package dev.cosell.testkit;

import org.jspecify.annotations.NullMarked;
