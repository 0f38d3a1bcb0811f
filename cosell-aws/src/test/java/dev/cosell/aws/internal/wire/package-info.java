/** Tests of the wire types. */
@NullMarked
package dev.cosell.aws.internal.wire;

import org.jspecify.annotations.NullMarked;
