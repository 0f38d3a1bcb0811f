/** Tests. */
@NullMarked
package dev.cosell.azure.internal.table;

import org.jspecify.annotations.NullMarked;
