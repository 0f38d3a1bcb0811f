package dev.cosell.gcp.internal.table;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the tables from the jar. */
final class TableFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private TableFile() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream in = TableFile.class.getResourceAsStream("/dev/cosell/gcp/" + name)) {
      if (in == null) {
        throw new IllegalStateException("table " + name + " is not in the jar");
      }
      return MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name + " is broken", e);
    }
  }
}
