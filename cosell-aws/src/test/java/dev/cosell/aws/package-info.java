/** Tests of the AWS portal. */
@NullMarked
package dev.cosell.aws;

import org.jspecify.annotations.NullMarked;
