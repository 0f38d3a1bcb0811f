package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cosell.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Names of which the right account is known: 45,320 accounts, 8,304 queries, both modes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownMatchesTest {
  private static final String ABSENT =
      "skipped: no folder shared/data/aliases/dev beside the project (or under -Dcosell.shared)";

  private Path data = Path.of("");

  @BeforeAll
  void find() {
    Optional<Path> found = folder();
    assumeTrue(found.isPresent(), ABSENT);
    data = found.orElseThrow();
  }

  private static Optional<Path> folder() {
    String stated = System.getProperty("cosell.shared");
    if (stated != null) {
      return Optional.of(Path.of(stated, "data", "aliases", "dev")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve("data").resolve("aliases").resolve("dev");
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private String scored(Path queries, Path matches, Object... mode) {
    Outcome matched =
        Shell.run(
            "match",
            "--accounts",
            data.resolve("accounts.csv"),
            "--queries",
            queries,
            "--out",
            matches);
    assertThat(matched.exitCode()).as(matched.err()).isZero();
    assertThat(matched.out()).startsWith("8304 queries: ");
    Object[] args = new Object[7 + mode.length];
    System.arraycopy(
        new Object[] {
          "score-matches",
          "--matches",
          matches,
          "--queries",
          data.resolve("queries.csv"),
          "--accounts",
          data.resolve("accounts.csv")
        },
        0,
        args,
        0,
        7);
    System.arraycopy(mode, 0, args, 7, mode.length);
    Outcome scored = Shell.run(args);
    assertThat(scored.exitCode()).as(scored.err()).isZero();
    return scored.out();
  }

  private static double figure(String report, String name) {
    Matcher line = Pattern.compile("(?m)^" + name + " +([0-9.]+)").matcher(report);
    assertThat(line.find()).as(report).isTrue();
    return Double.parseDouble(Objects.requireNonNull(line.group(1)));
  }

  private static void assertGood(String report) {
    assertThat(figure(report, "recall R")).as(report).isGreaterThanOrEqualTo(0.5);
    assertThat(figure(report, "best F1")).as(report).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void withAllThatIsKnown(@TempDir Path out) {
    assertGood(scored(data.resolve("queries.csv"), out.resolve("matches.csv")));
  }

  @Test
  void byNamesAlone(@TempDir Path out) throws IOException {
    Path names = out.resolve("names.csv");
    StringBuilder text = new StringBuilder("query_id,query_name\n");
    new CsvInput(
            "--queries", data.resolve("queries.csv"), List.of("query_id", "query_name"), Set.of())
        .read(
            new InputProblems(),
            row -> text.append(CsvLine.of(row.text("query_id"), row.text("query_name"))));
    Files.writeString(names, text);
    assertGood(scored(names, out.resolve("matches.csv"), "--names-only"));
  }
}
