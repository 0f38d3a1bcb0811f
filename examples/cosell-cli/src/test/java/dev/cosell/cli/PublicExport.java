package dev.cosell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the public export is, if it is there at all. */
final class PublicExport {
  static final String ABSENT =
      "skipped: no folder shared/data/crm beside the project (or under -Dcosell.shared)";

  private PublicExport() {}

  static Optional<Path> folder() {
    String stated = System.getProperty("cosell.shared");
    if (stated != null) {
      return Optional.of(Path.of(stated, "data", "crm")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve("data").resolve("crm");
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
