package dev.cosell.crm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the sample data of the tests beside the project lies, if it is there. */
final class SharedData {
  static final String MISSING =
      "skipped: no folder shared/data/crm beside the project (or under -Dcosell.shared)";

  private SharedData() {}

  static Optional<Path> crm() {
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

  static Path exampleMap() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("examples").resolve("maps").resolve("crm-sales-opportunities.json");
      if (Files.isRegularFile(found)) {
        return found;
      }
    }
    throw new IllegalStateException("examples/maps/crm-sales-opportunities.json was not found");
  }
}
