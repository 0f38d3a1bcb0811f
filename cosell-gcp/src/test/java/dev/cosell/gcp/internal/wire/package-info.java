/** Tests of the wire types. */
@NullMarked
package dev.cosell.gcp.internal.wire;

import org.jspecify.annotations.NullMarked;
