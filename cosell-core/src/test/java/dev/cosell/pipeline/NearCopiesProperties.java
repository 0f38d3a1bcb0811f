package dev.cosell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NearCopiesProperties {
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("mill", "stone", "grain", "flour", "sack", "wheel")
        .list()
        .ofMaxSize(9)
        .map(words -> String.join(" ", words))
        .list()
        .ofMaxSize(9);
  }

  /** Every text against every other, which is what the rarest runs save. */
  private static Set<Set<Integer>> slowly(List<String> texts, int percent) {
    List<Set<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      groups.add(new TreeSet<>(Set.of(i)));
    }
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Set<String> one = runs(texts.get(i));
        Set<String> other = runs(texts.get(j));
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        if (!common.isEmpty() && common.size() * 100 >= all.size() * percent) {
          Set<Integer> merged = new TreeSet<>(groups.get(i));
          merged.addAll(groups.get(j));
          for (int member : merged) {
            groups.set(member, merged);
          }
        }
      }
    }
    Set<Set<Integer>> found = new HashSet<>(groups);
    found.removeIf(group -> group.size() < 2);
    return found;
  }

  private static Set<String> runs(String text) {
    List<String> words = NearCopies.words(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 3)));
    }
    if (runs.isEmpty() && !words.isEmpty()) {
      runs.add(String.join(" ", words));
    }
    return runs;
  }

  @Property(tries = 3000)
  void noneIsMissed(
      @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 100) int percent) {
    Set<Set<Integer>> found = new HashSet<>();
    NearCopies.groups(texts, percent).forEach(group -> found.add(new TreeSet<>(group)));
    assertThat(found).isEqualTo(slowly(texts, percent));
  }
}
