package dev.cosell.alias;

import dev.cosell.name.NameWord;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The words of all names, by number. A word has a concept, which is a word too: itself, or the
 * general word that it is another spelling of.
 */
final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1;

  static final int NONE = -1;

  /** The shortest word that is looked up with a letter left out. */
  private static final int SHORTEST_FUZZY = 4;

  private final String[] words;
  private final int[] concepts;
  private final NameWord.Kind[] kinds;
  private final int[] slots;
  private final KeyTable deletions;

  /** The words in the order of their letters. */
  private final int[] sorted;

  private Vocabulary(
      String[] words,
      int[] concepts,
      NameWord.Kind[] kinds,
      int[] slots,
      KeyTable deletions,
      int[] sorted) {
    this.words = words;
    this.concepts = concepts;
    this.kinds = kinds;
    this.slots = slots;
    this.deletions = deletions;
    this.sorted = sorted;
  }

  int size() {
    return words.length;
  }

  String word(int number) {
    return words[number];
  }

  int concept(int number) {
    return concepts[number];
  }

  NameWord.Kind kind(int number) {
    return kinds[number];
  }

  int number(String word) {
    int mask = slots.length - 1;
    for (int slot = KeyTable.hash(word) & mask; slots[slot] != NONE; slot = (slot + 1) & mask) {
      if (words[slots[slot]].equals(word)) {
        return slots[slot];
      }
    }
    return NONE;
  }

  /** The words that differ by one letter more, less, other or swapped, in number order. */
  List<Integer> alike(String word) {
    if (word.length() < SHORTEST_FUZZY) {
      return List.of();
    }
    List<Integer> alike = new ArrayList<>();
    int own = number(word);
    for (int left = -1; left < word.length(); left++) {
      int hash = hashWithout(word, left);
      for (int at = deletions.first(hash); deletions.isUnder(at, hash); at++) {
        int other = deletions.number(at);
        if (other != own && !alike.contains(other) && Distance.of(word, words[other], 1) <= 1) {
          alike.add(other);
        }
      }
    }
    alike.sort(null);
    return alike;
  }

  /** The words that begin with a word; none where there are more than a few. */
  List<Integer> longer(String word, int most) {
    List<Integer> longer = new ArrayList<>();
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[sorted[middle]].compareTo(word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; at < sorted.length && words[sorted[at]].startsWith(word); at++) {
      if (words[sorted[at]].length() > word.length()) {
        if (longer.size() == most) {
          return List.of();
        }
        longer.add(sorted[at]);
      }
    }
    return longer;
  }

  private static int hashWithout(String word, int left) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      if (i != left) {
        hash = (hash ^ word.charAt(i)) * 0x01000193;
      }
    }
    return KeyTable.mixed(hash);
  }

  /** Collects words. */
  static final class Builder {
    private String[] words = new String[1 << 10];
    private int[] concepts = new int[1 << 10];
    private NameWord.Kind[] kinds = new NameWord.Kind[1 << 10];
    private int[] slots = new int[1 << 12];
    private int size;

    Builder() {
      Arrays.fill(slots, NONE);
    }

    int size() {
      return size;
    }

    int concept(int number) {
      return concepts[number];
    }

    int add(NameWord word) {
      int found = find(word.text());
      if (found != NONE) {
        return found;
      }
      int number = put(word.text(), word.kind());
      concepts[number] = number;
      if (!word.concept().equals(word.text())) {
        int concept = find(word.concept());
        if (concept == NONE) {
          concept = put(word.concept(), word.kind());
          concepts[concept] = concept;
        }
        concepts[number] = concept;
      }
      return number;
    }

    private int find(String word) {
      int mask = slots.length - 1;
      for (int slot = KeyTable.hash(word) & mask; slots[slot] != NONE; slot = (slot + 1) & mask) {
        if (words[slots[slot]].equals(word)) {
          return slots[slot];
        }
      }
      return NONE;
    }

    private int put(String word, NameWord.Kind kind) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
        concepts = Arrays.copyOf(concepts, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
      }
      if (size * 2 > slots.length) {
        grow();
      }
      words[size] = word;
      kinds[size] = kind;
      slots[free(slots, word)] = size;
      return size++;
    }

    private void grow() {
      int[] larger = new int[slots.length * 2];
      Arrays.fill(larger, NONE);
      for (int number = 0; number < size; number++) {
        larger[free(larger, words[number])] = number;
      }
      slots = larger;
    }

    private static int free(int[] slots, String word) {
      int mask = slots.length - 1;
      int slot = KeyTable.hash(word) & mask;
      while (slots[slot] != NONE) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    Vocabulary build() {
      KeyTable.Builder deletions = new KeyTable.Builder();
      for (int number = 0; number < size; number++) {
        String word = words[number];
        if (word.length() >= SHORTEST_FUZZY && !Character.isDigit(word.charAt(0))) {
          for (int left = -1; left < word.length(); left++) {
            deletions.add(hashWithout(word, left), number);
          }
        }
      }
      return new Vocabulary(
          Arrays.copyOf(words, size),
          Arrays.copyOf(concepts, size),
          Arrays.copyOf(kinds, size),
          slots,
          deletions.build(),
          sorted());
    }

    private int[] sorted() {
      Integer[] numbers = new Integer[size];
      Arrays.setAll(numbers, number -> number);
      Arrays.parallelSort(numbers, Comparator.comparing(number -> words[number]));
      return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }
  }
}
