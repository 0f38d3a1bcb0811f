/** Tests of what the module keeps to itself. */
@NullMarked
package dev.cosell.aws.internal;

import org.jspecify.annotations.NullMarked;
