package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say against what is there. */
class DocumentsTest {
  private static final Path ROOT = root();

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = java.util.Objects.requireNonNull(folder.getParent(), "no LICENSE above");
    }
    return folder;
  }

  private static String read(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .toList();
    }
  }

  @Test
  void everyExampleIsOneThatIsCompiledAndRun() throws IOException {
    List<String> run = examples();
    List<String> shown = new ArrayList<>();
    for (Path document : documents()) {
      Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(document));
      while (block.find()) {
        assertThat(run).as("%s", ROOT.relativize(document)).contains(block.group(1));
        shown.add(block.group(1));
      }
    }
    assertThat(shown).containsAll(run);
  }

  /** What stands between the marks, without the indentation and blank lines around it. */
  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (Path source : sources()) {
      if (source.toString().endsWith("ExamplesTest.java")) {
        Matcher marked =
            Pattern.compile("(?s) // example\n(.*?)\n *// end\n").matcher(Files.readString(source));
        while (marked.find()) {
          examples.add(marked.group(1).stripTrailing().stripIndent() + "\n");
        }
      }
    }
    return examples;
  }

  @Test
  void theReadmesTestCommandIsTheOneThatCiRuns() throws IOException {
    assertThat(read("README.md")).contains("```\nmvn -B -ntp verify\n```");
    assertThat(read(".ci/run")).contains("exec mvn -B -ntp verify\n");
  }

  @Test
  void everyLinkToAFileLeadsToOne() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)").matcher(Files.readString(document));
      while (link.find()) {
        String target = link.group(1);
        Path folder = java.util.Objects.requireNonNull(document.getParent());
        if (!target.contains("://") && !Files.exists(folder.resolve(target))) {
          dead.add(ROOT.relativize(document) + " -> " + target);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.cosell.cli.Shell#commands")
  void everyOptionIsDescribed(String command) throws IOException {
    List<String> words = List.of(command.split(" ", -1));
    String page = words.get(0).equals("fake") ? read("docs/fakes.md") : section(words.get(0));
    Matcher option = Pattern.compile("--[a-z][a-z-]+").matcher(help(words));
    while (option.find()) {
      if (!List.of("--help", "--version", "--no-progress").contains(option.group())) {
        assertThat(page).contains(option.group());
      }
    }
  }

  private static String section(String command) throws IOException {
    String page = read("docs/cli.md");
    page = page.substring(page.indexOf("## cosell " + command + "\n"));
    return page.substring(0, page.indexOf("\n## ", 1));
  }

  private static String help(List<String> command) {
    return Shell.run(Stream.concat(command.stream(), Stream.of("--help")).toArray()).out();
  }

  @Test
  void everyTypeAndTestThatACapabilityNamesExists() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> sources =
        sources().stream().map(file -> String.valueOf(file.getFileName())).toList();
    for (String line : read("docs/capabilities.md").lines().toList()) {
      if (line.matches("\\| [A-Z]+[0-9]+ .*")) {
        String[] cells = line.split("\\|", -1);
        Matcher name = Pattern.compile("`([A-Z][A-Za-z0-9]*)`").matcher(cells[3] + cells[4]);
        int found = 0;
        while (name.find()) {
          found++;
          if (!sources.contains(name.group(1) + ".java")) {
            missing.add(cells[1].strip() + ": " + name.group(1));
          }
        }
        assertThat(found).as(line).isGreaterThanOrEqualTo(2);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStatementOfGovernanceHasATypeAndATestThatExist() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (Path file : sources()) {
      sources.merge(String.valueOf(file.getFileName()), Files.readString(file), String::concat);
    }
    List<String> missing = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (String line : read("docs/governance.md").lines().toList()) {
      if (line.matches("\\| [GW][0-9]+ .*")) {
        String[] cells = line.split("\\|", -1);
        ids.add(cells[1].strip());
        List<String> types = quoted(cells[3]);
        List<String> tests = quoted(cells[4]);
        assertThat(types).as(line).isNotEmpty();
        assertThat(tests).as(line).isNotEmpty();
        types.stream().filter(type -> !sources.containsKey(type + ".java")).forEach(missing::add);
        tests.stream().filter(test -> !isThere(test, sources)).forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(ids)
        .containsExactlyInAnyOrder(
            "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "W5", "W7", "W8",
            "W9");
  }

  private static List<String> quoted(String cell) {
    return Pattern.compile("`([^`]+)`").matcher(cell).results().map(each -> each.group(1)).toList();
  }

  /** A test such as {@code ContestTest.Steps.aContestIsFiledInTime}: class, nested ones, method. */
  private static boolean isThere(String test, Map<String, String> sources) {
    List<String> names = List.of(test.split("\\.", -1));
    String source = sources.getOrDefault(names.get(0) + ".java", "");
    return names.size() > 1
        && source.contains(" void " + names.get(names.size() - 1) + "(")
        && names.subList(1, names.size() - 1).stream()
            .allMatch(nested -> source.contains(" class " + nested + " {"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
