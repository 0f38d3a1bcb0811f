package dev.cosell.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A text that comes with the library, beside the class that reads it. */
public final class TextFile {
  private TextFile() {}

  /**
   * Reads a text.
   *
   * @param beside the class beside which it lies
   * @param name the file's name
   * @return the whole text
   * @throws IllegalStateException if the library lacks the file
   */
  public static String read(Class<?> beside, String name) {
    try (InputStream text = beside.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("the library's file " + name + " is missing");
      }
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
