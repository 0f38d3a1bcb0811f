/**
 * The JSON of the Cloud Channel API's opportunities ({@code v1alpha1}), read and written without
 * loss.
 *
 * <p>A record is kept as the tree that Google sent: every member, known here or not, every null and
 * every number in place of a word is written back as it came, because Google's reference does not
 * list all members and vendors have recorded nulls and numeric enumerations. {@link
 * dev.cosell.gcp.internal.wire.WireOpportunity} and {@link
 * dev.cosell.gcp.internal.wire.OpportunityPage} give names to the members that the library itself
 * looks at; {@link dev.cosell.gcp.internal.wire.WirePath} reaches all others. {@link
 * dev.cosell.gcp.internal.wire.WireMoney} and {@link dev.cosell.gcp.internal.wire.WireDate} are
 * exact.
 */
@NullMarked
package dev.cosell.gcp.internal.wire;

import org.jspecify.annotations.NullMarked;
