/**
 * One call to the referrals API, and what came of it.
 *
 * <p>{@link dev.cosell.azure.internal.transport.ReferralsTransport} asks the meter, sends a request
 * once with the caller's token, and answers with the library's own {@link
 * dev.cosell.portal.Answer}. It does not retry and does not wait.
 */
@NullMarked
package dev.cosell.azure.internal.transport;

import org.jspecify.annotations.NullMarked;
