/**
 * Co-selling with Google Cloud: the Cloud Channel API's opportunities as a {@link
 * dev.cosell.portal.Portal}.
 *
 * <p>{@link dev.cosell.gcp.GcpOpportunities} is the entry point. {@link dev.cosell.gcp.GcpFields}
 * names what Google's record holds beyond the fields that every cloud knows, and {@link
 * dev.cosell.gcp.GcpRules} lists every rule that a preflight checks. Google publishes only a part
 * of what one needs to know: each fact carries its {@link dev.cosell.gcp.Confidence}, and what is
 * inferred can be set otherwise by {@link dev.cosell.gcp.GcpSettings}. What is under {@code
 * internal} may change at any time.
 */
@NullMarked
package dev.cosell.gcp;

import org.jspecify.annotations.NullMarked;
