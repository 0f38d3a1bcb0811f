/** Tests of the program. */
@NullMarked
package dev.cosell.cli;

import org.jspecify.annotations.NullMarked;
