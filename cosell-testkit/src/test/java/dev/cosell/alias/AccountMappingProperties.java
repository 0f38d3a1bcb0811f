package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every account mapping. */
class AccountMappingProperties {
  private static final LocalDate AS_OF = LocalDate.of(2031, 1, 15);
  private static final Instant DECIDED = Instant.parse("2031-01-01T00:00:00Z");

  private static final List<String> NAMES =
      List.of(
          "Brindlewick Instruments GmbH",
          "Brindlewick Instruments",
          "Brindlewick Holding",
          "Quillfeather Logistics Inc",
          "Quillfeather Logistic",
          "Osterwhistle Foods",
          "");

  /** Accounts, a list and a ledger, all of a few names and ids, so that they meet. */
  record Scene(List<Account> accounts, List<CloudCustomer> customers, AliasLedger ledger) {
    AccountMapping mapping() {
      AliasIndex.Builder index = AliasIndex.builder().ledger(ledger);
      accounts.forEach(index::account);
      return AccountMapping.of(
          index.build(), accounts, CustomerList.of(Cloud.AWS, AS_OF, customers), ledger);
    }

    Scene shuffled(Random random) {
      return new Scene(shuffled(accounts, random), shuffled(customers, random), ledger);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
      List<T> shuffled = new ArrayList<>(list);
      Collections.shuffle(shuffled, random);
      return shuffled;
    }
  }

  @Provide
  Arbitrary<Scene> scenes() {
    Arbitrary<String> names = Arbitraries.of(NAMES);
    Arbitrary<Account> accounts =
        Combinators.combine(Arbitraries.of("A1", "A2", "A3", "A4", "A5"), names, duns())
            .as(
                (id, name, duns) ->
                    Account.builder()
                        .id(new AccountId(id))
                        .name(name)
                        .duns(duns.isEmpty() ? Optional.empty() : duns(duns))
                        .build());
    Arbitrary<CloudCustomer> customers =
        Combinators.combine(Arbitraries.of("C1", "C2", "C3"), names, duns())
            .as(
                (id, name, duns) ->
                    CloudCustomer.builder()
                        .id(new PortalId(Cloud.AWS, id))
                        .name(name)
                        .duns(duns.isEmpty() ? Optional.empty() : duns(duns))
                        .build());
    return Combinators.combine(
            accounts.list().ofMaxSize(5).uniqueElements(Account::id),
            customers.list().ofMaxSize(6),
            decisions().list().ofMaxSize(3))
        .as((own, list, decided) -> new Scene(own, list, AliasLedger.empty().append(decided)));
  }

  private static Optional<String> duns(String number) {
    return Optional.of(number);
  }

  private static Arbitrary<String> duns() {
    return Arbitraries.of("", "", "", "012345678", "987654321");
  }

  private static Arbitrary<AliasDecision> decisions() {
    // Accounts are merged into greater ones only, so that there is no circle.
    Arbitrary<AliasDecision> merges =
        Arbitraries.of("A1", "A2")
            .map(id -> decision(AliasKind.MERGE, new MergedAccount(new AccountId(id)), "A5"));
    Arbitrary<AliasDecision> others =
        Combinators.combine(
                Arbitraries.of(AliasKind.DBA, AliasKind.SUBSIDIARY, AliasKind.DIFFERENT),
                Arbitraries.of("C1", "C2"),
                Arbitraries.of("A1", "A3", "A6"))
            .as(
                (kind, customer, account) ->
                    decision(kind, new PortalCustomer(new PortalId(Cloud.AWS, customer)), account));
    return Arbitraries.oneOf(merges, others);
  }

  private static AliasDecision decision(AliasKind kind, AliasSubject subject, String account) {
    return AliasDecision.of(subject, kind, new AccountId(account))
        .decidedBy("alliance operations")
        .decidedAt(DECIDED)
        .evidence("asked the customer")
        .build();
  }

  @Property(tries = 300)
  void everyRowOfTheListIsInExactlyOnePlace(@ForAll("scenes") Scene scene) {
    AccountMapping mapping = scene.mapping();
    List<CloudCustomer> placed =
        Stream.of(
                mapping.overlap().stream().map(Overlap::customer),
                mapping.review().stream().map(CustomerReview::customer),
                mapping.unmatchedCustomers().stream(),
                mapping.conflicts().stream().flatMap(conflict -> conflict.rows().stream()))
            .flatMap(Function.identity())
            .toList();
    assertThat(placed).containsExactlyInAnyOrderElementsOf(scene.customers());
  }

  @Property(tries = 300)
  void everyAccountIsInExactlyOnePlace(@ForAll("scenes") Scene scene) {
    AccountMapping mapping = scene.mapping();
    Collection<AccountId> matched = new TreeSet<>();
    mapping.overlap().forEach(each -> matched.add(each.account()));
    List<AccountId> placed = new ArrayList<>(matched);
    placed.addAll(mapping.accountsInConflict());
    mapping.unmatchedAccounts().forEach(each -> placed.add(each.account()));
    // An account that only the ledger knows stands for the ones that were merged into it.
    Set<AccountId> own = new TreeSet<>();
    scene.accounts().forEach(account -> own.add(account.id().orElseThrow()));
    Set<AccountId> standing = new TreeSet<>(own);
    standing.removeAll(mapping.mergedAccounts().keySet());
    standing.addAll(mapping.mergedAccounts().values());
    assertThat(placed).containsExactlyInAnyOrderElementsOf(standing);
    assertThat(own).containsAll(mapping.mergedAccounts().keySet());
  }

  @Property(tries = 300)
  void theOrderOfTheRowsDoesNotMatter(@ForAll("scenes") Scene scene, @ForAll Random random) {
    AccountMapping one = scene.mapping();
    AccountMapping other = scene.shuffled(random).mapping();
    assertThat(other.overlap()).isEqualTo(one.overlap());
    assertThat(other.review()).isEqualTo(one.review());
    assertThat(other.conflicts()).isEqualTo(one.conflicts());
    assertThat(other.unmatchedCustomers()).isEqualTo(one.unmatchedCustomers());
    assertThat(other.unmatchedAccounts()).isEqualTo(one.unmatchedAccounts());
    assertThat(pursuits(other)).isEqualTo(pursuits(one));
  }

  private static JointPursuit pursuits(AccountMapping mapping) {
    return JointPursuit.of(
        mapping.enrich(AccountFacts.unknown(), AccountMappingPolicy.standard(), AS_OF),
        PursuitPolicy.standard());
  }

  @Property(tries = 300)
  void aConflictIsOfSeveralAccountsAndTheOverlapOfOneEach(@ForAll("scenes") Scene scene) {
    AccountMapping mapping = scene.mapping();
    assertThat(mapping.conflicts())
        .allSatisfy(conflict -> assertThat(conflict.accounts()).hasSizeGreaterThan(1));
    for (CloudCustomer customer : scene.customers()) {
      assertThat(
              mapping.overlap().stream()
                  .filter(each -> each.customer().id().equals(customer.id()))
                  .filter(each -> each.relation() == AccountRelation.SAME)
                  .map(Overlap::account)
                  .distinct())
          .hasSizeLessThan(2);
    }
  }

  @Property(tries = 300)
  void theScoreIsTheSumOfItsPartsAndEveryRuleHasOne(@ForAll("scenes") Scene scene) {
    assertThat(pursuits(scene.mapping()).pursuits())
        .allSatisfy(
            pursuit -> {
              assertThat(pursuit.parts())
                  .extracting(ScorePart::rule)
                  .containsExactly(PursuitRule.values());
              assertThat(pursuit.parts()).allMatch(part -> !part.seen().isBlank());
              assertThat(pursuit.score())
                  .isEqualTo(pursuit.parts().stream().mapToInt(ScorePart::points).sum());
            });
  }
}
