/**
 * The calls that bring a deal to AWS and keep it in step, and what becomes of them.
 *
 * <p>{@link dev.cosell.aws.internal.call.RegistrationSteps} and {@link
 * dev.cosell.aws.internal.call.UpdateSteps} name the next call, offline. {@link
 * dev.cosell.aws.internal.call.Calls} makes single calls within the quotas, {@link
 * dev.cosell.aws.internal.call.Performer} those that change something, and {@link
 * dev.cosell.aws.internal.call.ChangeFeed} reads what has changed.
 */
@NullMarked
package dev.cosell.aws.internal.call;

import org.jspecify.annotations.NullMarked;
