package dev.cosell.alias;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers by the hash of a key; two keys may share a hash, so what is found is looked at again. */
final class KeyTable implements Serializable {
  private static final long serialVersionUID = 1;

  /** The hash in the upper half, the number in the lower; sorted. */
  private final long[] entries;

  private KeyTable(long[] entries) {
    this.entries = entries;
  }

  static int hash(CharSequence key) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x01000193;
    }
    return mixed(hash);
  }

  static int mixed(int hash) {
    int h = hash ^ (hash >>> 16);
    h *= 0x7feb352d;
    h ^= h >>> 15;
    h *= 0x846ca68b;
    return h ^ (h >>> 16);
  }

  /**
   * The position of the first entry under a hash. Hashes are spread evenly, so that it is near the
   * place that the hash itself tells.
   */
  int first(int hash) {
    long wanted = (long) hash << 32;
    int near = (int) ((((long) hash - Integer.MIN_VALUE) * entries.length) >>> 32);
    int low = near;
    int high = near;
    for (int step = 32; low > 0 && entries[low - 1] >= wanted; step *= 2) {
      high = low;
      low = Math.max(0, low - step);
    }
    for (int step = 32; high < entries.length && entries[high] < wanted; step *= 2) {
      low = high + 1;
      high = Math.min(entries.length, high + step);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean isUnder(int position, int hash) {
    return position < entries.length && (int) (entries[position] >> 32) == hash;
  }

  int number(int position) {
    return (int) entries[position];
  }

  int count(int hash) {
    int first = first(hash);
    int end = first;
    while (isUnder(end, hash)) {
      end++;
    }
    return end - first;
  }

  /** Collects entries. */
  static final class Builder {
    private long[] entries = new long[256];
    private int size;

    void add(int hash, int number) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
      }
      entries[size++] = ((long) hash << 32) | (number & 0xffffffffL);
    }

    KeyTable build() {
      long[] sorted = Arrays.copyOf(entries, size);
      Arrays.parallelSort(sorted);
      int kept = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[kept++] = sorted[i];
        }
      }
      return new KeyTable(Arrays.copyOf(sorted, kept));
    }
  }
}
