package dev.cosell.azure.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cosell.azure.internal.SharedContracts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables say what the recorded contract says. */
class ContractDriftTest {
  @Test
  void everyPathThatMayBePatchedIsKnown() throws IOException {
    Set<String> recorded = texts(model().at("/patch/referralPaths"));
    recorded.addAll(texts(model().at("/patch/registrationUpdatePaths")));
    recorded.add(model().at("/patch/registrationCreate/path").asText());
    // Whole lists are written, so that the paths that add one person or solution are not used.
    recorded.removeIf(path -> path.endsWith("/-") && !path.equals("/registrations/-"));
    assertThat(Tables.EDITS.patchable()).containsExactlyInAnyOrderElementsOf(recorded);
  }

  @Test
  void theStateMachineIsTheRecordedOne() throws IOException {
    JsonNode machine = model().path("stateMachine");
    Tables.LIFE_CYCLE
        .transitions()
        .forEach(
            (from, to) ->
                assertThat(to)
                    .containsExactlyInAnyOrderElementsOf(
                        texts(machine.path("statusTransitions").path(from))));
    Tables.LIFE_CYCLE
        .substatuses()
        .forEach(
            (status, words) -> {
              Set<String> recorded = texts(machine.path("substatusByStatus").path(status));
              recorded.addAll(texts(machine.path("substatusByStatusPortalAddition").path(status)));
              assertThat(words).containsExactlyInAnyOrderElementsOf(recorded);
            });
    assertThat(Tables.LIFE_CYCLE.daysToAnswer())
        .isEqualTo(machine.at("/expiry/afterDaysWithoutResponse").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "qualification, ReferralQualification",
    "assistanceRequestCode, AssistanceRequestCode",
    "contractTerm, ContractTerm",
    "primaryDeploymentOn, PrimaryDeploymentOn",
    "pricingModel, PricingModel",
    "registrationStatus, RegistrationStatus"
  })
  void theWordsAreTheRecordedOnes(String member, String recorded) throws IOException {
    assertThat(Tables.VOCABULARIES.of(member))
        .containsExactlyInAnyOrderElementsOf(
            texts(model().path("enums").path(recorded).path("values")));
  }

  @Test
  void theIndustriesAreTheRecordedOnes() throws IOException {
    Set<String> recorded = texts(model().at("/enums/Industries/values"));
    assertThat(Tables.VOCABULARIES.microsoftIndustries())
        .containsExactlyInAnyOrderElementsOf(recorded);
    assertThat(recorded).containsAll(Tables.VOCABULARIES.industries().values());
  }

  @Test
  void theLimitsAreTheRecordedOnes() throws IOException {
    JsonNode rules = model().path("registrationRules");
    Limits limits = Tables.LIMITS;
    assertThat(
            List.of(
                limits.hoursBeforeWon(),
                limits.signedAtMostDaysAgo(),
                limits.startedAtMostDaysAgo(),
                limits.yearsOfPerpetual(),
                (int) limits.leastUsd(),
                limits.mostSolutions(),
                limits.mostPeople()))
        .containsExactly(
            rules.path("waitBeforeWonHours").asInt(),
            rules.at("/signDate/maxDaysInPast").asInt(),
            rules.at("/startDate/maxDaysInPast").asInt(),
            rules.at("/endDate/perpetualCountsAsYears").asInt(),
            rules.path("annualContractValueMoreThanUsd").asInt(),
            model().at("/bulkLimits/solutionsPerDeal").asInt(),
            model().at("/bulkLimits/teamMembersPerDeal").asInt());
  }

  private static JsonNode model() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(SharedContracts.azure().resolve("referrals-model.json").toFile());
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
    return texts;
  }
}
