/**
 * The JSON of the AWS Partner Central selling API, as typed values.
 *
 * <p>{@link dev.cosell.aws.internal.wire.SellingJson} reads and writes them. Reading is lenient and
 * loses nothing: what a type has no accessor for, or cannot show, is kept in {@link
 * dev.cosell.aws.internal.wire.WireObject#otherMembers()} and written back. Every vocabulary value,
 * amount and time is the exact text that the portal gave. The types follow the service model of
 * 2026-10-01; where the model has several structures for one thing, one type serves for all.
 *
 * <p>{@link
 * dev.cosell.aws.internal.wire.UpdateOpportunityRequest#from(dev.cosell.aws.internal.wire.GetOpportunityResponse)}
 * turns the record that was read into the update that replaces it.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    forceJacksonPropertyNames = false,
    underrideToString = "describe")
package dev.cosell.aws.internal.wire;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
