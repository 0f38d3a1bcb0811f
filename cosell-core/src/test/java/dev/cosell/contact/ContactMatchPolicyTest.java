package dev.cosell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.policy.InvalidPolicyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactMatchPolicyTest {
  private static final ContactMatchPolicy STANDARD = ContactMatchPolicy.standard();

  @Test
  void theStandardIsVersionOne() {
    assertThat(STANDARD).hasToString("ContactMatchPolicy[standard v1]");
    assertThat(STANDARD.mergeAt()).isEqualTo(100);
    assertThat(STANDARD.reviewAt()).isEqualTo(50);
  }

  /** The table of the class says the same. */
  @ParameterizedTest
  @CsvSource({
    "CRM_ID_SAME, 100",
    "NAME_SAME, 50",
    "NAME_SWAPPED, 45",
    "NAME_NICKNAME, 45",
    "NAME_SIMILAR, 40",
    "NAME_BLURRED, 35",
    "NAME_INITIAL, 40",
    "NAME_PART, 40",
    "NAME_MISSING, 0",
    "EMAIL_SAME, 65",
    "EMAIL_FORMS, 45",
    "EMAIL_SIMILAR, 50",
    "EMAIL_FITS_NAME, 40",
    "EMAIL_SHARED, 0",
    "PHONE_SAME, 50",
    "PHONE_SHARED, 0",
    "COMPANY_SAME, 10",
    "COMPANY_DIFFERENT, 0",
    "EMAIL_FORM_TWICE, -10",
    "NAME_DIFFERENT, -50",
    "FIRST_NAME_DIFFERENT, -50",
    "LAST_NAME_DIFFERENT, -15",
    "FURTHER_NAME_DIFFERENT, -15"
  })
  void theStandardCounts(ContactSignal signal, int points) {
    assertThat(STANDARD.points(signal)).isEqualTo(points);
  }

  @Test
  void isReadAsItWasWritten() {
    ContactMatchPolicy read = ContactMatchPolicy.fromJson(STANDARD.toJson());
    assertThat(read).isEqualTo(STANDARD).hasSameHashCodeAs(STANDARD);
    assertThat(read.toJson()).isEqualTo(STANDARD.toJson());
  }

  @Test
  void isAnotherWithOtherPoints() {
    assertThat(
            ContactMatchPolicy.fromJson(
                STANDARD.toJson().replace("\"NAME_SAME\" : 50", "\"NAME_SAME\" : 49")))
        .isNotEqualTo(STANDARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"EMAIL_SAME\" : 65 | \"EMAIL_SAME\" : 100 | points.EMAIL_SAME must stay below mergeAt,"
            + " 100, since it never merges alone, but was 100",
        "\"PHONE_SAME\" : 50 | \"PHONE_SAME\" : 120 | points.PHONE_SAME must stay below mergeAt,"
            + " 100, since it never merges alone, but was 120",
        "\"NAME_PART\" : 40 | \"NAME_PART\" : -1 | points.NAME_PART must not be below 0, but was"
            + " -1",
        "\"NAME_DIFFERENT\" : -50 | \"NAME_DIFFERENT\" : 5 | points.NAME_DIFFERENT must not be"
            + " above 0, but was 5",
        "\"NAME_PART\" : 40 | \"NAME_PARTS\" : 40 | points.NAME_PART is required",
        "\"reviewAt\" : 50 | \"reviewAt\" : 101 | reviewAt must not be above mergeAt, 100, but was"
            + " 101",
        "\"crowd\" : 20 | \"crowd\" : 1 | crowd must be at least 2, but was 1",
        "\"mergeAt\" : 100 | \"mergeAt\" : \"much\" | mergeAt must be a whole number"
      })
  void saysWhatIsWrong(String standard, String changed, String problem) {
    assertThatThrownBy(
            () -> ContactMatchPolicy.fromJson(STANDARD.toJson().replace(standard, changed)))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            invalid -> assertThat(invalid.problems()).contains(problem));
  }

  @Test
  void namesEveryProblemOfAnEmptyText() {
    assertThatThrownBy(() -> ContactMatchPolicy.fromJson("{}"))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            invalid ->
                assertThat(invalid.problems())
                    .containsExactly(
                        "name is required",
                        "version is required",
                        "effectiveFrom is required",
                        "mergeAt is required",
                        "reviewAt is required",
                        "crowd is required",
                        "sharedPhone is required",
                        "points is required"));
  }
}
