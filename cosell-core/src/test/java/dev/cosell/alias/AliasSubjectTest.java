package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.Duns;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.AliasSubject.RegistrationNumber;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What decisions are about. */
class AliasSubjectTest {
  @Nested
  class ANameOfACompany {
    @Test
    void isKeptAsWritten() {
      assertThat(new Name(" Acme  Labs").text()).isEqualTo(" Acme  Labs");
      assertThat(new Name("Acme Labs")).isNotEqualTo(new Name("ACME LABS"));
    }

    @Test
    void isAnotherSubjectWhereItIsNarrowed() {
      Name everywhere = new Name("Acme");
      assertThat(everywhere.in("us"))
          .isEqualTo(new Name("Acme", Optional.of("US"), Optional.empty()))
          .isNotEqualTo(everywhere);
      assertThat(everywhere.at("Acme.Example"))
          .isEqualTo(new Name("Acme", Optional.empty(), Optional.of("acme.example")))
          .isNotEqualTo(everywhere);
      assertThat(everywhere.in("US").at("acme.example"))
          .isEqualTo(everywhere.at("acme.example").in("US"));
    }

    @Test
    void mustNotBeBlank() {
      assertThatThrownBy(() -> new Name(" ")).hasMessage("text must not be blank");
    }

    @Test
    void hasATwoLetterCountry() {
      Name name = new Name("Acme");
      for (String wrong : List.of("USA", "U", "", "ß", "1A")) {
        assertThatThrownBy(() -> name.in(wrong))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(
                "country must be an ISO 3166-1 alpha-2 code such as US, but was '%s'", wrong);
      }
    }

    @Test
    void hasAHostAsItsDomain() {
      Name name = new Name("Acme");
      assertThat(name.at("Größe.example").domain()).contains("größe.example");
      for (String wrong : List.of("https://acme.example", "acme", "acme.", "a b.example", "")) {
        assertThatThrownBy(() -> name.at(wrong))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("domain must be a host such as acme.example, but was '%s'", wrong);
      }
    }
  }

  @Nested
  class ADunsNumber {
    @Test
    void isTheSameWithHyphens() {
      assertThat(new Duns("01-234-5678")).isEqualTo(new Duns("012345678"));
    }

    @Test
    void hasNineDigits() {
      for (String wrong : List.of("12345678", "1234567890", "12345678x", "-123456789", "")) {
        assertThatThrownBy(() -> new Duns(wrong))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("number must be nine digits, but was '%s'", wrong);
      }
    }
  }

  @Nested
  class ARegistrationNumber {
    @Test
    void isOneOfItsCountry() {
      assertThat(new RegistrationNumber("de", "HRB 1"))
          .isEqualTo(new RegistrationNumber("DE", "HRB 1"))
          .isNotEqualTo(new RegistrationNumber("AT", "HRB 1"));
    }

    @Test
    void mustNotBeBlank() {
      assertThatThrownBy(() -> new RegistrationNumber("DE", ""))
          .hasMessage("number must not be blank");
    }
  }

  @Test
  void isPrintedShortly() {
    assertThat(new Name("Acme")).hasToString("'Acme'");
    assertThat(new Name("Acme").in("US")).hasToString("'Acme' (US)");
    assertThat(new Name("Acme").in("US").at("acme.example"))
        .hasToString("'Acme' (US, acme.example)");
    assertThat(new PortalCustomer(new PortalId(Cloud.AWS, "C1"))).hasToString("aws~C1");
    assertThat(new Duns("012345678")).hasToString("D-U-N-S 012345678");
    assertThat(new RegistrationNumber("DE", "HRB 1")).hasToString("DE HRB 1");
    assertThat(new MergedAccount(new AccountId("001A"))).hasToString("account 001A");
  }

  @Test
  void standsInOneOrder() {
    List<AliasSubject> ordered =
        List.of(
            new MergedAccount(new AccountId("001A")),
            new MergedAccount(new AccountId("001B")),
            new PortalCustomer(new PortalId(Cloud.AWS, "C2")),
            new PortalCustomer(new PortalId(Cloud.GCP, "C1")),
            new Duns("012345678"),
            new RegistrationNumber("AT", "2"),
            new RegistrationNumber("DE", "1"),
            new Name("Acme"),
            new Name("Acme").at("acme.example"),
            new Name("Acme").in("US"),
            new Name("Acme Labs"));
    assertThat(ordered).isSorted();
  }
}
