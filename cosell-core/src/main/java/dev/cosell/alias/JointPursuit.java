package dev.cosell.alias;

import dev.cosell.policy.PolicyHeader;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The accounts to pursue together with a cloud, the most worthwhile first.
 *
 * @param policy the policy that gave the points
 * @param pursuits the accounts by falling score, equal ones in the order of their ids
 */
public record JointPursuit(PolicyHeader policy, List<Pursuit> pursuits) {
  private static final Comparator<Pursuit> ORDER =
      Comparator.comparingInt(Pursuit::score)
          .reversed()
          .thenComparing(pursuit -> pursuit.enrichment().account());

  /**
   * Puts the accounts in order.
   *
   * @param policy as the type says
   * @param pursuits as the type says, in any order
   */
  public JointPursuit {
    pursuits = pursuits.stream().sorted(ORDER).toList();
  }

  /**
   * Scores accounts.
   *
   * @param enrichments the accounts, in any order
   * @param policy gives the points
   * @return the accounts in the order of their scores
   */
  public static JointPursuit of(Collection<AccountEnrichment> enrichments, PursuitPolicy policy) {
    return new JointPursuit(
        policy.header(),
        enrichments.stream()
            .map(each -> new Pursuit(each, new PursuitScore(policy, each).parts()))
            .toList());
  }
}
