/** Tests of the tables. */
@NullMarked
package dev.cosell.aws.internal.table;

import org.jspecify.annotations.NullMarked;
