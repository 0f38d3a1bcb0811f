/**
 * What the AWS portal takes, as dated tables.
 *
 * <p>Each table is a JSON file in {@code dev/cosell/aws} that names its source and the day it was
 * read, and a type that answers questions about it. Paths are those of the wire, without list
 * indexes: {@code Project.ExpectedCustomerSpend.Amount}. A value that no table knows is no error
 * here: what follows from it is the caller's decision.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true)
package dev.cosell.aws.internal.table;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
