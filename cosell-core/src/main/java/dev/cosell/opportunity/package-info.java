/**
 * The deal.
 *
 * <p>An {@link dev.cosell.opportunity.Opportunity} is the deal as one's own side holds it: typed
 * members for what every cloud knows, and {@link dev.cosell.opportunity.Opportunity#details()} for
 * what belongs to one portal or to the CRM alone. Its flat form, {@link
 * dev.cosell.opportunity.FieldValues}, names each value by a {@link dev.cosell.opportunity.Field};
 * policies, reconciliation and stored bases speak of fields. A {@link
 * dev.cosell.opportunity.Registration} is the deal as one portal sees it.
 *
 * <p>{@link dev.cosell.opportunity.Stage} and {@link dev.cosell.opportunity.ReviewStatus} are open
 * vocabularies: what is not known here is carried, not refused.
 */
@NullMarked
package dev.cosell.opportunity;

import org.jspecify.annotations.NullMarked;
