package dev.cosell.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of words with what each stands for; the longest one is found.
 *
 * @param <T> what a sequence stands for
 */
final class Phrases<T> {
  private final Map<String, T> meanings = new HashMap<>();
  private int longest = 1;

  /** A sequence that was found. */
  record Hit<T>(int length, T meaning) {}

  void put(List<String> words, T meaning) {
    meanings.putIfAbsent(String.join(" ", words), meaning);
    longest = Math.max(longest, words.size());
  }

  /** The longest sequence that begins at a word. */
  Optional<Hit<T>> at(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
      T meaning = meaning(words, from, length);
      if (meaning != null) {
        return Optional.of(new Hit<>(length, meaning));
      }
    }
    return Optional.empty();
  }

  /** The longest sequence that ends before a word. */
  Optional<Hit<T>> before(List<String> words, int end) {
    for (int length = Math.min(longest, end); length > 0; length--) {
      T meaning = meaning(words, end - length, length);
      if (meaning != null) {
        return Optional.of(new Hit<>(length, meaning));
      }
    }
    return Optional.empty();
  }

  private @Nullable T meaning(List<String> words, int from, int length) {
    return meanings.get(
        length == 1 ? words.get(from) : String.join(" ", words.subList(from, from + length)));
  }
}
