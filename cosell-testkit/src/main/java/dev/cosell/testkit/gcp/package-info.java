/**
 * A fake of Google's partner opportunities (Cloud Channel API {@code v1alpha1}), for tests and for
 * trying things out.
 *
 * <p>{@link dev.cosell.testkit.gcp.FakeOpportunities} is the server, {@link
 * dev.cosell.testkit.gcp.GcpOperator} is Google: it accepts, does not accept, closes, and brings
 * deals. The fake does not use the library that is tested against it: it is made from public
 * documents alone. Google publishes little of this API, so each behaviour names what it rests on:
 * <i>official</i> (Google's reference or discovery document), <i>vendor code</i> (public code of a
 * vendor that mirrors the API), or <i>inferred</i>; all read 2026-11-22.
 */
@NullMarked
package dev.cosell.testkit.gcp;

import org.jspecify.annotations.NullMarked;
