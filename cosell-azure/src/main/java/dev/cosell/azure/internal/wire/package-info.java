/**
 * The JSON of the Microsoft Partner Center referrals API, as typed values.
 *
 * <p>{@link dev.cosell.azure.internal.wire.ReferralJson} reads and writes them. Reading is lenient
 * and loses nothing: what a type has no accessor for, or cannot show, is kept in {@link
 * dev.cosell.azure.internal.wire.WireObject#otherMembers()} and written back. Vocabulary values and
 * times are the exact text that Microsoft gave. The members follow the partner API documentation of
 * October 2023 and the OpenAPI document of Microsoft's own referrals connector of 2023-10-23 (read
 * 2026-11-22).
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    forceJacksonPropertyNames = false,
    underrideToString = "describe")
package dev.cosell.azure.internal.wire;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
