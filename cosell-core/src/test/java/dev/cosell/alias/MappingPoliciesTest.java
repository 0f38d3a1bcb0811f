package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.cloud.Cloud;
import dev.cosell.policy.InvalidPolicyException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The policies of a mapping as data. */
class MappingPoliciesTest {
  @Test
  void thePursuitPolicyIsReadAsItWasWritten() {
    TreeMap<String, Integer> levels = new TreeMap<>(Map.of("high", 10, "low", -5));
    PursuitPolicy policy =
        new PursuitPolicy(
            PursuitPolicy.standard().header(), PursuitPolicy.standard().points(), levels);
    assertThat(PursuitPolicy.fromJson(policy.toJson())).isEqualTo(policy);
    assertThat(policy).hasToString("PursuitPolicy[standard v1]");
  }

  @Test
  void theMappingPolicyIsReadAsItWasWritten() {
    AccountMappingPolicy policy =
        AccountMappingPolicy.standard().withPrimaryClouds(Cloud.AWS, Cloud.AZURE);
    assertThat(AccountMappingPolicy.fromJson(policy.toJson())).isEqualTo(policy);
    assertThat(policy).hasToString("AccountMappingPolicy[standard v1]");
    assertThat(policy.staleAfterDays(Cloud.AWS)).isEqualTo(31);
    assertThat(policy.staleAfterDays(Cloud.GCP)).isEqualTo(92);
  }

  @Test
  void allMistakesOfAPursuitPolicyAreTold() {
    InvalidPolicyException told =
        catchThrowableOfType(
            InvalidPolicyException.class,
            () ->
                PursuitPolicy.fromJson(
                    """
                    {"name": "x", "version": 0, "effectiveFrom": "2031-01-15",
                     "points": {"SAME_COMPANY": 1.5, "COMMIT_IN_FORCE": 1001,
                       "LEADING_COUNTERPART_IN_TOUCH": 1, "OTHER_COUNTERPART_IN_TOUCH": 1,
                       "COUNTERPART_NAMED": 1, "BOUGHT_AT_THIS_CLOUD": 1, "SPEND_LEVEL": 1},
                     "spendLevels": {"High": 1, "high": 2}, "more": 1}
                    """));
    assertThat(told.problems())
        .containsExactly(
            "version must be at least 1, but was 0",
            "points.SAME_COMPANY must be a whole number",
            "points.COMMIT_IN_FORCE must be from -1000 to 1000, but was 1001",
            "points.BOUGHT_AT_ANOTHER_CLOUD is required; 0 for a rule that is not to count",
            "spendLevels.high stands twice, since case does not count",
            "more is not a known member; known here: effectiveFrom, name, points, signatories,"
                + " spendLevels, version",
            "points.SPEND_LEVEL is not a known member; known here: BOUGHT_AT_ANOTHER_CLOUD,"
                + " BOUGHT_AT_THIS_CLOUD, COMMIT_IN_FORCE, COUNTERPART_NAMED,"
                + " LEADING_COUNTERPART_IN_TOUCH, OTHER_COUNTERPART_IN_TOUCH, SAME_COMPANY");
  }

  @Test
  void allMistakesOfAMappingPolicyAreTold() {
    InvalidPolicyException told =
        catchThrowableOfType(
            InvalidPolicyException.class,
            () ->
                AccountMappingPolicy.fromJson(
                    """
                    {"name": "x", "version": 1, "effectiveFrom": "2031-01-15",
                     "staleAfterDays": 0, "primaryStaleAfterDays": 31, "primaryClouds": ["A WS"],
                     "roles": {"ISV_HOSTED": {"leading": ["PDM"], "supporting": ["pdm"]}}}
                    """));
    assertThat(told.problems())
        .containsExactly(
            "staleAfterDays must be at least 1, but was 0",
            "primaryClouds must be ids of clouds such as aws, but was 'A WS'",
            "touchWithinDays is required",
            "roles.ISV_HOSTED roles must differ, but twice was 'pdm'",
            "roles.CUSTOMER_DEPLOYED is required");
  }

  @Test
  void pointsAreForEveryRule() {
    assertThatThrownBy(
            () -> new PursuitPolicy(PursuitPolicy.standard().header(), Map.of(), new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points must be for every rule but SPEND_LEVEL, but were for []");
    assertThatThrownBy(() -> PursuitPolicy.standard().points(PursuitRule.SPEND_LEVEL))
        .hasMessage("rule must not be SPEND_LEVEL, which has spendLevels");
  }
}
