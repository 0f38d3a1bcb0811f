package dev.cosell.cli;

import dev.cosell.alias.AliasIndex;
import dev.cosell.alias.AliasLedger;
import dev.cosell.alias.AliasMatch;
import dev.cosell.alias.AliasQuery;
import dev.cosell.alias.Candidate;
import dev.cosell.cli.report.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell match}. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says which of one's own accounts each company name of another system means.",
      "",
      "Queries: query_id, query_name and, where known, query_country, query_region, query_domain."
          + " Columns that are not named here are not read.",
      ""
    },
    footer = {
      "",
      "Example: cosell match --accounts accounts.csv --queries queries.csv --out matches.csv",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class MatchCommand implements Callable<Integer> {
  private static final int BATCH = 4096;

  @Mixin private AccountsOption accounts = new AccountsOption();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "The names to look up.")
  private Path queries = Path.of("queries.csv");

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, one line per query, in their order.")
  private Path out = Path.of("matches.csv");

  @Spec private @Nullable CommandSpec spec;

  private int resolved;
  private int ambiguous;
  private int unknown;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    AccountsFile own = accounts.read(problems);
    AliasLedger decided = ledger.read(problems);
    // All mistakes are told before any work is done; the rows are not kept.
    input().read(problems, row -> {});
    problems.check();
    AliasIndex index = own.index(decided);
    try (AtomicFile file = new AtomicFile(out)) {
      file.append("query_id,decision,account_id,confidence,relation,evidence,candidates\n");
      List<CsvRow> batch = new ArrayList<>(BATCH);
      input()
          .read(
              problems,
              row -> {
                batch.add(row);
                if (batch.size() == BATCH) {
                  write(index, batch, file);
                }
              });
      write(index, batch, file);
      problems.check();
      file.finish();
    } catch (IOException | UncheckedIOException broken) {
      throw new BadInputException(
          "--out " + out, "must be a file that can be written", "check the path");
    }
    CommandSpec command = Objects.requireNonNull(spec);
    command
        .commandLine()
        .getOut()
        .println(
            (resolved + ambiguous + unknown)
                + " queries: "
                + resolved
                + " RESOLVED, "
                + ambiguous
                + " AMBIGUOUS, "
                + unknown
                + " UNKNOWN");
    command.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private CsvInput input() {
    return new CsvInput(
        "--queries",
        queries,
        List.of("query_id", "query_name"),
        Set.of("query_country", "query_region", "query_domain"));
  }

  /** Looks the rows up side by side and writes them in their order. */
  private void write(AliasIndex index, List<CsvRow> batch, AtomicFile file) {
    List<AliasMatch> matches =
        batch.parallelStream().map(row -> index.resolve(query(row))).toList();
    try {
      for (int i = 0; i < matches.size(); i++) {
        file.append(line(batch.get(i).text("query_id"), matches.get(i)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    batch.clear();
  }

  private static AliasQuery query(CsvRow row) {
    return AliasQuery.builder()
        .name(row.text("query_name"))
        .country(row.stated("query_country"))
        .region(row.stated("query_region"))
        .domain(row.stated("query_domain"))
        .build();
  }

  private String line(String id, AliasMatch match) {
    String decision =
        match.fold(
            found -> {
              resolved++;
              return "RESOLVED";
            },
            several -> {
              ambiguous++;
              return "AMBIGUOUS";
            },
            none -> {
              unknown++;
              return "UNKNOWN";
            });
    List<Candidate> candidates = match.candidates();
    if (candidates.isEmpty()) {
      return CsvLine.of(id, decision, "", MatchText.confidence(0), "", "", "");
    }
    Candidate first = candidates.get(0);
    return CsvLine.of(
        id,
        decision,
        match instanceof AliasMatch.Resolved ? first.account().value() : "",
        MatchText.confidence(first.confidence()),
        first.relation().name(),
        MatchText.evidence(first.evidence()),
        MatchText.candidates(candidates));
  }
}
