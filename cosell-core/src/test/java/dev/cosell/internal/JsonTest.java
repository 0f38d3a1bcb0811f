package dev.cosell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Nested
  class Tree {
    @Test
    void keepsEveryDigitOfADecimal() {
      String digits = "0.1000000000000000055511151231257827021181583404541015625";
      assertThat(Json.tree(digits).decimalValue().toPlainString()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"a\": } | not JSON at line 1, column 7",
          "{\"a\": 1} x | not JSON at line 1, column 10",
          "{\"a\": 1} {} | not JSON at line 1, column 10",
          "{\"a\": 01} | not JSON at line 1, column 8",
          "{'a': 1} | not JSON at line 1, column 2",
          "{\"a\": 1, \"a\": 2} | a member stands twice at line 1, column 13",
          "{\"a\": {\"b\": 1, \"b\": 1}} | a member stands twice at line 1, column 19",
          "// no | not JSON at line 1, column 1"
        })
    void saysWhereATextBreaks(String text, String message) {
      assertThatThrownBy(() -> Json.tree(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }

    @Test
    void neverQuotesTheText() {
      assertThatThrownBy(() -> Json.tree("{\"email\": \"ida@borealis.example\", oops}"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not JSON at line 1, column ")
          .hasMessageNotContaining("ida")
          .hasMessageNotContaining("oops")
          .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void nothingIsNotJson(String text) {
      assertThatThrownBy(() -> Json.tree(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not JSON: the text is empty");
    }

    @Test
    void aTextBeyondTheLimitsOfReadingIsRefusedLikeAnyOther() {
      String message =
          "not JSON that can be read: nested too deeply, or a name or a number is too long";
      for (String text :
          new String[] {
            "[".repeat(100_000) + "]".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"" + "a".repeat(100_000) + "\": 1}",
            "1".repeat(100_000),
            "1e99999999999"
          }) {
        assertThatThrownBy(() -> Json.tree(text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(message)
            .hasNoCause();
      }
    }
  }

  @Nested
  class Objects {
    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"a\""})
    void anythingElseIsRefused(String text) {
      assertThatThrownBy(() -> Json.object(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("must be a JSON object");
    }
  }

  @Nested
  class Written {
    @Test
    void onOneLine() {
      assertThat(Json.write(Json.newObject().put("a", 1).put("b", "x\ny")))
          .isEqualTo("{\"a\":1,\"b\":\"x\\ny\"}");
    }

    @Test
    void forAPersonToRead() {
      assertThat(Json.writePretty(Json.newObject().put("a", 1)))
          .isEqualToNormalizingNewlines("{\n  \"a\" : 1\n}\n");
    }
  }
}
