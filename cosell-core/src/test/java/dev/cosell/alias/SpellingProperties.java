package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is counted with bits is what is counted letter by letter. */
class SpellingProperties {
  /** Few letters, so that many are common; some too long for the bits of one number. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("abc").ofMaxLength(12),
        Arbitraries.strings().withChars("ab").ofMinLength(60).ofMaxLength(68),
        Arbitraries.strings().withChars("abß株").ofMaxLength(12));
  }

  @Property
  void theDistanceIsThatOfTheTable(
      @ForAll("texts") String one,
      @ForAll("texts") String other,
      @ForAll @IntRange(max = 80) int most) {
    int distance = Distance.of(one, other, Integer.MAX_VALUE - 1);

    int counted = new Spelling(one).distance(other, most);

    assertThat(Math.min(counted, most + 1)).isEqualTo(Math.min(distance, most + 1));
  }

  @Property
  void pairsAreCountedAsOftenAsBothHaveThem(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    List<String> left = pairs(one);
    long common = pairs(other).stream().filter(left::remove).count();

    assertThat(new Spelling(one).commonPairs(other)).isEqualTo((int) common);
  }

  private static List<String> pairs(String text) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
