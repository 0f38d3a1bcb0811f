/** Tests. */
@NullMarked
package dev.cosell.azure.internal;

import org.jspecify.annotations.NullMarked;
