package dev.cosell.contact;

import java.util.Arrays;

/**
 * Numbers of records by key, in little room.
 *
 * <p>A key is kept as a hash of 64 bits. Two keys with one hash would bring together records that
 * have nothing in common, which their comparison then says.
 */
final class KeyedRecords {
  private long[] keys = new long[1024];
  private int[] records = new int[1024];
  private int size;
  private boolean isSorted = true;

  void add(String key, int record) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      records = Arrays.copyOf(records, size * 2);
    }
    keys[size] = hash(key);
    records[size] = record;
    size++;
    isSorted = false;
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** What is done with the records of one key. */
  interface Visitor {
    void visit(int[] members);
  }

  /** Visits the records of each key that two or more have; in the order of adding. */
  void forEachShared(Visitor visitor) {
    sort();
    int from = 0;
    while (from < size) {
      int to = end(from);
      if (to - from > 1) {
        visitor.visit(Arrays.copyOfRange(records, from, to));
      }
      from = to;
    }
  }

  int[] of(String key) {
    sort();
    int found = Arrays.binarySearch(keys, 0, size, hash(key));
    if (found < 0) {
      return new int[0];
    }
    int from = found;
    while (from > 0 && keys[from - 1] == keys[found]) {
      from--;
    }
    return Arrays.copyOfRange(records, from, end(from));
  }

  private int end(int from) {
    int to = from;
    while (to < size && keys[to] == keys[from]) {
      to++;
    }
    return to;
  }

  private void sort() {
    if (isSorted) {
      return;
    }
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    int[] placed = new int[size];
    int[] filled = new int[size];
    for (int i = 0; i < size; i++) {
      int at = Arrays.binarySearch(sorted, keys[i]);
      while (at > 0 && sorted[at - 1] == keys[i]) {
        at--;
      }
      placed[at + filled[at]++] = records[i];
    }
    keys = sorted;
    records = placed;
    isSorted = true;
  }
}
