/**
 * The contract between the library and a cloud's partner portal.
 *
 * <p>A cloud module implements {@link dev.cosell.portal.Portal}: it says offline what the portal
 * will object to ({@link dev.cosell.portal.Preflight}), what of a deal the portal can hold ({@link
 * dev.cosell.portal.Projection}), which outward call comes next ({@link
 * dev.cosell.portal.PortalCall}), and makes that call. Everything that can happen on the way is an
 * {@link dev.cosell.portal.Answer}; what became of each field that was written is a {@link
 * dev.cosell.portal.WriteOutcome}.
 */
@NullMarked
package dev.cosell.portal;

import org.jspecify.annotations.NullMarked;
