package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.alias.CustomerReview.Reason;
import dev.cosell.cloud.PortalId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts every row of a customer list in its place. */
final class CustomerSorting {
  final List<Overlap> overlap = new ArrayList<>();
  final List<CustomerReview> review = new ArrayList<>();
  final List<CloudCustomer> unmatched = new ArrayList<>();
  final List<MappingConflict> conflicts = new ArrayList<>();

  private final AccountRows accounts;

  CustomerSorting(AliasIndex index, AccountRows accounts, CustomerList customers) {
    this.accounts = accounts;
    SortedMap<PortalId, List<Overlap>> resolved = new TreeMap<>();
    for (CloudCustomer customer : customers.customers()) {
      AliasMatch match = index.resolve(query(customer));
      List<Candidate> candidates = match.candidates();
      if (match instanceof AliasMatch.Unknown) {
        unmatched.add(customer);
      } else if (match instanceof AliasMatch.Resolved answer) {
        resolved(customer, answer, resolved);
      } else if (isContradiction(candidates)) {
        conflicts.add(conflict(customer.id(), List.of(customer), candidates));
      } else {
        review.add(
            new CustomerReview(
                customer,
                candidates.size() > 1 ? Reason.SEVERAL_CANDIDATES : Reason.UNCERTAIN,
                candidates));
      }
    }
    resolved.forEach(this::place);
    overlap.sort(Comparator.comparing(Overlap::account));
    conflicts.sort(Comparator.comparing(MappingConflict::customer));
  }

  private static AliasQuery query(CloudCustomer customer) {
    return AliasQuery.builder()
        .name(customer.name())
        .country(customer.country())
        .region(customer.region())
        .domain(customer.domain())
        .duns(customer.duns())
        .addPortalIds(customer.id())
        .build();
  }

  private void resolved(
      CloudCustomer customer,
      AliasMatch.Resolved answer,
      SortedMap<PortalId, List<Overlap>> resolved) {
    if (accounts.has(answer.account())) {
      resolved
          .computeIfAbsent(customer.id(), id -> new ArrayList<>(1))
          .add(Overlap.of(customer, answer.answer()));
    } else {
      review.add(new CustomerReview(customer, Reason.ACCOUNT_NOT_LISTED, answer.candidates()));
    }
  }

  /** Decisions or ids that name several accounts, all of which are there. */
  private boolean isContradiction(List<Candidate> candidates) {
    return candidates.size() > 1
        && candidates.stream()
            .allMatch(
                candidate ->
                    candidate.relation() == AccountRelation.SAME
                        && accounts.has(candidate.account())
                        && candidate.evidence().stream()
                            .map(Evidence::signal)
                            .anyMatch(
                                signal -> signal == Signal.LEDGER || signal == Signal.IDENTIFIER));
  }

  private void place(PortalId customer, List<Overlap> rows) {
    Set<AccountId> same = new TreeSet<>();
    for (Overlap row : rows) {
      if (row.relation() == AccountRelation.SAME) {
        same.add(row.account());
      }
    }
    if (same.size() < 2) {
      overlap.addAll(rows);
    } else {
      conflicts.add(
          conflict(
              customer,
              rows.stream().map(Overlap::customer).toList(),
              rows.stream().map(Overlap::answer).toList()));
    }
  }

  /** A conflict in which each account stands once, with what speaks for it the most. */
  private static MappingConflict conflict(
      PortalId customer, List<CloudCustomer> rows, Collection<Candidate> answers) {
    Map<AccountId, Candidate> claims = new TreeMap<>();
    for (Candidate answer : answers) {
      claims.merge(
          answer.account(),
          answer,
          (one, other) -> other.confidence() > one.confidence() ? other : one);
    }
    return new MappingConflict(customer, rows, List.copyOf(claims.values()));
  }
}
