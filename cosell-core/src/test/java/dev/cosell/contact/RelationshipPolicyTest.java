package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipPolicyTest {
  private static final PolicyHeader OURS =
      new PolicyHeader(
          "ours",
          2,
          LocalDate.parse("2031-01-01"),
          List.of(new Signatory("VP Alliances", LocalDate.parse("2030-12-01"))));

  @Test
  void theStandardHasBandsOfSixtyNinetyAndAHundredAndTwentyDays() {
    assertThat(RelationshipPolicy.standard().days()).containsExactly(60, 90, 120);
  }

  @Test
  void isReadAsItWasWritten() {
    RelationshipPolicy ours = new RelationshipPolicy(OURS, List.of(45, 14));
    assertThat(RelationshipPolicy.fromJson(ours.toJson())).isEqualTo(ours);
    assertThat(ours.days()).containsExactly(14, 45);
  }

  @Test
  void hasABandOfADayOrMore() {
    assertThatThrownBy(() -> new RelationshipPolicy(OURS, List.of()))
        .hasMessage("days must hold at least one band");
    assertThatThrownBy(() -> new RelationshipPolicy(OURS, List.of(0)))
        .hasMessage("days must be at least 1, but was 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | bands must hold at least one band",
        "[{\"days\": 0}] | bands[0].days must be at least 1, but was 0",
        "[{}] | bands[0].days is required",
        "[60] | bands[0] must be an object"
      })
  void saysWhatIsWrong(String bands, String problem) {
    assertThatThrownBy(
            () ->
                RelationshipPolicy.fromJson(
                    "{\"name\": \"a\", \"version\": 1, \"effectiveFrom\": \"2031-01-01\","
                        + " \"bands\": "
                        + bands
                        + "}"))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            invalid -> assertThat(invalid.problems()).contains(problem));
  }
}
