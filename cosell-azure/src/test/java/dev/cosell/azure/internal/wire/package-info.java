/** Tests. */
@NullMarked
package dev.cosell.azure.internal.wire;

import org.jspecify.annotations.NullMarked;
