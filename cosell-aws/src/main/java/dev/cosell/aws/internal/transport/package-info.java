/**
 * One call to the AWS Partner Central selling API, and what came of it.
 *
 * <p>{@link dev.cosell.aws.internal.transport.SellingTransport} signs a request, sends it once and
 * answers with a {@link dev.cosell.aws.internal.transport.SellingAnswer}: the body, or a failure of
 * a {@link dev.cosell.aws.internal.transport.FailureKind} that says what the caller may do next. It
 * does not retry and does not wait, because the caller counts calls against the portal's quotas.
 */
@NullMarked
package dev.cosell.aws.internal.transport;

import org.jspecify.annotations.NullMarked;
