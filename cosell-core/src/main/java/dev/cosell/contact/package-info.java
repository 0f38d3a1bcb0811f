/**
 * People on both sides of a deal.
 *
 * <p>A {@link dev.cosell.contact.Contact} is a person at the customer or in one's own company; an
 * {@link dev.cosell.contact.OpportunityContact} gives that person a role on one deal; a {@link
 * dev.cosell.contact.Counterpart} is a person of the cloud. Nothing here prints a name, an address
 * or a number: personal data stays out of logs.
 */
@NullMarked
package dev.cosell.contact;

import org.jspecify.annotations.NullMarked;
