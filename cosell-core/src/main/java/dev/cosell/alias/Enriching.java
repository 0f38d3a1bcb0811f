package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.alias.RelationshipCoverage.Touch;
import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together what is known of the accounts in an overlap. */
final class Enriching {
  private final AccountFacts facts;
  private final AccountMappingPolicy policy;
  private final LocalDate on;

  Enriching(AccountFacts facts, AccountMappingPolicy policy, LocalDate on) {
    this.facts = facts;
    this.policy = policy;
    this.on = on;
  }

  List<AccountEnrichment> all(Cloud cloud, List<Overlap> overlap) {
    return overlap.stream()
        .collect(Collectors.groupingBy(Overlap::account, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> one(cloud, entry.getKey(), entry.getValue()))
        .toList();
  }

  private AccountEnrichment one(Cloud cloud, AccountId account, List<Overlap> customers) {
    Optional<TenancyArchetype> archetype =
        Optional.ofNullable(facts.archetypes().get(account)).or(facts::archetype);
    List<CloudCustomer> rows = customers.stream().map(Overlap::customer).toList();
    return new AccountEnrichment(
        account,
        cloud,
        on,
        customers,
        rows.stream().flatMap(row -> row.commit().stream()).distinct().toList(),
        rows.stream().flatMap(row -> row.spendLevel().stream()).distinct().toList(),
        rows.stream()
            .flatMap(row -> row.counterparts().stream())
            .distinct()
            .map(covering -> coverage(covering, archetype))
            .toList(),
        archetype,
        facts
            .purchases()
            .map(
                all ->
                    all.stream()
                        .filter(purchase -> purchase.account().equals(account))
                        .sorted()
                        .toList()));
  }

  private RelationshipCoverage coverage(
      CoveringCounterpart covering, Optional<TenancyArchetype> archetype) {
    RoleRelevance relevance =
        archetype
            .flatMap(type -> covering.counterpart().role().map(policy.roles(type)::of))
            .orElse(RoleRelevance.UNKNOWN);
    return new RelationshipCoverage(
        covering.counterpart(),
        covering.lastTouch(),
        covering.lastTouch().map(this::touch).orElse(Touch.UNKNOWN),
        relevance);
  }

  private Touch touch(LocalDate last) {
    long days = ChronoUnit.DAYS.between(last, on);
    if (days < 0) {
      return Touch.UNKNOWN;
    }
    return days <= policy.touchWithinDays() ? Touch.IN_TOUCH : Touch.LAPSED;
  }
}
