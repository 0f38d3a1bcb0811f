package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One's own accounts against a cloud's customer list.
 *
 * <p>Nothing is lost. Every row of the list is in exactly one of {@link #overlap}, {@link #review},
 * {@link #unmatchedCustomers} and {@link #conflicts}. Every account is in exactly one place, too:
 * merged into another one, or matched by {@link #overlap}, or {@linkplain #accountsInConflict only
 * in a conflict}, or {@linkplain #unmatchedAccounts unmatched}.
 *
 * <p>Several customers of one account are normal, since a company may have several contracts.
 * Several accounts for one customer are a conflict. The order of the input does not matter.
 */
public final class AccountMapping {
  private final CustomerList customers;
  private final List<Overlap> overlap;
  private final List<CustomerReview> review;
  private final List<CloudCustomer> unmatchedCustomers;
  private final List<UnmatchedAccount> unmatchedAccounts;
  private final List<MappingConflict> conflicts;
  private final List<AccountId> accountsInConflict;
  private final SortedMap<AccountId, AccountId> mergedAccounts;

  AccountMapping(CustomerList customers, CustomerSorting sorted, AccountRows accounts) {
    this.customers = customers;
    this.overlap = List.copyOf(sorted.overlap);
    this.review = List.copyOf(sorted.review);
    this.unmatchedCustomers = List.copyOf(sorted.unmatched);
    this.conflicts = List.copyOf(sorted.conflicts);
    this.accountsInConflict = accounts.onlyIn(conflicts, overlap);
    this.unmatchedAccounts = accounts.unmatched(overlap, conflicts, review);
    this.mergedAccounts = accounts.merged();
  }

  /**
   * Maps accounts of which none was merged into another.
   *
   * @param index an index of the accounts
   * @param accounts the accounts, each with an id
   * @param customers the cloud's list
   * @return the mapping
   * @throws IllegalArgumentException as {@link #of(AliasIndex, Collection, CustomerList,
   *     AliasLedger)} says
   */
  public static AccountMapping of(
      AliasIndex index, Collection<Account> accounts, CustomerList customers) {
    return of(index, accounts, customers, AliasLedger.empty());
  }

  /**
   * Maps accounts.
   *
   * @param index an index of the accounts with the ledger
   * @param accounts the accounts, each with an id
   * @param customers the cloud's list
   * @param ledger the ledger that the index was built with; it says which accounts were merged
   * @return the mapping
   * @throws IllegalArgumentException if an account has no id, or two have the same
   */
  public static AccountMapping of(
      AliasIndex index, Collection<Account> accounts, CustomerList customers, AliasLedger ledger) {
    AccountRows rows = new AccountRows(accounts, ledger);
    return new AccountMapping(customers, new CustomerSorting(index, rows, customers), rows);
  }

  /**
   * The cloud whose customers they are.
   *
   * @return the cloud
   */
  public Cloud cloud() {
    return customers.cloud();
  }

  /**
   * The day of the cloud's list.
   *
   * @return the day
   */
  public LocalDate asOf() {
    return customers.asOf();
  }

  /**
   * The rows of the list that are accounts.
   *
   * @return the pairs in the order of account and customer
   */
  public List<Overlap> overlap() {
    return overlap;
  }

  /**
   * The rows of the list that a person has to look at.
   *
   * @return the rows in the order of the customers
   */
  public List<CustomerReview> review() {
    return review;
  }

  /**
   * The rows of the list that are none of the accounts.
   *
   * @return the rows in the order of the customers
   */
  public List<CloudCustomer> unmatchedCustomers() {
    return unmatchedCustomers;
  }

  /**
   * The accounts that are neither in the overlap nor in a conflict.
   *
   * @return the accounts in the order of their ids; without those that were merged into another
   */
  public List<UnmatchedAccount> unmatchedAccounts() {
    return unmatchedAccounts;
  }

  /**
   * The customers that several accounts claim to be.
   *
   * @return the conflicts in the order of the customers
   */
  public List<MappingConflict> conflicts() {
    return conflicts;
  }

  /**
   * The accounts that are in a conflict and not in the overlap.
   *
   * @return the ids in their order
   */
  public List<AccountId> accountsInConflict() {
    return accountsInConflict;
  }

  /**
   * The accounts that the ledger merged into another, which stands for them.
   *
   * @return the account that is left, by the account that was merged
   */
  public Map<AccountId, AccountId> mergedAccounts() {
    return mergedAccounts;
  }

  /**
   * The accounts with several customer ids, which is normal.
   *
   * @return the customers' ids by account, both in their order
   */
  public Map<AccountId, List<PortalId>> severalCustomers() {
    return AccountRows.severalCustomers(overlap);
  }

  /**
   * How old the mapping is.
   *
   * @param on the day that the age is told for
   * @param policy says how old a mapping may be
   * @return the age, and whether the mapping is due again
   */
  public MappingFreshness freshness(LocalDate on, AccountMappingPolicy policy) {
    return new MappingFreshness(
        cloud(),
        asOf(),
        on,
        policy.primaryClouds().contains(cloud()),
        policy.staleAfterDays(cloud()));
  }

  /**
   * What is known of every account in the overlap.
   *
   * @param facts what one's own side knows of the accounts
   * @param policy says which roles matter and when a relationship has lapsed
   * @param on the day that the trailing days are counted back from
   * @return one entry per account, in the order of the ids
   */
  public List<AccountEnrichment> enrich(
      AccountFacts facts, AccountMappingPolicy policy, LocalDate on) {
    return new Enriching(facts, policy, on).all(cloud(), overlap);
  }
}
