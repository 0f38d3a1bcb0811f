package dev.cosell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static List<String> problems(String json, Consumer<JsonReader> reading) {
    InvalidPolicyException invalid =
        catchThrowableOfType(
            InvalidPolicyException.class,
            () -> {
              JsonReader reader = JsonReader.of(json);
              reading.accept(reader);
              reader.finish();
            });
    return invalid == null ? List.of() : invalid.problems();
  }

  @Nested
  class Document {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[] | must be a JSON object",
          "'' | not JSON: the text is empty",
          "{\"a\": 1 | not JSON at line 1, column 8",
          "{} {} | not JSON at line 1, column 4",
          "{\"a\": 1, \"a\": 1} | a member stands twice at line 1, column 13"
        })
    void mustBeOneObject(String json, String problem) {
      assertThat(problems(json, reader -> {})).containsExactly(problem);
    }

    @Test
    void nestedTooDeeplyIsAProblemLikeAnyOther() {
      assertThat(problems("{\"a\":".repeat(5000), reader -> {}))
          .containsExactly(
              "not JSON that can be read: nested too deeply, or a name or a number is too long");
    }

    @Test
    void withoutAProblemFinishesInSilence() {
      assertThat(problems("{}", reader -> {})).isEmpty();
    }
  }

  @Nested
  class Texts {
    @Test
    void isReadAsItStands() {
      JsonReader reader = JsonReader.of("{\"a\": \" Déjà vu \"}");
      assertThat(reader.text("a")).isEqualTo(" Déjà vu ");
      assertThat(reader.optionalText("b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "\"\"", "\" \"", "[]", "{}"})
    void mustBeATextThatSaysSomething(String value) {
      assertThat(problems("{\"a\": " + value + "}", reader -> reader.text("a")))
          .containsExactly("a must be a text that is not blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": null}"})
    void thatIsMissingOrNullIsRequired(String json) {
      assertThat(problems(json, reader -> reader.text("a"))).containsExactly("a is required");
      assertThat(problems(json, reader -> reader.optionalText("a"))).isEmpty();
    }

    @Test
    void inAListAreNamedByTheirPosition() {
      assertThat(problems("{\"a\": [\"x\", 1, \" \", null]}", reader -> reader.texts("a")))
          .containsExactly(
              "a[1] must be a text that is not blank",
              "a[2] must be a text that is not blank",
              "a[3] must be a text that is not blank");
      assertThat(JsonReader.of("{\"a\": [\"x\", \"y\"]}").texts("a")).containsExactly("x", "y");
      assertThat(JsonReader.of("{}").texts("a")).isEmpty();
      assertThat(problems("{\"a\": \"x\"}", reader -> reader.texts("a")))
          .containsExactly("a must be a list");
    }

    @Test
    void byNameKeepTheOrderOfTheDocument() {
      assertThat(JsonReader.of("{\"m\": {\"z\": \"1\", \"a\": \"2\"}}").textMap("m"))
          .containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
      assertThat(problems("{\"m\": {\"z\": 1}}", reader -> reader.textMap("m")))
          .containsExactly("m.z must be a text that is not blank");
    }
  }

  @Nested
  class Numbers {
    @Test
    void isReadAsItStands() {
      JsonReader reader = JsonReader.of("{\"a\": -2147483648}");
      assertThat(reader.optionalWhole("a")).contains(Integer.MIN_VALUE);
      assertThat(reader.optionalWhole("b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "2147483648", "\"1\"", "true"})
    void mustBeWholeAndFitAnInt(String value) {
      assertThat(problems("{\"a\": " + value + "}", reader -> reader.optionalWhole("a")))
          .containsExactly("a must be a whole number");
    }

    @Test
    void mustBeWithinTheirLimits() {
      assertThat(JsonReader.of("{\"a\": 24}").whole("a", 1, 24)).isEqualTo(24);
      assertThat(
              problems("{\"a\": 25}", reader -> assertThat(reader.whole("a", 1, 24)).isEqualTo(1)))
          .containsExactly("a must be from 1 to 24, but was 25");
      assertThat(problems("{}", reader -> reader.whole("a", 1, 24)))
          .containsExactly("a is required");
    }
  }

  @Nested
  class Flags {
    @Test
    void thatIsMissingIsWhatHoldsOtherwise() {
      assertThat(JsonReader.of("{}").flag("a", true)).isTrue();
      assertThat(JsonReader.of("{}").flag("a", false)).isFalse();
      assertThat(JsonReader.of("{\"a\": false}").flag("a", true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "[]"})
    void mustBeATruthValue(String value) {
      assertThat(problems("{\"a\": " + value + "}", reader -> reader.flag("a", false)))
          .containsExactly("a must be true or false");
    }
  }

  @Nested
  class Choices {
    @Test
    void isReadByItsName() {
      assertThat(JsonReader.of("{\"a\": \"MONDAY\"}").optionalChoice("a", DayOfWeek.class))
          .contains(DayOfWeek.MONDAY);
    }

    @Test
    void ofAnotherNameListsThemAll() {
      assertThat(
              problems(
                  "{\"a\": \"Monday\"}", reader -> reader.optionalChoice("a", DayOfWeek.class)))
          .containsExactly(
              "a must be one of [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY],"
                  + " but was 'Monday'");
    }
  }

  @Nested
  class Dates {
    @Test
    void isReadInItsIsoForm() {
      assertThat(JsonReader.of("{\"a\": \"2032-02-29\"}").date("a"))
          .isEqualTo(LocalDate.parse("2032-02-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-02-29", "15.01.2031", "2031-1-15", "2031-01-15T00:00"})
    void ofAnotherFormIsRefused(String date) {
      assertThat(problems("{\"a\": \"" + date + "\"}", reader -> reader.date("a")))
          .containsExactly("a must be a date such as 2031-01-15, but was '" + date + "'");
    }

    @Test
    void aValueWithALineBreakIsQuotedOnOneLine() {
      assertThat(problems("{\"a\": \"2031\\n01\"}", reader -> reader.date("a")))
          .containsExactly("a must be a date such as 2031-01-15, but was '2031 01'");
    }
  }

  @Nested
  class ObjectsInObjects {
    @Test
    void aMemberIsNamedByItsPath() {
      String json = "{\"a\": {\"b\": [{\"c\": 1}, 2, {\"c\": \"x\"}]}}";
      assertThat(
              problems(
                  json,
                  reader ->
                      reader
                          .optionalObject("a")
                          .orElseThrow()
                          .objects("b")
                          .forEach(item -> item.text("c"))))
          .containsExactly("a.b[1] must be an object", "a.b[0].c must be a text that is not blank");
    }

    @Test
    void whatIsNoObjectIsNamed() {
      assertThat(problems("{\"a\": []}", reader -> reader.optionalObject("a")))
          .containsExactly("a must be an object");
      assertThat(problems("{\"a\": {}}", reader -> reader.objects("a")))
          .containsExactly("a must be a list");
    }
  }

  @Nested
  class UnknownMembers {
    @Test
    void areNamedBesideTheKnownOnes() {
      assertThat(
              problems(
                  "{\"naem\": \"x\", \"name\": \"x\"}",
                  reader -> {
                    reader.text("name");
                    reader.optionalWhole("version");
                  }))
          .containsExactly("naem is not a known member; known here: name, version");
    }

    @Test
    void areFoundInEveryObjectThatWasRead() {
      assertThat(
              problems(
                  "{\"a\": {\"x\": 1}, \"b\": [{\"y\": 1}], \"z\": 1}",
                  reader -> {
                    reader.optionalObject("a").orElseThrow().optionalText("known");
                    reader.objects("b").get(0).optionalText("known");
                  }))
          .containsExactly(
              "z is not a known member; known here: a, b",
              "a.x is not a known member; known here: known",
              "b[0].y is not a known member; known here: known");
    }
  }

  @Nested
  class Header {
    private static final String GOOD =
        "{\"name\": \"ours\", \"version\": 2, \"effectiveFrom\": \"2030-01-01\","
            + " \"signatories\": [{\"role\": \"VP Alliances\", \"signedOn\": \"2029-12-01\"}]}";

    @Test
    void isReadWhole() {
      assertThat(JsonReader.of(GOOD).header())
          .isEqualTo(
              new PolicyHeader(
                  "ours",
                  2,
                  LocalDate.parse("2030-01-01"),
                  List.of(new Signatory("VP Alliances", LocalDate.parse("2029-12-01")))));
    }

    @Test
    void ofNothingLacksThreeMembers() {
      assertThat(problems("{}", JsonReader::header))
          .containsExactly("name is required", "version is required", "effectiveFrom is required");
    }

    @Test
    void tellsAllItsProblemsAtOnce() {
      assertThat(
              problems(
                  "{\"name\": \"\", \"version\": 0, \"effectiveFrom\": \"soon\","
                      + " \"signatories\": [{\"signedOn\": \"2029-13-01\", \"by\": \"x\"}]}",
                  JsonReader::header))
          .containsExactly(
              "name must be a text that is not blank",
              "version must be at least 1, but was 0",
              "effectiveFrom must be a date such as 2031-01-15, but was 'soon'",
              "signatories[0].role is required",
              "signatories[0].signedOn must be a date such as 2031-01-15, but was '2029-13-01'",
              "signatories[0].by is not a known member; known here: role, signedOn");
    }
  }

  @Test
  void theExceptionHasOneLinePerProblem() {
    assertThatThrownBy(
            () -> {
              JsonReader reader = JsonReader.of("{}");
              reader.text("a");
              reader.text("b");
              reader.finish();
            })
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessage("a is required\nb is required");
  }
}
