/**
 * People on both sides of a deal.
 *
 * <p>A {@link dev.cosell.contact.Contact} is a person at the customer or in one's own company; an
 * {@link dev.cosell.contact.OpportunityContact} gives that person a role on one deal; a {@link
 * dev.cosell.contact.Counterpart} is a person of the cloud.
 *
 * <p>Who is who, across systems and addresses, a {@link dev.cosell.contact.ContactDirectory} says:
 * it merges the {@link dev.cosell.contact.ContactRecord}s of one person by a {@link
 * dev.cosell.contact.ContactMatchPolicy}, each with its evidence, and leaves to people what is not
 * sure. A {@link dev.cosell.contact.CounterpartRoster} brings the clouds' people onto a deal as
 * contacts with a {@link dev.cosell.contact.CounterpartMark}, which keeps them from being sent.
 * {@link dev.cosell.contact.LapsedRelationships} says with whom of them nobody has been in {@link
 * dev.cosell.contact.Touch} for too long.
 *
 * <p>Nothing here prints a name, an address or a number: personal data stays out of logs.
 */
@NullMarked
package dev.cosell.contact;

import org.jspecify.annotations.NullMarked;
