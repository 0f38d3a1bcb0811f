package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.aws.internal.OfficialClient;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Fails when AWS's own client knows a value that our vocabularies do not. */
class OfficialClientDriftTest {
  /**
   * What we have and the client of 2025-12-04 lacks, because the service model of 2026-10-01 has it
   * or the portal is documented or seen to take it. To be emptied as the client catches up.
   */
  private static final Map<String, Set<String>> AHEAD_OF_THE_CLIENT =
      Map.of(
          "AwsMemberBusinessTitle", Set.of("Signatory"),
          "AwsPartition", Set.of("aws-eusc"),
          "ExpectedContractDurationTerm", Set.of("Months"),
          "OpportunitySortName", Set.of("CreatedDate", "TargetCloseDate"),
          "PaymentFrequency", Set.of("None", "Annual"),
          "PrimaryNeedFromAws", Set.of("Do Not Need Support from AWS Sales Rep"),
          "RelatedEntityType", Set.of("AwsMarketplaceProducts", "AwsMarketplaceSolutions"));

  /** The client's enums of operations that we do not use, and of errors, which we carry as text. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "AccessDeniedExceptionErrorCode",
          "EngagementContextType",
          "EngagementSortName",
          "MarketSegment",
          "ResourceSnapshotJobStatus",
          "ResourceType",
          "SortBy",
          "ValidationExceptionErrorCode",
          "ValidationExceptionReason");

  /** Enums that the service model named otherwise when the client was made. */
  private static final Map<String, String> RENAMED =
      Map.of("ExpectedCustomerSpendCurrencyCodeEnum", "CurrencyCode");

  private final Vocabularies vocabularies = Vocabularies.load();

  @Test
  void ourVocabulariesHaveEveryValueThatTheClientHas() {
    Map<String, Set<String>> lacking = new TreeMap<>();
    for (Vocabulary vocabulary : vocabularies.all()) {
      Set<String> more = new TreeSet<>(OfficialClient.values(vocabulary.name()).orElse(Set.of()));
      more.removeAll(vocabulary.values());
      if (!more.isEmpty()) {
        lacking.put(vocabulary.name(), more);
      }
    }

    RENAMED.forEach(
        (old, now) ->
            assertThat(vocabularies.named(now).orElseThrow().values())
                .containsAll(OfficialClient.values(old).orElseThrow()));
    assertThat(lacking).as("what AWS's client knows and our tables lack").isEmpty();
  }

  @Test
  void everyEnumOfTheClientIsOneOfOurVocabulariesOrListedHere() throws IOException {
    Set<String> unknown = new TreeSet<>(OfficialClient.enums());
    vocabularies.all().forEach(vocabulary -> unknown.remove(vocabulary.name()));
    unknown.removeAll(RENAMED.keySet());

    assertThat(unknown).isEqualTo(new TreeSet<>(NOT_OURS));
  }

  @Test
  void whatWeHaveBeyondTheClientIsListedHere() {
    Map<String, Set<String>> ahead = new TreeMap<>();
    for (Vocabulary vocabulary : vocabularies.all()) {
      if (vocabulary.terms().stream().noneMatch(term -> term.basis() == Basis.MODEL)) {
        continue; // plain text in the model, so in the client too
      }
      Set<String> more = new TreeSet<>(vocabulary.values());
      more.removeAll(OfficialClient.values(vocabulary.name()).orElse(Set.of()));
      if (!more.isEmpty()) {
        ahead.put(vocabulary.name(), more);
      }
    }

    assertThat(ahead).isEqualTo(AHEAD_OF_THE_CLIENT);
  }
}
