/** The shapes of the requests, as far as the service model states them. */
@NullMarked
package dev.cosell.testkit.aws.internal.shape;

import org.jspecify.annotations.NullMarked;
