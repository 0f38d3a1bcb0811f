package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.PortalId;
import java.util.List;

/**
 * An account that no customer of a cloud was found for.
 *
 * @param account the account
 * @param underReview the customers under review that it is a candidate for, in the order of their
 *     ids
 */
public record UnmatchedAccount(AccountId account, List<PortalId> underReview) {
  /**
   * Copies the list.
   *
   * @param account as the type says
   * @param underReview as the type says
   */
  public UnmatchedAccount {
    underReview = List.copyOf(underReview);
  }
}
