/**
 * Keeping a CRM and the portals in step, both ways and across restarts.
 *
 * <p>A {@link dev.cosell.sync.SyncEngine} takes the CRM's deals and one portal, and makes one pass:
 * it reads what changed there, decides field by field, and makes the calls that follow. Before each
 * call that changes something it records an {@link dev.cosell.sync.Intent} in the {@link
 * dev.cosell.sync.SyncStore}; after a crash the next pass finds it and goes on. A {@link
 * dev.cosell.sync.CallBudget} keeps all calls within the portal's quotas.
 */
@NullMarked
package dev.cosell.sync;

import org.jspecify.annotations.NullMarked;
