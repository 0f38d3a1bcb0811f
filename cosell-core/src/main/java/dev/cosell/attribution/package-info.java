/**
 * Who brought the deal.
 *
 * <p>An {@link dev.cosell.attribution.AttributionLog} keeps what happened, logged when it happened:
 * introductions, internal registrations, meetings, conversations that a tool found, web forms,
 * touches of marketing. An {@link dev.cosell.attribution.AttributionPolicy} says what counts as
 * proof and what it gives. An {@link dev.cosell.attribution.Attribution} says of a deal, cloud by
 * cloud, whether it is sourced, influenced, supported or direct, by which rule and evidence, and
 * names what contradicts it.
 *
 * <p>A {@link dev.cosell.attribution.ConversationImport} reads what a revenue-intelligence tool
 * found. What the log holds is evidence for stage one, too.
 */
@NullMarked
package dev.cosell.attribution;

import org.jspecify.annotations.NullMarked;
