package dev.cosell.cli;

import dev.cosell.cli.report.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell score-matches}. */
@Command(
    name = "score-matches",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says how good the answers of cosell match are, where the right ones are known.",
      "",
      "Queries have, beside what cosell match reads, expected_account_id (or NONE), kind,"
          + " name_answerable, needs_location (1 or 0) and related_account_id (separated by |).",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell score-matches --matches matches.csv --queries queries.csv --accounts accounts.csv",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class ScoreMatchesCommand implements Callable<Integer> {
  private static final double HIGH_PRECISION = 0.995;

  @Option(
      names = "--matches",
      paramLabel = "FILE",
      required = true,
      description = "What cosell match wrote.")
  private Path matches = Path.of("matches.csv");

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "The queries with the right answers.")
  private Path queries = Path.of("queries.csv");

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      required = true,
      description = "The accounts, for their domains.")
  private Path accounts = Path.of("accounts.csv");

  @Option(
      names = "--names-only",
      description = "The matcher was given names alone, without country, region and domain.")
  private boolean namesOnly;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    Map<String, String> domains = new HashMap<>();
    new CsvInput("--accounts", accounts, List.of("account_id"), Set.of("domain"))
        .read(problems, row -> domains.put(row.text("account_id"), row.text("domain")));
    Map<String, CsvRow> answers = new HashMap<>();
    new CsvInput(
            "--matches",
            matches,
            List.of("query_id", "decision", "account_id", "confidence", "candidates"),
            Set.of())
        .read(problems, row -> answer(row, answers, problems));
    List<ScoredMatch> scored = new ArrayList<>();
    new CsvInput(
            "--queries",
            queries,
            List.of(
                "query_id",
                "expected_account_id",
                "kind",
                "name_answerable",
                "needs_location",
                "related_account_id"),
            Set.of("query_domain"))
        .read(problems, row -> scored(row, answers, domains, problems).ifPresent(scored::add));
    problems.check();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(report(new MatchScore(scored, namesOnly)));
    out.flush();
    return ExitCode.DONE;
  }

  private static void answer(CsvRow row, Map<String, CsvRow> answers, InputProblems problems) {
    answers.put(row.text("query_id"), row);
    try {
      if (row.columns().containsKey("confidence")) {
        Double.parseDouble(row.text("confidence"));
      }
    } catch (NumberFormatException broken) {
      problems.cell(
          row.file(), row.number(), "confidence", "must be a number", "write the file anew");
    }
  }

  private static Optional<ScoredMatch> scored(
      CsvRow query,
      Map<String, CsvRow> answers,
      Map<String, String> domains,
      InputProblems problems) {
    CsvRow answer = answers.get(query.text("query_id"));
    if (answer == null) {
      problems.cell(
          query.file(),
          query.number(),
          "query_id",
          "must have a line in the matches, but '" + query.text("query_id") + "' has none",
          "match the same queries anew");
      return Optional.empty();
    }
    String expected = query.text("expected_account_id");
    Optional<String> first =
        answer
            .stated("candidates")
            .map(all -> all.split("\\|", -1)[0])
            .map(each -> each.substring(0, Math.max(0, each.lastIndexOf(':'))));
    return Optional.of(
        new ScoredMatch(
            expected,
            query.text("kind"),
            query.text("name_answerable").equals("1"),
            isUnder(query.text("query_domain"), domains.getOrDefault(expected, "")),
            query.text("needs_location").equals("1"),
            Set.copyOf(List.of(query.text("related_account_id").split("\\|", -1))),
            answer.stated("account_id").filter(id -> answer.text("decision").equals("RESOLVED")),
            first,
            confidence(answer)));
  }

  private static double confidence(CsvRow answer) {
    try {
      return Double.parseDouble(answer.text("confidence"));
    } catch (NumberFormatException told) {
      return 0;
    }
  }

  private static boolean isUnder(String query, String account) {
    String asked = query.toLowerCase(Locale.ROOT);
    String own = account.toLowerCase(Locale.ROOT);
    return !own.isEmpty() && (asked.equals(own) || asked.endsWith("." + own));
  }

  private String report(MatchScore score) {
    StringBuilder out = new StringBuilder();
    line(out, "mode", namesOnly ? "names only" : "all that is known");
    line(
        out,
        "accepted",
        score.right()
            + " right, "
            + score.wrong()
            + " wrong, "
            + score.neutral()
            + " neither right nor wrong");
    line(out, "precision", figure(score.precision()));
    line(out, "recall R", figure(score.recall()) + " of " + score.answerable() + " answerable");
    line(out, "recall Rall", figure(score.recallOfAll()) + " of " + score.positives());
    line(out, "best F1", score.best().map(point -> figure(point.f1()) + at(point)).orElse("none"));
    line(
        out,
        "R at precision 0.995",
        score.at(HIGH_PRECISION).map(point -> figure(point.recall()) + at(point)).orElse("none"));
    Map<String, long[]> errors = score.errors();
    if (!errors.isEmpty()) {
      out.append('\n');
      TextTable table = new TextTable("", 16, 7, 0);
      table.row("kind", "wrong", "not found");
      errors.forEach(
          (kind, counts) -> table.row(kind, Long.toString(counts[0]), Long.toString(counts[1])));
      table.print(out);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-22s%s%n", name, value).replace("\r\n", "\n"));
  }

  private static String at(MatchScore.Point point) {
    return String.format(
        Locale.ROOT,
        " at confidence %.4f (precision %.4f, recall %.4f)",
        point.confidence(),
        point.precision(),
        point.recall());
  }

  private static String figure(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
