/** Tests of the transport, over a real socket. */
@NullMarked
package dev.cosell.aws.internal.transport;

import org.jspecify.annotations.NullMarked;
