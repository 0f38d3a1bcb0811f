package dev.cosell.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDomainTest {
  @ParameterizedTest
  @CsvSource({
    "quern.example, quern.example, quern.example, quern",
    "https://www.quern.example/about?x=1, quern.example, quern.example, quern",
    "HTTP://Shop.Quern.CO.UK:8080, shop.quern.co.uk, quern.co.uk, quern",
    "jo@mail.quern.com.br, mail.quern.com.br, quern.com.br, quern",
    "www.quern.ac.jp., quern.ac.jp, quern.ac.jp, quern",
    "www.ck, www.ck, www.ck, www",
    "quern.anything.ck, quern.anything.ck, quern.anything.ck, quern",
    "münchen.example, xn--mnchen-3ya.example, xn--mnchen-3ya.example, xn--mnchen-3ya",
  })
  void hasAHostARegisteredPartAndALabel(String text, String host, String registered, String label) {
    assertThat(WebDomain.of(text)).contains(new WebDomain(host, registered, label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "quern", "not a host.example", "http://", "@", "a..b", "-", "1.2.3.4"})
  void isEmptyWithoutAHostName(String text) {
    assertThat(WebDomain.of(text)).isEmpty();
  }

  @Test
  void saysNothingWhereAnybodyCanHaveAnAddress() {
    assertThat(WebDomain.of("jo@gmail.com").orElseThrow().isShared()).isTrue();
    assertThat(WebDomain.of("quern.wordpress.com").orElseThrow().isShared()).isTrue();
    assertThat(WebDomain.of("https://sites.google.com/quern").orElseThrow().isShared()).isTrue();
    assertThat(WebDomain.of("quern.example").orElseThrow().isShared()).isFalse();
  }

  @Test
  void printsItsHost() {
    assertThat(WebDomain.of("https://quern.example/").orElseThrow()).hasToString("quern.example");
  }
}
