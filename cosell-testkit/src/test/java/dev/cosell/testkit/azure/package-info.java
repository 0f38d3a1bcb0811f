/** Tests of the fake of Microsoft. */
@NullMarked
package dev.cosell.testkit.azure;

import org.jspecify.annotations.NullMarked;
