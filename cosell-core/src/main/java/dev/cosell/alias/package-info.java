/**
 * Which account a name or an external id means.
 *
 * <p>An {@link dev.cosell.alias.AliasLedger} keeps what was decided: every {@link
 * dev.cosell.alias.AliasDecision} says of an {@link dev.cosell.alias.AliasSubject} how it relates
 * to an account, who decided so, when and why. The ledger only grows; it says what is in force now
 * or was at any earlier time, and follows the merges of accounts in the CRM.
 *
 * <p>An {@link dev.cosell.alias.AliasIndex} is built from accounts and a ledger and answers an
 * {@link dev.cosell.alias.AliasQuery} with an {@link dev.cosell.alias.AliasMatch}: resolved,
 * ambiguous or unknown, with {@link dev.cosell.alias.Candidate candidates} and the {@link
 * dev.cosell.alias.Evidence} for and against each.
 *
 * <p>An {@link dev.cosell.alias.AccountMapping} asks an index about a whole {@link
 * dev.cosell.alias.CustomerList} of a cloud: which of its customers are one's own accounts, which a
 * person has to look at, which are neither. {@link dev.cosell.alias.AccountEnrichment} says what is
 * known of the accounts in the overlap, and {@link dev.cosell.alias.JointPursuit} puts them in the
 * order in which to pursue them.
 */
@NullMarked
package dev.cosell.alias;

import org.jspecify.annotations.NullMarked;
