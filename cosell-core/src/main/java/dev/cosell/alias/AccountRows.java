package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.cloud.PortalId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The accounts of a mapping: those that stand, and those that were merged into another. */
final class AccountRows {
  private final SortedSet<AccountId> standing = new TreeSet<>();
  private final SortedMap<AccountId, AccountId> merged = new TreeMap<>();

  AccountRows(Collection<Account> accounts, AliasLedger ledger) {
    Set<AccountId> seen = new TreeSet<>();
    for (Account account : accounts) {
      AccountId id =
          account
              .id()
              .orElseThrow(() -> new IllegalArgumentException("every account must have an id"));
      if (!seen.add(id)) {
        throw new IllegalArgumentException("account ids must differ, but twice was '" + id + "'");
      }
      AccountId left = ledger.accountOf(id);
      standing.add(left);
      if (!left.equals(id)) {
        merged.put(id, left);
      }
    }
  }

  boolean has(AccountId account) {
    return standing.contains(account);
  }

  SortedMap<AccountId, AccountId> merged() {
    return Collections.unmodifiableSortedMap(merged);
  }

  List<AccountId> onlyIn(List<MappingConflict> conflicts, List<Overlap> overlap) {
    SortedSet<AccountId> ids = new TreeSet<>();
    conflicts.forEach(conflict -> ids.addAll(conflict.accounts()));
    overlap.forEach(each -> ids.remove(each.account()));
    return List.copyOf(ids);
  }

  List<UnmatchedAccount> unmatched(
      List<Overlap> overlap, List<MappingConflict> conflicts, List<CustomerReview> review) {
    Map<AccountId, SortedSet<PortalId>> left = new TreeMap<>();
    standing.forEach(id -> left.put(id, new TreeSet<>()));
    overlap.forEach(each -> left.remove(each.account()));
    conflicts.forEach(conflict -> conflict.accounts().forEach(left::remove));
    for (CustomerReview each : review) {
      for (Candidate candidate : each.candidates()) {
        SortedSet<PortalId> customers = left.get(candidate.account());
        if (customers != null) {
          customers.add(each.customer().id());
        }
      }
    }
    return left.entrySet().stream()
        .map(entry -> new UnmatchedAccount(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  static Map<AccountId, List<PortalId>> severalCustomers(List<Overlap> overlap) {
    Map<AccountId, SortedSet<PortalId>> ids = new TreeMap<>();
    for (Overlap each : overlap) {
      ids.computeIfAbsent(each.account(), account -> new TreeSet<>()).add(each.customer().id());
    }
    SortedMap<AccountId, List<PortalId>> several = new TreeMap<>();
    ids.forEach(
        (account, customers) -> {
          if (customers.size() > 1) {
            several.put(account, List.copyOf(customers));
          }
        });
    return Collections.unmodifiableSortedMap(several);
  }
}
