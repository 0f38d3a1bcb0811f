/** The operations of the API that the fake plays. */
@NullMarked
package dev.cosell.testkit.aws.internal.operation;

import org.jspecify.annotations.NullMarked;
