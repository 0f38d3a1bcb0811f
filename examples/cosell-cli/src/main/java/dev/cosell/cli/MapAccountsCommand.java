package dev.cosell.cli;

import dev.cosell.alias.AccountFacts;
import dev.cosell.alias.AccountMapping;
import dev.cosell.alias.AccountMappingPolicy;
import dev.cosell.alias.AliasLedger;
import dev.cosell.alias.CloudCustomer;
import dev.cosell.alias.CustomerList;
import dev.cosell.alias.JointPursuit;
import dev.cosell.alias.MappingFreshness;
import dev.cosell.alias.MarketplacePurchase;
import dev.cosell.alias.PursuitPolicy;
import dev.cosell.alias.TenancyArchetype;
import dev.cosell.cloud.Cloud;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell map-accounts}. */
@Command(
    name = "map-accounts",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Compares one's own accounts with a cloud's customer list, and lists the accounts to pursue"
          + " together.",
      "",
      "Customers: customer_id, name and, where known, country, region, domain, commit (EDP, MACC,"
          + " CUD), commit_amount, commit_currency, commit_until, spend_level and counterparts"
          + " (such as AE@2031-01-15|PDM, with the day of the last touch). What is blank is unknown.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell map-accounts --accounts accounts.csv --customers customers.csv --cloud aws \\",
      "      --as-of 2031-01-15 --out mapping",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class MapAccountsCommand implements Callable<Integer> {
  @Mixin private AccountsOption accounts = new AccountsOption();

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      required = true,
      description = "The cloud's customers.")
  private Path customers = Path.of("customers.csv");

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      required = true,
      description = "The cloud: aws, azure or gcp.")
  private String cloud = "aws";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "The day of the cloud's list.")
  private LocalDate asOf = LocalDate.EPOCH;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--purchases",
      paramLabel = "FILE",
      description =
          "What accounts bought through marketplaces: account_id, cloud, offer_type, bought_on."
              + " Default: not known.")
  private @Nullable Path purchases;

  @Option(
      names = "--tenancy",
      paramLabel = "TYPE",
      description = "ISV_HOSTED or CUSTOMER_DEPLOYED. Default: not known.")
  private @Nullable TenancyArchetype tenancy;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Freshness and roles, as JSON. Default: the standard policy.")
  private @Nullable Path policy;

  @Option(
      names = "--pursuit",
      paramLabel = "FILE",
      description = "The points of the pursuit list, as JSON. Default: the standard policy.")
  private @Nullable Path pursuit;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that ages are counted to. Default: today.")
  private @Nullable LocalDate today;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for mapping.csv, pursuit.csv and review.csv.")
  private Path out = Path.of("out");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    Cloud at = Clouds.named(cloud).orElse(Cloud.AWS);
    if (Clouds.named(cloud).isEmpty()) {
      problems.file("--cloud " + cloud, "must be aws, azure or gcp", "correct the cloud");
    }
    AccountsFile own = accounts.read(problems);
    List<CloudCustomer> rows = CustomersFile.read(customers, at, problems);
    AliasLedger decided = ledger.read(problems);
    Optional<List<MarketplacePurchase>> bought = PurchasesFile.read(purchases, problems);
    AccountMappingPolicy rules =
        problems.read(
            "--policy", policy, AccountMappingPolicy.standard(), AccountMappingPolicy::fromJson);
    PursuitPolicy points =
        problems.read("--pursuit", pursuit, PursuitPolicy.standard(), PursuitPolicy::fromJson);
    problems.check();
    LocalDate day = today == null ? LocalDate.now(Clock.systemUTC()) : today;
    AccountMapping mapping =
        AccountMapping.of(
            own.index(decided), own.accounts(), CustomerList.of(at, asOf, rows), decided);
    AccountFacts facts =
        AccountFacts.builder().archetype(Optional.ofNullable(tenancy)).purchases(bought).build();
    write(mapping, JointPursuit.of(mapping.enrich(facts, rules, day), points));
    print(mapping, mapping.freshness(day, rules));
    return ExitCode.DONE;
  }

  private void write(AccountMapping mapping, JointPursuit list) {
    OutFolder folder = new OutFolder(out);
    folder.write("mapping.csv", MappingFiles.mapping(mapping));
    folder.write("review.csv", MappingFiles.review(mapping));
    folder.write("pursuit.csv", MappingFiles.pursuit(list));
  }

  private void print(AccountMapping mapping, MappingFreshness freshness) {
    CommandSpec command = Objects.requireNonNull(spec);
    command
        .commandLine()
        .getOut()
        .println(
            mapping.overlap().size()
                + " in the overlap, "
                + mapping.conflicts().size()
                + " conflicts, "
                + mapping.review().size()
                + " to review, "
                + mapping.unmatchedCustomers().size()
                + " customers and "
                + mapping.unmatchedAccounts().size()
                + " accounts unmatched; the list is "
                + freshness.ageDays()
                + " days old, "
                + (freshness.isStale() ? "stale" : "fresh")
                + " by the limit of "
                + freshness.staleAfterDays());
    command.commandLine().getOut().flush();
  }
}
