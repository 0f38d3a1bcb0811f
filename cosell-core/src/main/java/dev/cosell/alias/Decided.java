package dev.cosell.alias;

import java.io.Serializable;

/**
 * What the ledger says of a name or an id, as the index keeps it.
 *
 * @param account the account's id
 * @param kind how the name or id relates to the account
 * @param country where it holds, or blank
 * @param domain the registered domain it holds for, or blank
 * @param what the kind of subject, in words
 */
record Decided(String account, AliasKind kind, String country, String domain, String what)
    implements Serializable {
  AccountRelation relation() {
    return switch (kind) {
      case SUBSIDIARY -> AccountRelation.PARENT;
      case PARENT -> AccountRelation.SUBSIDIARY;
      default -> AccountRelation.SAME;
    };
  }

  /** Whether the decision is for everywhere. */
  boolean isGeneral() {
    return country.isEmpty() && domain.isEmpty();
  }
}
