/**
 * Whether the pipeline is real: deals that do not move, submissions that nobody wrote for the deal,
 * deals that were won beside the marketplace, deals that were registered late or not at all.
 *
 * <p>Everything is looked at as of a day and nothing is changed: what a removal would do to totals
 * and conversion is a value that is shown before anybody decides. What is decided is added to a
 * {@link dev.cosell.pipeline.ReviewLog}, which the next inspection takes into account.
 */
@NullMarked
package dev.cosell.pipeline;

import org.jspecify.annotations.NullMarked;
