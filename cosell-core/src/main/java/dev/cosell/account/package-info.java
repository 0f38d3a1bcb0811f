/**
 * Who the customer is.
 *
 * <p>An {@link dev.cosell.account.Account} is the CRM's record of a customer company; portal names
 * and ids map to its {@link dev.cosell.account.AccountId}, never the other way round.
 */
@NullMarked
package dev.cosell.account;

import org.jspecify.annotations.NullMarked;
