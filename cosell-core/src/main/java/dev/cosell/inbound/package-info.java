/**
 * Deals that a cloud brings, and how soon to answer them.
 *
 * <p>An {@link dev.cosell.inbound.InboundReferral} holds what is known of one; unknown is a value
 * of its own. A {@link dev.cosell.inbound.TriagePolicy} puts it on the urgent or the standard track
 * and gives the {@link dev.cosell.inbound.Triage}: who answers, by when in the owner's {@link
 * dev.cosell.inbound.WorkingHours}, who is told if nobody does, what has to be ready, and why.
 * {@link dev.cosell.inbound.InboundOwners} are everybody who may answer.
 */
@NullMarked
package dev.cosell.inbound;

import org.jspecify.annotations.NullMarked;
