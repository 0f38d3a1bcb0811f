package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.CustomerReview.Reason;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountMappingTest {
  private static final LocalDate AS_OF = LocalDate.of(2031, 1, 15);

  private static final List<Account> ACCOUNTS =
      List.of(
          account("A1", "Brindlewick Instruments GmbH", "DE"),
          account("A2", "Quillfeather Logistics Inc", "US"),
          account("A3", "Osterwhistle Foods SA", "FR"),
          account("A4", "Tamarack Zephyr Energy LLC", "US"));

  private static Account account(String id, String name, String country) {
    return Account.builder()
        .id(new AccountId(id))
        .name(name)
        .address(Address.builder().country(country).build())
        .build();
  }

  private static CloudCustomer customer(String id, String name) {
    return CloudCustomer.builder().id(new PortalId(Cloud.AWS, id)).name(name).build();
  }

  private static CustomerList list(CloudCustomer... customers) {
    return CustomerList.of(Cloud.AWS, AS_OF, List.of(customers));
  }

  private static AliasDecision decision(AliasKind kind, AliasSubject subject, String account) {
    return AliasDecision.of(subject, kind, new AccountId(account))
        .decidedBy("alliance operations")
        .decidedAt(Instant.parse("2031-01-01T00:00:00Z"))
        .evidence("asked the customer")
        .build();
  }

  private static AccountMapping map(AliasLedger ledger, CloudCustomer... customers) {
    AliasIndex.Builder index = AliasIndex.builder().ledger(ledger);
    ACCOUNTS.forEach(index::account);
    return AccountMapping.of(index.build(), ACCOUNTS, list(customers), ledger);
  }

  @Test
  void everyRowHasItsPlace() {
    AccountMapping mapping =
        map(
            AliasLedger.empty(),
            customer("C1", "Brindlewick Instruments"),
            customer("C2", "Nobody Knows This Company"));
    assertThat(mapping.overlap())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.account()).isEqualTo(new AccountId("A1"));
              assertThat(pair.customer().id().value()).isEqualTo("C1");
              assertThat(pair.relation()).isEqualTo(AccountRelation.SAME);
              assertThat(pair.evidence()).isNotEmpty();
            });
    assertThat(mapping.unmatchedCustomers()).extracting(CloudCustomer::name).hasSize(1);
    assertThat(mapping.unmatchedAccounts())
        .extracting(each -> each.account().value())
        .containsExactly("A2", "A3", "A4");
    assertThat(mapping.conflicts()).isEmpty();
  }

  @Test
  void severalCustomersOfOneAccountAreNormal() {
    AccountMapping mapping =
        map(
            AliasLedger.empty(),
            customer("C2", "Quillfeather Logistics"),
            customer("C1", "Quillfeather Logistics, Inc."));
    assertThat(mapping.conflicts()).isEmpty();
    assertThat(mapping.severalCustomers())
        .isEqualTo(
            Map.of(
                new AccountId("A2"),
                List.of(new PortalId(Cloud.AWS, "C1"), new PortalId(Cloud.AWS, "C2"))));
  }

  @Test
  void severalAccountsForOneCustomerAreAConflict() {
    AccountMapping mapping =
        map(
            AliasLedger.empty(),
            customer("C1", "Quillfeather Logistics"),
            customer("C1", "Osterwhistle Foods"));
    assertThat(mapping.overlap()).isEmpty();
    assertThat(mapping.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.customer().value()).isEqualTo("C1");
              assertThat(conflict.accounts())
                  .extracting(AccountId::value)
                  .containsExactly("A2", "A3");
              assertThat(conflict.rows()).hasSize(2);
            });
    assertThat(mapping.accountsInConflict())
        .extracting(AccountId::value)
        .containsExactly("A2", "A3");
    assertThat(mapping.unmatchedAccounts())
        .extracting(each -> each.account().value())
        .containsExactly("A1", "A4");
  }

  @Test
  void accountsThatAreBothTheSureAnswerAreAConflict() {
    List<Account> twins =
        List.of(
            account("A1", "Brindlewick Instruments", "DE").withDuns("012345678"),
            account("A2", "Brindlewick Tools", "DE").withDuns("012345678"));
    AliasIndex.Builder index = AliasIndex.builder();
    twins.forEach(index::account);
    AccountMapping mapping =
        AccountMapping.of(
            index.build(), twins, list(customer("C1", "Brindlewick").withDuns("012345678")));
    assertThat(mapping.conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.accounts()).hasSize(2));
    assertThat(mapping.review()).isEmpty();
  }

  @Test
  void aDecisionAboutTheCustomersIdStands() {
    AccountMapping mapping =
        map(
            AliasLedger.of(
                decision(AliasKind.DBA, new PortalCustomer(new PortalId(Cloud.AWS, "C9")), "A3")),
            customer("C9", "Wholly Different Words"));
    assertThat(mapping.overlap())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.account().value()).isEqualTo("A3");
              assertThat(pair.confidence()).isEqualTo(1);
            });
  }

  @Test
  void aParentIsShownAsOneAndIsNoConflict() {
    AccountMapping mapping =
        map(
            AliasLedger.of(decision(AliasKind.SUBSIDIARY, new Name("Larkspur Parts"), "A1")),
            customer("C1", "Larkspur Parts"),
            customer("C1", "Quillfeather Logistics"));
    assertThat(mapping.conflicts()).isEmpty();
    assertThat(mapping.overlap())
        .extracting(Overlap::relation)
        .containsExactly(AccountRelation.PARENT, AccountRelation.SAME);
  }

  @Test
  void anAccountThatWasMergedStandsBesideTheOneThatIsLeft() {
    AccountMapping mapping =
        map(
            AliasLedger.of(decision(AliasKind.MERGE, new MergedAccount(new AccountId("A1")), "A2")),
            customer("C1", "Brindlewick Instruments GmbH"));
    assertThat(mapping.overlap()).extracting(each -> each.account().value()).containsExactly("A2");
    assertThat(mapping.mergedAccounts())
        .isEqualTo(Map.of(new AccountId("A1"), new AccountId("A2")));
    assertThat(mapping.unmatchedAccounts())
        .extracting(each -> each.account().value())
        .containsExactly("A3", "A4");
  }

  @Test
  void anAnswerThatIsNotAmongTheAccountsIsForAPerson() {
    AliasLedger ledger =
        AliasLedger.of(decision(AliasKind.DBA, new Name("Larkspur Parts"), "GONE"));
    AccountMapping mapping = map(ledger, customer("C1", "Larkspur Parts"));
    assertThat(mapping.review())
        .extracting(CustomerReview::reason)
        .containsExactly(Reason.ACCOUNT_NOT_LISTED);
  }

  @Test
  void whatIsNotSureIsForAPersonAndNamesTheAccount() {
    List<Account> twins =
        List.of(
            account("A1", "Brindlewick Instruments", "DE"),
            account("A2", "Brindlewick Instruments", "FR"));
    AliasIndex.Builder index = AliasIndex.builder();
    twins.forEach(index::account);
    // Any doubt is enough for a person here.
    index.thresholds(new MatchThresholds(0.999999, 0.0));
    AccountMapping mapping =
        AccountMapping.of(index.build(), twins, list(customer("C1", "Brindlewick Instruments")));
    assertThat(mapping.review())
        .extracting(CustomerReview::reason)
        .containsExactly(Reason.SEVERAL_CANDIDATES);
    assertThat(mapping.unmatchedAccounts())
        .hasSize(2)
        .allSatisfy(
            account ->
                assertThat(account.underReview()).containsExactly(new PortalId(Cloud.AWS, "C1")));
  }

  @Test
  void aMappingIsStaleAfterAQuarterAndOfAPrimaryCloudAfterAMonth() {
    AccountMapping mapping = map(AliasLedger.empty());
    AccountMappingPolicy policy = AccountMappingPolicy.standard();
    assertThat(mapping.freshness(AS_OF.plusDays(92), policy).isStale()).isFalse();
    MappingFreshness old = mapping.freshness(AS_OF.plusDays(93), policy);
    assertThat(old.isStale()).isTrue();
    assertThat(old.ageDays()).isEqualTo(93);
    AccountMappingPolicy primary = policy.withPrimaryClouds(Cloud.AWS);
    assertThat(mapping.freshness(AS_OF.plusDays(31), primary).isStale()).isFalse();
    assertThat(mapping.freshness(AS_OF.plusDays(32), primary).isStale()).isTrue();
    assertThat(mapping.freshness(AS_OF.plusDays(32), primary).primary()).isTrue();
  }

  @Test
  void accountsNeedIdsThatDiffer() {
    AliasIndex index = AliasIndex.builder().build();
    assertThatThrownBy(() -> AccountMapping.of(index, List.of(Account.builder().build()), list()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("every account must have an id");
    Account one = account("A1", "Brindlewick", "DE");
    assertThatThrownBy(() -> AccountMapping.of(index, List.of(one, one), list()))
        .hasMessage("account ids must differ, but twice was 'A1'");
  }

  @Test
  void aListHasCustomersOfItsOwnCloudOnly() {
    CloudCustomer foreign = customer("C1", "x").withId(new PortalId(Cloud.GCP, "C1"));
    assertThatThrownBy(() -> list(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customers must have ids of aws, but had gcp~C1");
  }
}
