package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.alias.RelationshipCoverage.Touch;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is known of an account, and what it is worth. */
class JointPursuitTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 1, 15);
  private static final AccountId ID = new AccountId("A1");

  private static CoveringCounterpart covering(String role, Optional<LocalDate> lastTouch) {
    return new CoveringCounterpart(
        new Counterpart(
            Cloud.AWS, Optional.of(new CounterpartRole(role)), Contact.builder().build()),
        lastTouch);
  }

  private static final CloudCustomer KNOWN =
      CloudCustomer.builder()
          .id(new PortalId(Cloud.AWS, "C1"))
          .name("Brindlewick Instruments")
          .commit(
              new CommitStatus(
                  CommitKind.EDP,
                  Optional.of(Money.of(CurrencyUnit.USD, 2_000_000)),
                  Optional.of(LocalDate.of(2031, 12, 31))))
          .spendLevel("High")
          .addCounterparts(
              covering("ae", Optional.of(TODAY.minusDays(90))),
              covering("PDM", Optional.of(TODAY.minusDays(91))),
              covering("Clerk", Optional.empty()))
          .build();

  private static final CloudCustomer UNKNOWN =
      CloudCustomer.builder()
          .id(new PortalId(Cloud.AWS, "C2"))
          .name("Brindlewick Instruments")
          .build();

  private static AccountEnrichment enriched(CloudCustomer customer, AccountFacts facts) {
    Account account = Account.builder().id(ID).name("Brindlewick Instruments").build();
    AccountMapping mapping =
        AccountMapping.of(
            AliasIndex.builder().account(account).build(),
            List.of(account),
            CustomerList.of(Cloud.AWS, TODAY, List.of(customer)));
    return mapping.enrich(facts, AccountMappingPolicy.standard(), TODAY).get(0);
  }

  private static AccountFacts facts(TenancyArchetype type, MarketplacePurchase... purchases) {
    return AccountFacts.builder().archetype(type).purchases(List.of(purchases)).build();
  }

  private static MarketplacePurchase bought(Cloud cloud) {
    return new MarketplacePurchase(
        ID, cloud, Optional.of(OfferType.PRIVATE), Optional.of(LocalDate.of(2030, 5, 1)));
  }

  @Test
  void whatIsNotKnownIsSaidToBeUnknown() {
    AccountEnrichment account = enriched(UNKNOWN, AccountFacts.unknown());
    assertThat(account.commits()).isEmpty();
    assertThat(account.archetype()).isEmpty();
    assertThat(account.isRepeatBuyer()).isEmpty();
    assertThat(account.coverage()).isEmpty();
    Pursuit pursuit = JointPursuit.of(List.of(account), PursuitPolicy.standard()).pursuits().get(0);
    assertThat(pursuit.score()).isEqualTo(10);
    assertThat(pursuit.parts())
        .extracting(ScorePart::seen)
        .containsExactly(
            "relation SAME",
            "commitment unknown",
            "archetype unknown, so nobody is known to lead",
            "counterparts unknown",
            "counterparts unknown",
            "marketplace history unknown",
            "marketplace history unknown",
            "spend level unknown");
  }

  @Test
  void aRelationshipLapsesAfterTheTrailingDays() {
    AccountEnrichment account = enriched(KNOWN, AccountFacts.unknown());
    assertThat(account.coverage())
        .extracting(RelationshipCoverage::touch)
        .containsExactly(Touch.IN_TOUCH, Touch.LAPSED, Touch.UNKNOWN);
    assertThat(account.coverage())
        .extracting(RelationshipCoverage::relevance)
        .containsOnly(RoleRelevance.UNKNOWN);
  }

  @Test
  void aTouchThatHasNotComeTellsNothing() {
    CloudCustomer planned =
        UNKNOWN.withCounterparts(covering("AE", Optional.of(TODAY.plusDays(1))));
    assertThat(enriched(planned, AccountFacts.unknown()).coverage())
        .extracting(RelationshipCoverage::touch)
        .containsExactly(Touch.UNKNOWN);
  }

  @Test
  void whoMattersDependsOnTheArchetype() {
    AccountEnrichment deployed = enriched(KNOWN, facts(TenancyArchetype.CUSTOMER_DEPLOYED));
    assertThat(deployed.relevant())
        .extracting(each -> each.counterpart().role().orElseThrow().name())
        .containsExactly("ae", "PDM");
    AccountEnrichment hosted = enriched(KNOWN, facts(TenancyArchetype.ISV_HOSTED));
    assertThat(hosted.relevant())
        .extracting(each -> each.counterpart().role().orElseThrow().name())
        .containsExactly("PDM", "ae");
    assertThat(hosted.coverage().get(2).relevance()).isEqualTo(RoleRelevance.OTHER);
  }

  @Test
  void theArchetypeOfOneAccountGoesBeforeThatOfAll() {
    AccountFacts facts =
        facts(TenancyArchetype.ISV_HOSTED)
            .withArchetypes(java.util.Map.of(ID, TenancyArchetype.CUSTOMER_DEPLOYED));
    assertThat(enriched(KNOWN, facts).archetype()).contains(TenancyArchetype.CUSTOMER_DEPLOYED);
  }

  @Test
  void everyPointIsExplained() {
    AccountEnrichment account =
        enriched(KNOWN, facts(TenancyArchetype.CUSTOMER_DEPLOYED, bought(Cloud.AWS)));
    PursuitPolicy policy =
        PursuitPolicy.fromJson(
            PursuitPolicy.standard()
                .toJson()
                .replace("\"spendLevels\" : { }", "\"spendLevels\" : { \"high\" : 7 }"));
    Pursuit pursuit = JointPursuit.of(List.of(account), policy).pursuits().get(0);
    assertThat(pursuit.parts())
        .containsExactly(
            new ScorePart(PursuitRule.SAME_COMPANY, 10, "relation SAME"),
            new ScorePart(
                PursuitRule.COMMIT_IN_FORCE, 30, "EDP of USD 2000000.00 until 2031-12-31"),
            new ScorePart(PursuitRule.LEADING_COUNTERPART_IN_TOUCH, 25, "ae last on 2030-10-17"),
            new ScorePart(
                PursuitRule.OTHER_COUNTERPART_IN_TOUCH,
                0,
                "PDM last on 2030-10-16, Clerk last touch unknown"),
            new ScorePart(PursuitRule.COUNTERPART_NAMED, 5, "3 named"),
            new ScorePart(
                PursuitRule.BOUGHT_AT_THIS_CLOUD, 20, "Private offer at aws on 2030-05-01"),
            new ScorePart(PursuitRule.BOUGHT_AT_ANOTHER_CLOUD, 0, "nothing bought"),
            new ScorePart(PursuitRule.SPEND_LEVEL, 7, "High"));
    assertThat(pursuit.score()).isEqualTo(97);
  }

  @Test
  void anotherCloudsMarketplaceCountsLess() {
    AccountEnrichment account =
        enriched(UNKNOWN, facts(TenancyArchetype.ISV_HOSTED, bought(Cloud.GCP)));
    assertThat(account.isRepeatBuyer()).contains(true);
    assertThat(
            JointPursuit.of(List.of(account), PursuitPolicy.standard()).pursuits().get(0).score())
        .isEqualTo(20);
  }

  @Test
  void aCommitmentThatIsOverGivesNothing() {
    CloudCustomer over =
        UNKNOWN.withCommit(
            new CommitStatus(CommitKind.MACC, Optional.empty(), Optional.of(TODAY.minusDays(1))));
    Pursuit pursuit =
        JointPursuit.of(List.of(enriched(over, AccountFacts.unknown())), PursuitPolicy.standard())
            .pursuits()
            .get(0);
    assertThat(pursuit.parts().get(1))
        .isEqualTo(new ScorePart(PursuitRule.COMMIT_IN_FORCE, 0, "MACC until 2031-01-14, over"));
    assertThat(CommitStatus.of(CommitKind.NONE).isInForceOn(TODAY)).isFalse();
  }

  @Test
  void equalScoresAreInTheOrderOfTheIds() {
    AccountEnrichment one = enriched(UNKNOWN, AccountFacts.unknown());
    AccountEnrichment other =
        new AccountEnrichment(
            new AccountId("A0"),
            one.cloud(),
            one.on(),
            one.customers(),
            one.commits(),
            one.spendLevels(),
            one.coverage(),
            one.archetype(),
            one.purchases());
    JointPursuit list = JointPursuit.of(List.of(one, other), PursuitPolicy.standard());
    assertThat(list.pursuits())
        .extracting(each -> each.enrichment().account().value())
        .containsExactly("A0", "A1");
    assertThat(list).isEqualTo(JointPursuit.of(List.of(other, one), PursuitPolicy.standard()));
    assertThat(list.policy().name()).isEqualTo("standard");
  }

  @Test
  void spendLevelsHavePointsWithoutCase() {
    TreeMap<String, Integer> levels = new TreeMap<>();
    levels.put("HIGH ", 3);
    PursuitPolicy policy =
        new PursuitPolicy(
            PursuitPolicy.standard().header(), PursuitPolicy.standard().points(), levels);
    assertThat(policy.spendLevel(" high")).contains(3);
    assertThat(policy.spendLevel("low")).isEmpty();
  }
}
