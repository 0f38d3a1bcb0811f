package dev.cosell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The folder with the files that the documents name. */
final class Examples {
  private Examples() {}

  static Path file(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no LICENSE above");
    }
    return folder.resolve("examples").resolve(name);
  }
}
