package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceIdTest {
  @ParameterizedTest
  @CsvSource({
    "70130000001tcyI, 70130000001tcyIAAQ",
    "a0BA0000000L2ZC, a0BA0000000L2ZCMA0",
    "AaaAABbbBBCccCC, AaaAABbbBBCccCCZZZ",
    "ABCDEFGHIJKLMNO, ABCDEFGHIJKLMNO555",
    "000000000000000, 000000000000000AAA"
  })
  void theShortAndTheLongFormAreOneId(String shortForm, String longForm) {
    SalesforceId id = new SalesforceId(shortForm);
    assertThat(id).isEqualTo(new SalesforceId(longForm)).hasToString(longForm);
    assertThat(id).hasSameHashCodeAs(new SalesforceId(longForm));
    assertThat(id.shortForm()).isEqualTo(shortForm);
  }

  @Test
  void idsThatDifferInCaseAreTwo() {
    assertThat(new SalesforceId("70130000001tcyI"))
        .isNotEqualTo(new SalesforceId("70130000001tcyi"));
  }

  @Test
  void aSuffixThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new SalesforceId("70130000001tcyIAAR"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must end in AAQ for the letters before it, but ends in AAR");
  }

  @Test
  void anIdWhoseCaseASpreadsheetChangedIsRefused() {
    assertThat(SalesforceId.parse("70130000001TCYIAAQ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "7013", "70130000001tcyIA", "70130000001tcy!", "70130000001tcyIaaq"})
  void aTextOfAnotherFormIsRefused(String text) {
    assertThat(SalesforceId.parse(text)).isEmpty();
    assertThatThrownBy(() -> new SalesforceId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value must have 15 letters and digits, or 18 of which the last three are A to Z or 0"
                + " to 5");
  }

  @Test
  void blanksAroundAnIdAreIgnored() {
    assertThat(SalesforceId.parse(" 70130000001tcyI\t"))
        .contains(new SalesforceId("70130000001tcyI"));
  }

  @Test
  void idsAreOrderedByTheirText() {
    assertThat(new SalesforceId("000000000000001"))
        .isGreaterThan(new SalesforceId("000000000000000"));
  }
}
