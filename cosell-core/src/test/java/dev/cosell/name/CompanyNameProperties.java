package dev.cosell.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of normalising. */
class CompanyNameProperties {
  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Quern",
            "mill",
            "GmbH",
            "& Co.",
            "KG",
            "Ltd",
            "The",
            "S.A.",
            "S",
            "A",
            "Ünïon",
            "株式会社",
            "ガス",
            "ООО",
            "Ёлка",
            "l'",
            "d'or",
            "II",
            "v",
            "(x)",
            "-",
            ",",
            "1st",
            "of",
            "Sdn Bhd",
            "有限公司",
            "شركة",
            "e.V.",
            "3M",
            "Universität",
            "대학교",
            "ไทย",
            "'s",
            "/DE/",
            "/New",
            "Corp/De",
            "/");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, words), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(6)
        .map(list -> String.join(" ", list));
  }

  @Property(tries = 2000)
  void normalisingTwiceIsNormalisingOnce(@ForAll("names") String text) {
    CompanyName once = CompanyName.of(text);
    CompanyName twice = CompanyName.of(once.normalised());
    assertThat(twice.normalised()).isEqualTo(once.normalised());
  }

  @Property(tries = 500)
  void caseDoesNotMatter(@ForAll("names") String text) {
    String ascii = text.replaceAll("[^\\x00-\\x7f]", "");
    assertThat(CompanyName.of(ascii.toUpperCase(java.util.Locale.ROOT)).normalised())
        .isEqualTo(CompanyName.of(ascii).normalised());
  }

  @Property(tries = 500)
  void everyWordHasAPart(@ForAll("names") String text) {
    CompanyName name = CompanyName.of(text);
    List<Integer> parts = name.parts();
    assertThat(parts).hasSameSizeAs(name.words()).isSorted();
  }
}
