/**
 * A deal in Google's record, both ways.
 *
 * <p>A {@link dev.cosell.gcp.internal.mapping.Binding} is one field and its place; {@link
 * dev.cosell.gcp.internal.mapping.RecordMapper} writes all of a deal that may leave, and {@link
 * dev.cosell.gcp.internal.mapping.RecordReading} makes a portal's record of what Google sent.
 */
@NullMarked
package dev.cosell.gcp.internal.mapping;

import org.jspecify.annotations.NullMarked;
