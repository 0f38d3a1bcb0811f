package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.aws.internal.OfficialClient;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Fails when AWS's own client knows a member that our types do not. */
class OfficialClientDriftTest {
  /**
   * What we have and the client of 2025-12-04 lacks, because the service model of 2026-10-01 has
   * it. To be emptied as the client catches up.
   */
  private static final Map<String, Set<String>> AHEAD_OF_THE_CLIENT =
      Map.ofEntries(
          Map.entry(
              "AwsOpportunityInsights",
              Set.of("AwsProductsSpendInsightsBySource", "OpportunityQuality", "Recommendations")),
          Map.entry(
              "AwsProductDetails",
              Set.of(
                  "Amount",
                  "Categories",
                  "Optimizations",
                  "OptimizedAmount",
                  "PotentialSavingsAmount",
                  "ProductCode",
                  "ServiceCode")),
          Map.entry(
              "AwsProductInsights",
              Set.of(
                  "AwsProducts",
                  "CurrencyCode",
                  "Frequency",
                  "TotalAmount",
                  "TotalAmountByCategory",
                  "TotalOptimizedAmount",
                  "TotalPotentialSavingsAmount")),
          Map.entry("AwsProductOptimization", Set.of("Description", "SavingsAmount")),
          Map.entry("AwsProductsSpendInsightsBySource", Set.of("AWS", "Partner")),
          Map.entry(
              "AwsSoftwareRevenue", Set.of("Discount", "EffectiveDate", "ExpirationDate", "Value")),
          Map.entry("CreatedDateFilter", Set.of("AfterCreatedDate", "BeforeCreatedDate")),
          Map.entry("EngagementInvitation", Set.of("EnrichmentContext")),
          Map.entry("EnrichmentContext", Set.of("LeadInsights", "ProspectingResultAws")),
          Map.entry("ExpectedContractDuration", Set.of("Term", "Value")),
          Map.entry("GetAwsOpportunitySummaryResponse", Set.of("CosellMotion", "SoftwareRevenue")),
          Map.entry("InvitationProspectingResultAws", Set.of("Customer", "Insights")),
          Map.entry("LeadInsights", Set.of("LeadReadinessScore")),
          Map.entry("ListOpportunitiesRequest", Set.of("CreatedDate", "TargetCloseDate")),
          Map.entry("ListSolutionsRequest", Set.of("AwsMarketplaceSolutionArn")),
          Map.entry("OpportunityQuality", Set.of("Score", "Trend")),
          Map.entry("Project", Set.of("AwsPartition", "ExpectedContractDuration")),
          Map.entry(
              "ProspectingInsights",
              Set.of(
                  "MarketplaceEngagementScore",
                  "SolutionCategory",
                  "SolutionScore",
                  "SolutionSubCategory")),
          Map.entry(
              "ProspectingResultCustomer",
              Set.of(
                  "AccountName",
                  "CompanySize",
                  "Country",
                  "EligiblePrograms",
                  "Geo",
                  "Industry",
                  "PublicProfileSummary",
                  "Region",
                  "Segment",
                  "SubIndustry",
                  "SubRegion")),
          Map.entry("Recommendation", Set.of("Attributes", "Details", "Type")),
          Map.entry(
              "RelatedEntityIdentifiers",
              Set.of("AwsMarketplaceProducts", "AwsMarketplaceSolutions")),
          Map.entry("SolutionSummary", Set.of("AwsMarketplaceSolutionArn")),
          Map.entry(
              "TargetCloseDateFilter", Set.of("AfterTargetCloseDate", "BeforeTargetCloseDate")));

  @Test
  void ourTypesHaveEveryMemberThatTheClientHas() {
    List<String> lacking = new ArrayList<>();
    List<String> checked = new ArrayList<>();
    WireShapes.TYPES.forEach(
        (shape, type) -> {
          for (SdkField<?> field : fields(shape)) {
            checked.add(shape + "." + field.locationName());
            lacking(shape, type, field).ifPresent(lacking::add);
          }
        });

    assertThat(checked).as("members that the client has at all").hasSizeGreaterThan(250);
    assertThat(lacking).as("what AWS's client knows and our types lack").isEmpty();
  }

  @Test
  void whatWeHaveBeyondTheClientIsListedHere() {
    Map<String, Set<String>> client = new TreeMap<>();
    Map<String, Set<String>> ahead = new TreeMap<>();
    WireShapes.TYPES.forEach(
        (shape, type) ->
            client
                .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                .addAll(fields(shape).stream().map(SdkField::locationName).toList()));
    WireShapes.TYPES
        .values()
        .forEach(
            type -> {
              Set<String> more = new TreeSet<>(FullJson.members(type).keySet());
              more.removeAll(client.getOrDefault(type.getSimpleName(), Set.of()));
              if (!more.isEmpty()) {
                ahead.put(type.getSimpleName(), more);
              }
            });

    assertThat(ahead).isEqualTo(AHEAD_OF_THE_CLIENT);
  }

  private static List<SdkField<?>> fields(String shape) {
    return OfficialClient.structure(shape).map(SdkPojo::sdkFields).orElse(List.of());
  }

  private static Optional<String> lacking(
      String shape, Class<? extends WireObject> type, SdkField<?> field) {
    Type member = FullJson.members(type).get(field.locationName());
    String where = shape + "." + field.locationName();
    if (member == null) {
      return Optional.of(where);
    }
    return fits(member, field) ? Optional.empty() : Optional.of(where + " is not a " + member);
  }

  private static boolean fits(Type member, SdkField<?> field) {
    if (field.marshallingType().equals(MarshallingType.LIST)) {
      return FullJson.is(member, List.class)
          && holds(FullJson.content(member), field.getTrait(ListTrait.class).memberFieldInfo());
    }
    if (field.marshallingType().equals(MarshallingType.MAP)) {
      return FullJson.is(member, Map.class)
          && holds(FullJson.content(member), field.getTrait(MapTrait.class).valueFieldInfo());
    }
    return FullJson.is(member, Optional.class) && holds(FullJson.content(member), field);
  }

  private static boolean holds(Type content, SdkField<?> field) {
    if (field.marshallingType().equals(MarshallingType.SDK_POJO)) {
      Object builder = field.constructor().get();
      String shape = builder.getClass().getEnclosingClass().getSimpleName();
      return content.equals(WireShapes.TYPES.get(shape));
    }
    return field.marshallingType().equals(MarshallingType.INTEGER)
        ? content.equals(Integer.class)
        : content.equals(String.class);
  }
}
