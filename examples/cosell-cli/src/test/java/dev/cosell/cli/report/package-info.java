/** Tests of what a run leaves behind. */
@NullMarked
package dev.cosell.cli.report;

import org.jspecify.annotations.NullMarked;
