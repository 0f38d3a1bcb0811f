package dev.cosell.crm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Maps that come with the library. */
final class PresetMap {
  private PresetMap() {}

  static CrmFieldMap read(String name) {
    try (InputStream text = PresetMap.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("the library's file " + name + " is missing");
      }
      return CrmFieldMap.fromJson(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
