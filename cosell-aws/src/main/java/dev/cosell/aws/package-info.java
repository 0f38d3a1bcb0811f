/**
 * Co-selling with AWS: Partner Central's selling API as a {@link dev.cosell.portal.Portal}.
 *
 * <p>{@link dev.cosell.aws.AwsPartnerCentral} is the entry point. {@link dev.cosell.aws.AwsFields}
 * names what AWS's record holds beyond the fields that every cloud knows, and {@link
 * dev.cosell.aws.AwsRules} lists every rule that a preflight checks, each with its source and the
 * day it was read. What is under {@code internal} may change at any time.
 */
@NullMarked
package dev.cosell.aws;

import org.jspecify.annotations.NullMarked;
