package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an account in the overlap with a cloud; what is not known is absent and never
 * guessed.
 *
 * @param account the account
 * @param cloud the cloud
 * @param on the day for which it holds
 * @param customers the cloud's customers that the account is, at least one
 * @param commits what these have committed to spend; empty where the list says nothing
 * @param spendLevels how much these spend, in the words of the list
 * @param coverage the cloud's people who cover them; empty where the list says nothing
 * @param archetype where the customer runs the product
 * @param purchases what the account bought through marketplaces, oldest first; an empty list says
 *     that it bought nothing
 */
public record AccountEnrichment(
    AccountId account,
    Cloud cloud,
    LocalDate on,
    List<Overlap> customers,
    List<CommitStatus> commits,
    List<String> spendLevels,
    List<RelationshipCoverage> coverage,
    Optional<TenancyArchetype> archetype,
    Optional<List<MarketplacePurchase>> purchases) {
  /**
   * Copies the lists.
   *
   * @param account as the type says
   * @param cloud as the type says
   * @param on as the type says
   * @param customers as the type says
   * @param commits as the type says
   * @param spendLevels as the type says
   * @param coverage as the type says
   * @param archetype as the type says
   * @param purchases as the type says
   */
  public AccountEnrichment {
    customers = List.copyOf(customers);
    commits = List.copyOf(commits);
    spendLevels = List.copyOf(spendLevels);
    coverage = List.copyOf(coverage);
    purchases = purchases.map(List::copyOf);
  }

  /**
   * Whether the account has bought from the vendor through a marketplace; buying again is easier.
   *
   * @return whether there was a purchase, or empty where that is not known
   */
  public Optional<Boolean> isRepeatBuyer() {
    return purchases.map(each -> !each.isEmpty());
  }

  /**
   * The cloud's people whose role matters under the account's archetype.
   *
   * @return those that lead, then those that support; empty where the archetype is not known
   */
  public List<RelationshipCoverage> relevant() {
    return coverage.stream()
        .filter(
            each ->
                each.relevance() == RoleRelevance.LEADING
                    || each.relevance() == RoleRelevance.SUPPORTING)
        .sorted(Comparator.comparing(RelationshipCoverage::relevance))
        .toList();
  }
}
