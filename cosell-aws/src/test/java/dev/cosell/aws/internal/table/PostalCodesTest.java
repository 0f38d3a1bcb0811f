package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.aws.internal.table.PostalCodes.Verdict;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {
  private final PostalCodes codes = PostalCodes.load();

  @ParameterizedTest
  @CsvSource({
    "US, 98109, 9810",
    "US, 98109-1234, 981091234",
    "CA, K1A 0B1, K1A-0B1",
    "CA, k1a0b1, 11A 0B1",
    "DE, 10115, D-10115",
    "BE, B-1000, 10000",
    "SE, SE-11455, S 11455",
    "SE, 114 55, 11 455",
    "FR, 75001, 7500",
    "GF, 97300, 97400",
    "BL, 97133, 97134",
    "JP, 100-0001, 1000-001",
    "IN, 110 001, 1100 01",
    "PL, 00-950, 00950",
    "PT, 1000-001, 1000-01",
    "GB, SW1A 1AA, SW1A1A",
    "GB, M1 1AE, 1M 1AE",
    "IE, D02 X285, D2 X285",
    "IE, D6W XH66, DD6 XH66",
    "NL, 1012 AB, 1012 A1",
    "BM, HM 12, HM12",
    "BN, BA1111, B1111",
    "VC, VC0100, 0100",
    "VA, 00120, 0120",
    "SM, 47890, 47990",
    "MT, VLT 1117, VL 1117",
    "SA, 11564-1234, 11564",
  })
  void aCodeFitsItsCountrysFormatOrDoesNot(String country, String fitting, String other) {
    assertThat(codes.check(country, fitting)).isEqualTo(Verdict.FITS);
    assertThat(codes.check(country, other)).isEqualTo(Verdict.DOES_NOT_FIT);
  }

  @Test
  void someCountriesHaveNone() {
    assertThat(codes.check("HK", "999077")).isEqualTo(Verdict.NONE_EXPECTED);
    assertThat(codes.check("AE", "00000")).isEqualTo(Verdict.NONE_EXPECTED);
  }

  @Test
  void aCountryThatTheTableDoesNotHaveIsNotJudged() {
    assertThat(codes.check("AR", "C1002")).isEqualTo(Verdict.NOT_STATED);
    assertThat(codes.check("ZZ", "1")).isEqualTo(Verdict.NOT_STATED);
    assertThat(codes.format("AR")).isEmpty();
  }

  @Test
  void theFormatIsGivenAsPublishedForMessages() {
    assertThat(codes.format("US").orElseThrow().format()).isEqualTo("99999 OR 99999-9999");
    assertThat(codes.format("IE").orElseThrow().widened()).isTrue();
    assertThat(codes.format("US").orElseThrow().widened()).isFalse();
  }

  @Test
  void everyCountryIsOneThatThePortalKnowsAndInOneListOnly() {
    Vocabulary countries = Vocabularies.load().named("CountryCode").orElseThrow();

    assertThat(codes.formats()).hasSize(147);
    assertThat(codes.countriesWithout()).hasSize(59);
    assertThat(codes.formats().keySet()).allMatch(countries::knows);
    assertThat(codes.countriesWithout()).allMatch(countries::knows);
    assertThat(codes.formats().keySet()).doesNotContainAnyElementsOf(codes.countriesWithout());
  }

  @Test
  void aFormatThatIsNoExampleFitsItsOwnSample() {
    Set<String> alternativesWithLetters = Set.of("GB");
    codes.formats().values().stream()
        .filter(format -> !format.widened())
        .filter(format -> !alternativesWithLetters.contains(format.country()))
        .forEach(
            format -> {
              for (String sample : format.format().split(" (OR|or) ", -1)) {
                assertThat(codes.check(format.country(), sample.replace('N', '9')))
                    .as(format.country() + " " + sample)
                    .isEqualTo(Verdict.FITS);
              }
            });
  }
}
