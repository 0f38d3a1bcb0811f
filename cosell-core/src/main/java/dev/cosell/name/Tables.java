package dev.cosell.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The tables beside the classes: tab-separated lines, with comments after {@code #}. */
final class Tables {
  private Tables() {}

  /** The lines of a table, split into their cells. */
  static List<List<String>> read(String name) {
    try (InputStream in =
            Objects.requireNonNull(Tables.class.getResourceAsStream(name), "resource " + name);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The spellings of a cell, each as its words. */
  static List<List<String>> spellings(String cell) {
    return List.of(cell.split("\\|", -1)).stream()
        .map(spelling -> Tokens.of(Folding.fold(spelling)))
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
