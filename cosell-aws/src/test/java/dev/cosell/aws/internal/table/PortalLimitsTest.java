package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.aws.internal.transport.SellingOperation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PortalLimitsTest {
  private final PortalLimits limits = PortalLimits.load();

  @Test
  void readsAndWritesHaveQuotas() {
    assertThat(limits.quota("GetOpportunity").orElseThrow())
        .extracting(PortalLimits.Quota::perSecond, PortalLimits.Quota::perDay)
        .containsExactly(10, 100_000);
    assertThat(limits.quota("UpdateOpportunity").orElseThrow())
        .extracting(PortalLimits.Quota::perSecond, PortalLimits.Quota::perDay)
        .containsExactly(1, 10_000);
    assertThat(limits.quota("SubmitOpportunity")).isEmpty();
  }

  @Test
  void everyOperationHasAQuotaOrIsListedAsUndocumented() {
    assertThat(Arrays.stream(SellingOperation.values()).map(SellingOperation::wireName))
        .allMatch(
            operation ->
                limits.quota(operation).isPresent() != limits.undocumented().contains(operation));
  }

  @Test
  void offersAndOfferSetsShareOnePlace() {
    PortalLimits.AssociationLimit offer = limits.association("AwsMarketplaceOffers").orElseThrow();
    PortalLimits.AssociationLimit set = limits.association("AwsMarketplaceOfferSets").orElseThrow();

    assertThat(offer.most()).isEqualTo(1);
    assertThat(offer.group()).isEqualTo(set.group());
    assertThat(limits.association("AwsProducts").orElseThrow().most()).isEqualTo(20);
    assertThat(limits.association("Colours")).isEmpty();
  }

  @Test
  void everyTypeOfAssociationHasALimit() {
    assertThat(Vocabularies.load().named("RelatedEntityType").orElseThrow().values())
        .allMatch(type -> limits.association(type).isPresent());
  }
}
