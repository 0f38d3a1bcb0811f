package dev.cosell.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {
  private static final OpportunityContact IDA =
      OpportunityContact.of(Contact.builder().email("ida@borealis.example").build());
  private static final OpportunityContact PER =
      OpportunityContact.of(Contact.builder().email("per@borealis.example").build());

  @Nested
  class Texts {
    @Test
    void areStripped() {
      assertThat(new Text("  Data platform\u2003\n")).isEqualTo(new Text("Data platform"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "\u2003"})
    void mustNotBeBlank(String blank) {
      assertThatThrownBy(() -> new Text(blank))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("text must not be blank");
    }

    @Test
    void keepTheirCase() {
      assertThat(new Text("SaaS")).isNotEqualTo(new Text("saas"));
    }
  }

  @Nested
  class Amounts {
    @Test
    void ofAnotherScaleAreTheSame() {
      assertThat(new Amount(Money.parse("USD 12.5")))
          .isEqualTo(new Amount(Money.parse("USD 12.50")));
    }

    @Test
    void ofAnotherCurrencyAreNot() {
      assertThat(new Amount(Money.parse("USD 1"))).isNotEqualTo(new Amount(Money.parse("EUR 1")));
    }
  }

  @Nested
  class SetsOfWords {
    @Test
    void haveNeitherOrderNorRepetitionNorBlanks() {
      assertThat(Items.of(" b", "a", "", "b ", "  ").items()).containsExactly("a", "b");
    }

    @Test
    void mustHoldAWord() {
      assertThatThrownBy(() -> Items.of("", " "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("items must hold at least one word that is not blank");
      assertThatThrownBy(Items::of)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("items must hold at least one word that is not blank");
    }

    @Test
    void ofOneWordAreNotAText() {
      assertThat((FieldValue) Items.of("a")).isNotEqualTo(new Text("a"));
    }
  }

  @Nested
  class SetsOfPeople {
    @Test
    void haveNeitherOrderNorRepetition() {
      assertThat(new People(List.of(PER, IDA, PER)).people()).containsExactly(IDA, PER);
    }

    @Test
    void theSamePersonInTwoRolesStandsTwice() {
      OpportunityContact buyer = new OpportunityContact(IDA.contact(), Optional.of("Buyer"));
      assertThat(new People(List.of(buyer, IDA)).people()).containsExactly(IDA, buyer);
    }

    @Test
    void mustHoldAPerson() {
      assertThatThrownBy(() -> new People(List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("people must hold at least one person");
    }
  }

  @Nested
  class Shown {
    @Test
    void aValueIsShownAsItIsRead() {
      assertThat(new Text("Qualified").shown()).isEqualTo("Qualified");
      assertThat(new Amount(Money.parse("USD 1200")).shown()).isEqualTo("USD 1200.00");
      assertThat(new Day(LocalDate.parse("2031-01-15")).shown()).isEqualTo("2031-01-15");
      assertThat(new Whole(36).shown()).isEqualTo("36");
      assertThat(Items.of("Resell", "Managed Services").shown())
          .isEqualTo("Managed Services, Resell");
      assertThat(Blank.BLANK.shown()).isEqualTo("(blank)");
    }

    @Test
    void peopleAreOnlyCounted() {
      assertThat(new People(List.of(IDA)).shown()).isEqualTo("1 person");
      assertThat(new People(List.of(IDA, PER)).shown()).isEqualTo("2 people");
      assertThat(new People(List.of(IDA, PER))).hasToString("People[2 people]");
    }
  }

  @Test
  void onlyBlankIsBlank() {
    assertThat(new Blank().isBlank()).isTrue();
    assertThat(new Blank()).isEqualTo(Blank.BLANK);
    assertThat(new Text("-").isBlank()).isFalse();
    assertThat(new Whole(0).isBlank()).isFalse();
  }
}
