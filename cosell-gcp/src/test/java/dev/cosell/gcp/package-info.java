/** Tests of the Google portal. */
@NullMarked
package dev.cosell.gcp;

import org.jspecify.annotations.NullMarked;
