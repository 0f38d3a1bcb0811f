/**
 * Deals that a cloud is likely to verify before it pays.
 *
 * <p>A {@link dev.cosell.verification.VerificationPolicy} says from which size on, currency by
 * currency. From the {@link dev.cosell.verification.RebateClaim}s of a period it makes a {@link
 * dev.cosell.verification.VerificationOutlook}: which {@link dev.cosell.verification.LikelyHold}s
 * there are and why, and a {@link dev.cosell.verification.RebateBuffer} that finance does not count
 * on in the period. An {@link dev.cosell.verification.EvidencePack} gathers what answers a
 * verification, with what is missing.
 */
@NullMarked
package dev.cosell.verification;

import org.jspecify.annotations.NullMarked;
