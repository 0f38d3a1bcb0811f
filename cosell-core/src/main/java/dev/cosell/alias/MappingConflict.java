package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.PortalId;
import java.util.List;

/**
 * A customer of a cloud that several accounts claim to be; a person has to decide, or to merge the
 * accounts.
 *
 * @param customer the customer's id
 * @param rows the rows of the list that the accounts were found by
 * @param claims the accounts, each once, in the order of their ids
 */
public record MappingConflict(PortalId customer, List<CloudCustomer> rows, List<Candidate> claims) {
  /**
   * Copies the lists.
   *
   * @param customer as the type says
   * @param rows as the type says
   * @param claims as the type says
   */
  public MappingConflict {
    rows = List.copyOf(rows);
    claims = List.copyOf(claims);
  }

  /**
   * The accounts that claim the customer.
   *
   * @return the ids in their order
   */
  public List<AccountId> accounts() {
    return claims.stream().map(Candidate::account).toList();
  }
}
