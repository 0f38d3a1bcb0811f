package dev.cosell.alias;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Arrays;

/** Many short texts in one block of bytes, by number. */
final class Texts implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;
  private final int[] ends;

  private Texts(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  int size() {
    return ends.length;
  }

  String get(int number) {
    int start = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, start, ends[number] - start, UTF_8);
  }

  /** Collects texts. */
  static final class Builder {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[256];
    private int size;
    private int length;

    int add(String text) {
      byte[] more = text.getBytes(UTF_8);
      if (length + more.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more.length));
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      System.arraycopy(more, 0, bytes, length, more.length);
      length += more.length;
      ends[size] = length;
      return size++;
    }

    Texts build() {
      return new Texts(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, size));
    }
  }
}
