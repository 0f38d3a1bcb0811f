package dev.cosell.cli;

import dev.cosell.cli.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a command writes, each of which appears whole or not at all. */
final class OutFolder {
  private final @Nullable Path folder;
  private final List<Path> written = new ArrayList<>();

  /**
   * A folder.
   *
   * @param folder the folder, made with its first file; null for a command that is to write none
   */
  OutFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Writes a file into the folder. */
  void write(String name, String text) {
    if (folder != null) {
      write("--out " + folder, folder.resolve(name), text);
    }
  }

  /** Writes a file that has a place of its own. */
  void write(String option, Path file, String text) {
    try {
      AtomicFile.write(file, text);
      written.add(file);
    } catch (IOException broken) {
      throw new BadInputException(
          option, "must be a place that can be written to", "check the path");
    }
  }

  /** The files that were written, in order. */
  List<Path> written() {
    return written;
  }
}
