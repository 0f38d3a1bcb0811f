/** Tests of the fake of Google. */
@NullMarked
package dev.cosell.testkit.gcp;

import org.jspecify.annotations.NullMarked;
