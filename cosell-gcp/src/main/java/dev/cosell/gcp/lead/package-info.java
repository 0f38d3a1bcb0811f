/**
 * The older way to Google: a lead of the Cloud CRM Partners API {@code v1}, which Google approves
 * into an opportunity of the Partner Advantage portal.
 *
 * <p>{@link dev.cosell.gcp.lead.LeadMapping} writes a deal as a lead and reads a lead's answer;
 * making the call is the caller's. Partners on the Partner Hub use {@link
 * dev.cosell.gcp.GcpOpportunities} instead.
 */
@NullMarked
package dev.cosell.gcp.lead;

import org.jspecify.annotations.NullMarked;
