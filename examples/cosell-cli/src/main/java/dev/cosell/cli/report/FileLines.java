package dev.cosell.cli.report;

import java.nio.file.Path;
import java.util.List;

/** The last lines of a table: the files that were written. */
final class FileLines {
  private FileLines() {}

  static void append(List<Path> files, StringBuilder out) {
    if (!files.isEmpty()) {
      out.append("\nFILES\n");
      files.forEach(file -> out.append("  ").append(file).append('\n'));
    }
  }
}
