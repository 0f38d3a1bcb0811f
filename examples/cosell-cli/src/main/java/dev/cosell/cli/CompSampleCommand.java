package dev.cosell.cli;

import dev.cosell.comp.CompPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell comp sample}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    description = {
      "Makes a plan and a file of deals to try credit on, of a pipeline that does not say who brought"
          + " a deal: a rule with a seed says it.",
      ""
    },
    footer = {
      "",
      "Example: cosell comp sample --crm export --out sample",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class CompSampleCommand implements Callable<Integer> {
  @Option(
      names = "--crm",
      paramLabel = "DIR",
      required = true,
      description =
          "A folder with sales_pipeline.csv (opportunity_id, sales_agent, deal_stage, close_date,"
              + " close_value) and sales_teams.csv (sales_agent, manager).")
  private Path crm = Path.of("crm");

  @Option(names = "--seed", paramLabel = "NUMBER", description = "Default: 1.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for plan.json and deals.csv.")
  private Path out = Path.of("sample");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    Optional<CompPlan> plan = CompSample.plan(crm.resolve("sales_teams.csv"), problems);
    String deals = new CompSample(seed).deals(crm.resolve("sales_pipeline.csv"), problems);
    problems.check();
    OutFolder folder = new OutFolder(out);
    folder.write("plan.json", plan.orElseThrow().toJson());
    folder.write("deals.csv", deals);
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println("wrote plan.json and deals.csv to " + out);
    print.flush();
    return ExitCode.DONE;
  }
}
