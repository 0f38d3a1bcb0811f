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
    int capacity = Math.max(16, Integer.highestOneBit(Math.max(expected, 1)) * 2);
    accounts = new int[capacity];
    weights = new float[capacity];
    slots = new int[capacity * 2];
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

  float weight(int account) {
    return weights[slots[slot(account)] - 1];
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
    slots = new int[size * 4];
    for (int i = 0; i < size; i++) {
      slots[slot(accounts[i])] = i + 1;
    }
  }

  /** The accounts with the highest weights, in no order; ties go to the lower number. */
  int[] heaviest(int most) {
    long[] ranked = new long[size];
    for (int i = 0; i < size; i++) {
      ranked[i] =
          ((long) (Integer.MAX_VALUE - Float.floatToIntBits(weights[i])) << 32) | accounts[i];
    }
    if (most < size) {
      select(ranked, most);
    }
    int[] heaviest = new int[Math.min(most, size)];
    for (int i = 0; i < heaviest.length; i++) {
      heaviest[i] = (int) ranked[i];
    }
    return heaviest;
  }

  /** Moves the lowest few values to the front; all differ. */
  private static void select(long[] values, int few) {
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
