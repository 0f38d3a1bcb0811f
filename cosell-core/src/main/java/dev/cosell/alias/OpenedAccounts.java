package dev.cosell.alias;

import java.util.Arrays;

/** Accounts that a look-up came upon, with the weights that they have got so far. */
final class OpenedAccounts {
  private int[] accounts;
  private float[] weights;
  private int size;

  /** Where each account is, plus one; 0 where a slot is free. */
  private int[] slots;

  OpenedAccounts(int expected) {
    int capacity = Math.max(16, expected);
    accounts = new int[capacity];
    weights = new float[capacity];
    slots = new int[Integer.highestOneBit(capacity) * 4];
  }

  void add(int account, float weight) {
    int slot = slot(account);
    if (slots[slot] == 0) {
      if (size == accounts.length) {
        grow();
        slot = slot(account);
      }
      accounts[size] = account;
      weights[size] = weight;
      slots[slot] = ++size;
    } else {
      weights[slots[slot] - 1] += weight;
    }
  }

  private int slot(int account) {
    int mask = slots.length - 1;
    int slot = KeyTable.mixed(account) & mask;
    while (slots[slot] != 0 && accounts[slots[slot] - 1] != account) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    accounts = Arrays.copyOf(accounts, size * 2);
    weights = Arrays.copyOf(weights, size * 2);
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      slots[slot(accounts[i])] = i + 1;
    }
  }

  /**
   * The accounts with the highest weights, in no order; ties go to the lower number.
   *
   * @return the {@link #ranked} ones
   */
  long[] heaviest(int most) {
    long[] ranked = new long[size];
    for (int i = 0; i < size; i++) {
      ranked[i] = ranked(accounts[i], weights[i]);
    }
    if (most >= size) {
      return ranked;
    }
    select(ranked, most);
    return Arrays.copyOf(ranked, most);
  }

  /** An account with a weight that is not negative, so that the heaviest is the lowest. */
  static long ranked(int account, float weight) {
    return ((long) (Integer.MAX_VALUE - Float.floatToIntBits(weight)) << 32) | account;
  }

  static int account(long ranked) {
    return (int) ranked;
  }

  static float weight(long ranked) {
    return Float.intBitsToFloat(Integer.MAX_VALUE - (int) (ranked >> 32));
  }

  /** Moves the lowest few values to the front; all differ. */
  static void select(long[] values, int few) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      long pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long value = values[i];
          values[i++] = values[j];
          values[j--] = value;
        }
      }
      if (few <= j) {
        high = j;
      } else if (few >= i) {
        low = i;
      } else {
        return;
      }
    }
  }
}
