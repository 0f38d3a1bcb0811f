package dev.cosell.alias;

import java.util.Arrays;

/** Accounts that a look-up came upon, with the weights that they have got so far. */
final class OpenedAccounts {
  private int[] keys = new int[1 << 10];
  private float[] weights = new float[1 << 10];
  private int size;

  OpenedAccounts() {
    Arrays.fill(keys, -1);
  }

  void add(int account, float weight) {
    int slot = slot(account);
    if (keys[slot] < 0) {
      keys[slot] = account;
      size++;
      weights[slot] = weight;
      if (size * 2 > keys.length) {
        grow();
      }
    } else {
      weights[slot] += weight;
    }
  }

  float weight(int account) {
    return weights[slot(account)];
  }

  private int slot(int account) {
    int mask = keys.length - 1;
    int slot = KeyTable.mixed(account) & mask;
    while (keys[slot] >= 0 && keys[slot] != account) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldWeights = weights;
    keys = new int[oldKeys.length * 4];
    weights = new float[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        weights[slot] = oldWeights[i];
      }
    }
  }

  /** The accounts with the highest weights, in no order; ties go to the lower number. */
  int[] heaviest(int most) {
    long[] ranked = new long[size];
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) {
        ranked[at++] =
            ((long) (Integer.MAX_VALUE - Float.floatToIntBits(weights[i])) << 32) | keys[i];
      }
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
