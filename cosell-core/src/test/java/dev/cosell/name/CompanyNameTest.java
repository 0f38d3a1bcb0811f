package dev.cosell.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.name.NameWord.Kind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {
  private static List<String> forms(String name) {
    return CompanyName.of(name).legalForms().stream().map(LegalForm::id).toList();
  }

  private static NameWord word(String name, int at) {
    return CompanyName.of(name).words().get(at);
  }

  @Nested
  class Normalised {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Société Nébuleuse | societe nebuleuse",
          "ÅNGSTRÖM Ærø Łódka Straße | angstrom aero lodka strasse",
          "Barnaby's Boats | barnabys boats",
          "L’Ombrelle d'Or | l ombrelle d or",
          "O'Malley Tents | omalley tents",
          "Quill & Quern | quill and quern",
          "J. P. Quern | jp quern",
          "J.P. Quern | jp quern",
          "Ｑｕｅｒｎ　Works | quern works",
          "Quern‐Works – North | quern works north",
          "Кверн Ёлка | кверн елка",
          "Кверн Україна | кверн украина",
          "Q+W | q and w",
          "كويرن ـــ شركةٌ | كويرن شركه",
        })
    void foldsWhatDoesNotTellNamesApart(String name, String normalised) {
      assertThat(CompanyName.of(name).normalised()).isEqualTo(normalised);
    }

    @Test
    void keepsTheMarksThatMakeAnotherLetter() {
      assertThat(CompanyName.of("ガス").normalised()).isEqualTo("ガス");
      assertThat(CompanyName.of("カス").normalised()).isEqualTo("カス");
    }

    @Test
    void isEmptyWithoutALetterOrADigit() {
      assertThat(CompanyName.of("").normalised()).isEmpty();
      assertThat(CompanyName.of(" -- & ... ").words()).extracting(NameWord::text).contains("and");
      assertThat(CompanyName.of("-- ...").words()).isEmpty();
    }
  }

  @Nested
  class LegalForms {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Quern GmbH | quern | gmbh",
          "Quern G.m.b.H. | quern | gmbh",
          "Quern Aktiengesellschaft | quern | ag",
          "Quern S.p.A. | quern | spa",
          "Quern, Inc. | quern | inc",
          "株式会社クエルン | クエルン | kk",
          "クエルン株式会社 | クエルン | kk",
          "ООО Кверн | кверн | ooo",
        })
    void areTakenOffEitherEnd(String name, String normalised, String form) {
      assertThat(CompanyName.of(name).normalised()).isEqualTo(normalised);
      assertThat(forms(name)).containsExactly(form);
    }

    @Test
    void ofOneCharacterAreNoPartOfALongerWord() {
      assertThat(CompanyName.of("(学)石臼").normalised()).isEqualTo("石臼");
      assertThat(CompanyName.of("石臼大学").normalised()).isEqualTo("石臼大学");
    }

    @Test
    void areTakenOffUntilThereIsNoMore() {
      assertThat(CompanyName.of("PT Quern Tbk").normalised()).isEqualTo("quern");
      assertThat(forms("PT Quern Tbk")).hasSize(2);
    }

    @Test
    void stayWhereNothingElseNamesTheCompany() {
      assertThat(CompanyName.of("Limited").normalised()).isEqualTo("limited");
      assertThat(CompanyName.of("The Limited").normalised()).isEqualTo("the limited");
      assertThat(forms("Limited")).isEmpty();
    }

    @Test
    void areNotLookedForInTheMiddle() {
      assertThat(CompanyName.of("Quern Inc Partners").words())
          .extracting(NameWord::text)
          .containsExactly("quern", "inc", "partners");
    }
  }

  @Nested
  class FilerMarks {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Bank Of Quern Corp /De/ | bank of quern | corp",
          "Quern Energy Corp/De | quern energy | corp",
          "Quern Inc /Ny | quern | inc",
          "Quern Paper Co /New/ | quern paper | co",
          "Quern Entertainment Corp/Old | quern entertainment | corp",
          "Quern Group Inc./De | quern group | inc",
          "Quern Bank Corp /Mi/ | quern bank | corp",
          "Quern Group Corp / Adr | quern group | corp",
          "QUERN HOLDINGS LTD/FI | quern holdings | ltd",
          "QUERN INC /NV/ | quern | inc",
          "Quern Corp /CA/NEW/ | quern | corp",
          "Quern Corp /DE/ /ADV/ | quern | corp",
          "Quern plc/UK/ADR | quern | plc",
        })
    void areTakenOffWithTheLegalFormBeforeThem(String name, String normalised, String form) {
      assertThat(CompanyName.of(name).normalised()).isEqualTo(normalised);
      assertThat(forms(name)).containsExactly(form);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Quern A/S | quern",
          "Quern S/A | quern",
          "Quern SA/NV | quern",
          "Quc/Interactivequern | quc interactivequern",
          "Quern/MSD | quern msd",
          "QU/DC | qu dc",
          "Drive/In | drive in",
          "Quern / It | quern it",
          "Quern /Mills/ | quern mills",
          "/New/ Quern | new quern",
          "/De/ | de",
          "The /De/ | the de",
          "//De/ | de",
          "/ | ''",
        })
    void areNotOtherWordsBehindASlash(String name, String normalised) {
      assertThat(CompanyName.of(name).normalised()).isEqualTo(normalised);
    }

    @Test
    void leaveTheFormsOfTwoLanguagesToTheLegalForms() {
      assertThat(forms("Quern SA/NV")).containsExactly("nv");
      assertThat(forms("Quern A/S")).containsExactly("as");
    }
  }

  @Nested
  class Words {
    @Test
    void ofOtherLanguagesShareAConcept() {
      assertThat(word("Universität Quern", 0).concept()).isEqualTo("university");
      assertThat(word("Uniwersytet Quern", 0).concept()).isEqualTo("university");
      assertThat(word("Univ. of Quern", 0).kind()).isEqualTo(Kind.INSTITUTION);
    }

    @ParameterizedTest
    @CsvSource({
      "Stift, Abbey, abbey",
      "Vinhos, Wines, wine",
      "Irradiés, Irradiated, irradiated",
      "Solides, Solid, solid",
      "Kardiologie, Cardiology, cardiology",
      "Fyziologie, Physiologie, physiology",
      "Zuivel, Dairy, dairy",
      "Apothekerkammer, Chamber, chamber",
      "Посольство, Embajada, embassy",
      "Zoll, Douanes, customs",
      "Kraftstoffe, Carburants, fuel",
      "轴承, Roulements, bearing",
      "Przedszkola, Preschool, nursery-school",
    })
    void areTranslatedFromOneTable(String one, String other, String concept) {
      assertThat(word("Quern " + one, 1).concept()).isEqualTo(concept);
      assertThat(word("Quern " + other, 1).concept()).isEqualTo(concept);
    }

    @ParameterizedTest
    @CsvSource({
      "Kolej Pahang, Kolej Selangor, MY-06, MY-10",
      "Quern Girona, Quern Burgos, ES-GI, ES-BU",
      "Quern Oberösterreich, Quern Kärnten, AT-4, AT-2",
      "Quern Jawa Barat, Quern Jawa Timur, ID-JB, ID-JI",
      "Quern Haute-Savoie, Quern Savoie, FR-74, FR-73",
      "Свердловская Кверн, Челябинская Кверн, RU-SVE, RU-CHE",
      "Quern Mazowiecka, Quern Śląska, PL-14, PL-24",
      "福岡県 Quern, 佐賀県 Quern, JP-40, JP-41",
    })
    void tellSubdivisionsApart(String one, String other, String its, String others) {
      assertThat(CompanyName.of(one).places()).containsExactly(its);
      assertThat(CompanyName.of(other).places()).containsExactly(others);
    }

    @ParameterizedTest
    @CsvSource({
      "Girona, Gerona, ES-GI",
      "Aachen, Aquisgrán, DE",
      "Praha, Pražský, CZ",
      "Szczecin, Stettin, PL",
      "Porto, Portuense, PT",
      "Kraków, Krakowski, PL",
      "Xiamen, 厦门, CN",
    })
    void areOnePlaceInTwoLanguages(String one, String other, String code) {
      assertThat(word("Quern " + one, 1).concept()).isEqualTo(word("Quern " + other, 1).concept());
      assertThat(CompanyName.of("Quern " + one).places()).containsExactly(code);
      assertThat(CompanyName.of("Quern " + other).places()).containsExactly(code);
    }

    @Test
    void areNumbersInDigitsInWordsAndInRomanNumerals() {
      assertThat(word("Quern Fund II", 2)).isEqualTo(new NameWord("ii", "2", Kind.NUMBER));
      assertThat(word("Quern Fund 2", 2).kind()).isEqualTo(Kind.NUMBER);
      assertThat(word("Quern V", 1).concept()).isEqualTo("5");
      assertThat(word("V Quern", 0).kind()).isNotEqualTo(Kind.NUMBER);
    }

    @Test
    void arePlacesInSeveralSpellings() {
      assertThat(word("Quern München", 1).concept()).isEqualTo(word("Quern Munich", 1).concept());
      assertThat(word("Quern Deutschland", 1).kind()).isEqualTo(Kind.PLACE);
      assertThat(CompanyName.of("Quern Saudi Arabia").places()).containsExactly("SA");
      assertThat(CompanyName.of("Quern of Ohio").places()).containsExactly("US-OH");
      assertThat(CompanyName.of("Quern New Delhi").places()).containsExactly("IN");
      assertThat(word("Muenchner Quern", 0))
          .isEqualTo(new NameWord("muenchner", "munich", Kind.PLACE));
    }

    @Test
    void thatTellSistersApartAreNotThoseThatAreLeftOut() {
      assertThat(word("North Quern", 0).kind()).isEqualTo(Kind.QUALIFIER);
      assertThat(word("Quern Junior", 1).kind()).isEqualTo(Kind.QUALIFIER);
      assertThat(word("Quern Holdings", 1).kind()).isEqualTo(Kind.SCOPE);
      assertThat(word("Quern International", 1).kind()).isEqualTo(Kind.SCOPE);
    }
  }

  @Nested
  class Parts {
    @Test
    void areSeparatedByCommasBracketsAndDashes() {
      assertThat(CompanyName.of("Department of Grain, Quern University").parts())
          .containsExactly(0, 0, 0, 1, 1);
      assertThat(CompanyName.of("Quern (Example)").parts()).containsExactly(0, 1);
      assertThat(CompanyName.of("Quern - Mills").parts()).containsExactly(0, 1);
      assertThat(CompanyName.of("Quern-Mills").parts()).containsExactly(0, 0);
      assertThat(CompanyName.of("Mill at Quern").parts()).containsExactly(0, 1, 1);
    }

    @Test
    void followTheWordsThatAreLeft() {
      assertThat(CompanyName.of("PT Quern, Mills Tbk").parts()).containsExactly(0, 1);
    }
  }

  @Test
  void printsAsItWasWritten() {
    assertThat(CompanyName.of("Quern GmbH")).hasToString("Quern GmbH");
    assertThat(CompanyName.of("Quern")).isEqualTo(CompanyName.of("Quern"));
    assertThat(CompanyName.of("Quern")).isNotEqualTo(CompanyName.of("quern"));
  }
}
