/** Tests. */
@NullMarked
package dev.cosell.azure;

import org.jspecify.annotations.NullMarked;
