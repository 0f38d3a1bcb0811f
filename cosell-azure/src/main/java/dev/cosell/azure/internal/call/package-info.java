/**
 * What is called when: the steps that bring a deal to Microsoft, changes, and what has changed.
 *
 * <p>The referrals API knows no idempotency key. A referral is therefore looked for before it is
 * made: the partner's own by the CRM's id, Microsoft's by the engagement. Two processes that make
 * the same deal at the same moment can still make it twice, as can a list that shows a new referral
 * late; neither is documented.
 */
@NullMarked
package dev.cosell.azure.internal.call;

import org.jspecify.annotations.NullMarked;
