package dev.cosell.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedTextTest {
  private static final String ENCODED =
      "{\"CustomerBusinessProblem\":\"a &lt; b\",\"CustomerUseCase\":\"Storage &amp; Backup\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Security &amp; Compliance | Security & Compliance",
        "Business Applications&amp;colon; Mainframe | Business Applications: Mainframe",
        "a&colon;b | a:b",
        "1 &lt; 2 &gt; 0 | 1 < 2 > 0",
        "&quot;so&quot; it&#39;s &apos;it&apos; &#34; | \"so\" it's 'it' \"",
        "&amp;amp; | &amp;",
        "&amp;lt; | &lt;",
        "&amp;amp;colon; | &amp;colon;",
        "R&D; AT&T &unknown; & | R&D; AT&T &unknown; &",
        "price $1 \\2 &amp; | price $1 \\2 &",
      })
  void oneLevelOfEncodingIsUndone(String encoded, String decoded) {
    assertThat(EncodedText.decoded(encoded)).isEqualTo(decoded);
  }

  @Test
  void anAnswerIsDecodedWhereThePortalEncodes() {
    Project read = SellingJson.readAnswer(ENCODED, Project.class);

    assertThat(read.customerBusinessProblem()).contains("a < b");
    assertThat(read.customerUseCase()).contains("Storage & Backup");
    assertThat(
            SellingJson.readAnswer("{\"CompanyName\":\"A&amp;B\"}", CustomerAccount.class)
                .companyName())
        .contains("A&B");
  }

  @Test
  void otherTextIsTakenAsItIs() {
    assertThat(SellingJson.readAnswer("{\"Title\":\"a &amp; b\"}", Project.class).title())
        .contains("a &amp; b");
  }

  @Test
  void whatWeWroteIsNotDecodedAgain() {
    Project project = Project.builder().customerBusinessProblem("a &amp;amp; b").build();

    assertThat(SellingJson.read(SellingJson.write(project), Project.class)).isEqualTo(project);
  }
}
