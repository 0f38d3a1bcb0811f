/**
 * A deal as a referral, and a referral as a deal.
 *
 * <p>Each field of a deal that a referral has a place for is a {@link
 * dev.cosell.azure.internal.mapping.Binding}, which reads it from a typed referral and writes it
 * into a {@link dev.cosell.azure.internal.mapping.Draft}. What would arrive is found by writing and
 * reading back.
 */
@NullMarked
package dev.cosell.azure.internal.mapping;

import org.jspecify.annotations.NullMarked;
