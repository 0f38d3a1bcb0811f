package dev.cosell.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void replacesWhatStoodThere() throws IOException {
    Path file = folder.resolve("new/file.txt");
    AtomicFile.write(file, "first");
    AtomicFile.write(file, "second \u00fc");
    assertThat(file).hasContent("second \u00fc");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void whatIsNotFinishedLeavesTheOldFileAlone() throws IOException {
    Path file = folder.resolve("file.txt");
    AtomicFile.write(file, "old");
    try (AtomicFile half = new AtomicFile(file)) {
      half.append("half");
    }
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aFolderThatIsAFileIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("plain"), "x");
    assertThatThrownBy(() -> AtomicFile.write(file.resolve("inside.txt"), "y"))
        .isInstanceOf(IOException.class);
  }
}
