package dev.cosell.azure.internal.table;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the tables from the jar. */
final class TableFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private TableFile() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream in = TableFile.class.getResourceAsStream("/dev/cosell/azure/" + name)) {
      if (in == null) {
        throw new IllegalStateException("table " + name + " is not in the jar");
      }
      return MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name + " is broken", e);
    }
  }
}
