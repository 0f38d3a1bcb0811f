package dev.cosell.azure;

import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.PortalCapabilities;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What Microsoft's referrals can do at all. */
final class AzureCapabilities {
  private static final Set<Field> INWARD =
      Set.of(
          Field.REVIEW_STATUS,
          Field.REVIEW_COMMENTS,
          Field.CLOUD_STAGE,
          Field.INVOLVEMENT,
          Field.ORIGIN,
          Field.COUNTERPARTS,
          AzureFields.PARTNER_STATUS,
          AzureFields.DEAL_REGISTRATION,
          AzureFields.MSX_ID,
          AzureFields.ENGAGEMENT,
          AzureFields.TEAM);

  private static final Map<Field, String> LOSSY =
      Map.of(
          Field.CONTACTS,
          "a person's id in the CRM and role on the deal stay in the CRM",
          Field.OWNER,
          "the owner's id in the CRM stays there; the rest of Microsoft's team list is kept",
          Field.ACCOUNT_INDUSTRY,
          "Microsoft has fewer industries; one that it does not have is not sent",
          Field.ACCOUNT_STREET,
          "the second line of Microsoft's address is not read",
          Field.STAGE,
          "Microsoft has one percentage for each stage, and Won for Launched",
          AzureFields.REGISTRATION_MARKETPLACE_DATE,
          "without a day, the deal counts as not sold through the marketplace");

  static final PortalCapabilities CAPABILITIES =
      PortalCapabilities.builder()
          .addAllCarried(DealMapper.carried())
          .inwardOnly(INWARD)
          .lossy(LOSSY)
          .addAllQuotas(
              Tables.LIMITS.quotas().stream()
                  .map(
                      quota -> new CallQuota(quota.group(), quota.perSecond(), OptionalInt.empty()))
                  .toList())
          .build();

  private AzureCapabilities() {}
}
