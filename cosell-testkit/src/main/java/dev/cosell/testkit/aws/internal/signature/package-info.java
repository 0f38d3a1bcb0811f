/** Signature version 4, checked by computing it again. */
@NullMarked
package dev.cosell.testkit.aws.internal.signature;

import org.jspecify.annotations.NullMarked;
