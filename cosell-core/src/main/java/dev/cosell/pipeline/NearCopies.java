package dev.cosell.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that are the same, or nearly: two are copies of each other when the runs of three words
 * that both have are a large enough share of those that either has.
 *
 * <p>A copy of a copy belongs to the group. Only texts that have a rare enough run in common are
 * held against each other; of two texts with the share, the rarest runs of one meet those of the
 * other, so that none is missed.
 */
final class NearCopies {
  private static final int RUN = 3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final int percent;
  private final List<Set<String>> runs = new ArrayList<>();
  private final int[] parents;

  private NearCopies(List<String> texts, int percent) {
    this.percent = percent;
    for (String text : texts) {
      runs.add(runs(text));
    }
    parents = new int[texts.size()];
    Arrays.setAll(parents, number -> number);
  }

  /** The groups of two and more, as numbers of the texts, in their order. */
  static List<List<Integer>> groups(List<String> texts, int percent) {
    NearCopies copies = new NearCopies(texts, percent);
    copies.compare();
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int text = 0; text < texts.size(); text++) {
      groups.computeIfAbsent(copies.root(text), root -> new ArrayList<>()).add(text);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  /** The words of a text, in lower case. */
  static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<String> runs(String text) {
    List<String> words = words(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    if (runs.isEmpty() && !words.isEmpty()) {
      runs.add(String.join(" ", words));
    }
    return runs;
  }

  private void compare() {
    Map<Set<String>, Integer> distinct = new LinkedHashMap<>();
    for (int text = 0; text < runs.size(); text++) {
      Integer same = distinct.putIfAbsent(runs.get(text), text);
      if (same != null && !runs.get(text).isEmpty()) {
        join(same, text);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    distinct.keySet().forEach(its -> its.forEach(run -> counts.merge(run, 1, Integer::sum)));
    Map<String, List<Integer>> seen = new HashMap<>();
    for (int text : distinct.values()) {
      Set<Integer> candidates = new HashSet<>();
      for (String run : rarest(runs.get(text), counts)) {
        List<Integer> others = seen.computeIfAbsent(run, unseen -> new ArrayList<>());
        candidates.addAll(others);
        others.add(text);
      }
      for (int other : candidates) {
        if (root(other) != root(text) && areCopies(runs.get(other), runs.get(text))) {
          join(other, text);
        }
      }
    }
  }

  /** So many of the rarest runs that a text with the share has one of them among its own. */
  private List<String> rarest(Set<String> its, Map<String, Integer> counts) {
    int few = its.size() - (its.size() * percent + 99) / 100 + 1;
    return its.stream()
        .sorted(
            (one, other) -> {
              int rarer =
                  Integer.compare(counts.getOrDefault(one, 0), counts.getOrDefault(other, 0));
              return rarer != 0 ? rarer : one.compareTo(other);
            })
        .limit(few)
        .toList();
  }

  private boolean areCopies(Collection<String> one, Collection<String> other) {
    long common = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - common;
    return common * 100 >= all * percent;
  }

  private int root(int text) {
    int root = text;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private void join(int one, int other) {
    int first = Math.min(root(one), root(other));
    parents[Math.max(root(one), root(other))] = first;
  }
}
