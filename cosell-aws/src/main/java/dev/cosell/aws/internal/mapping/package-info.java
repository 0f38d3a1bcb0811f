/**
 * A deal and AWS's record of it, both ways.
 *
 * <p>{@link dev.cosell.aws.internal.mapping.Bindings} is the table: one {@link
 * dev.cosell.aws.internal.mapping.Binding} per field says where the field stands in the record and
 * what a value must look like there. {@link dev.cosell.aws.internal.mapping.RecordMapper} writes
 * and reads records by it, within the sharing boundary; {@link
 * dev.cosell.aws.internal.mapping.RecordReading} makes a portal record of AWS's two views of a
 * deal. Records are JSON trees, so that an update sends back what is not known here.
 */
@NullMarked
package dev.cosell.aws.internal.mapping;

import org.jspecify.annotations.NullMarked;
