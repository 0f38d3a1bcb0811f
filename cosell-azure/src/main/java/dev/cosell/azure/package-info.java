/**
 * Co-selling with Microsoft: Partner Center's referrals API as a {@link dev.cosell.portal.Portal}.
 *
 * <p>{@link dev.cosell.azure.AzureReferrals} is the entry point. {@link
 * dev.cosell.azure.AzureFields} names what Microsoft's referral holds beyond the fields that every
 * cloud knows; {@link dev.cosell.azure.WebhookSignature} checks that an event is Microsoft's. What
 * is under {@code internal} may change at any time.
 */
@NullMarked
package dev.cosell.azure;

import org.jspecify.annotations.NullMarked;
