package dev.cosell.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Google page says what the code does. */
class GcpPageTest {
  private static List<String> page() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path page = at.resolve("docs").resolve("gcp.md");
      if (Files.isRegularFile(page)) {
        try {
          return Files.readAllLines(page);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError("docs/gcp.md is missing");
  }

  private static List<String> section(String name) {
    List<String> page = page();
    int begin = page.indexOf("<!-- table " + name + " -->");
    int end = page.indexOf("<!-- end " + name + " -->");
    assertThat(begin).as("beginning of table " + name).isNotNegative();
    assertThat(end).as("end of table " + name).isGreaterThan(begin);
    return page.subList(begin + 1, end).stream().filter(line -> !line.isBlank()).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyTableIsThatOfTheCode() {
    return GcpTables.all().entrySet().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.getKey(),
                    () ->
                        assertThat(section(table.getKey()))
                            .containsExactlyElementsOf(table.getValue().get())));
  }

  @Test
  void thePageHasNoTableThatIsNotChecked() {
    List<String> names =
        page().stream()
            .filter(line -> line.startsWith("<!-- table "))
            .map(line -> line.replaceAll("<!-- table (.*) -->", "$1"))
            .toList();
    assertThat(names).containsExactlyInAnyOrderElementsOf(GcpTables.all().keySet());
  }
}
