package dev.cosell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.Reconciliation;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.authority.Sides;
import dev.cosell.cli.report.TextTable;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.policy.InvalidPolicyException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell reconcile}. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Compares the CRM's record of one deal with the portal's and says, field by field, whose"
          + " value stands and why. Nothing is sent anywhere.",
      "",
      "Each file is one JSON object with the fields' names: a text is a string, an amount"
          + " {\"amount\": \"12.50\", \"currency\": \"USD\"}, a day {\"date\": \"2031-01-15\"}, an"
          + " empty field null.",
      ""
    },
    footer = {
      "",
      "Example: cosell reconcile --crm crm.json --portal portal.json --base agreed.json",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class ReconcileCommand implements Callable<Integer> {
  @Option(
      names = "--crm",
      paramLabel = "FILE",
      required = true,
      description = "What the CRM holds.")
  private Path crm = Path.of("crm.json");

  @Option(
      names = "--portal",
      paramLabel = "FILE",
      required = true,
      description = "What the portal holds.")
  private Path portal = Path.of("portal.json");

  @Option(
      names = "--base",
      paramLabel = "FILE",
      description = "What both held after the last sync. Default: nothing.")
  private @Nullable Path base;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Who is right about which field, as JSON. Default: the standard policy.")
  private @Nullable Path policy;

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      defaultValue = "aws",
      description = "The cloud whose portal it is: aws, azure or gcp. Default: aws.")
  private String cloud = "aws";

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Sides sides =
        Sides.builder()
            .cloud(cloud())
            .crm(values("--crm", crm))
            .portal(values("--portal", portal))
            .base(base == null ? FieldValues.none() : values("--base", base))
            .build();
    Reconciliation decided = new Reconciler(policy(), SharingBoundary.standard()).reconcile(sides);
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    command.commandLine().getOut().print(json ? json(decided) : table(decided));
    command.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private Cloud cloud() {
    try {
      return new Cloud(cloud);
    } catch (IllegalArgumentException wrong) {
      throw new BadInputException("--cloud " + cloud, "must be aws, azure or gcp", "correct it");
    }
  }

  private static FieldValues values(String option, Path file) {
    try {
      return FieldValues.fromJson(CrmExport.text(option, file));
    } catch (IllegalArgumentException broken) {
      throw new BadInputException(
          option + " " + file,
          "must be a record in JSON, but " + broken.getMessage(),
          "see cosell reconcile --help for the form");
    }
  }

  private FieldAuthorityPolicy policy() {
    if (policy == null) {
      return FieldAuthorityPolicy.standard();
    }
    try {
      return FieldAuthorityPolicy.fromJson(CrmExport.text("--policy", policy));
    } catch (InvalidPolicyException broken) {
      throw new BadInputException(
          "--policy " + policy,
          "must be a field authority policy, but\n  "
              + String.join("\n  ", broken.problems())
              + "\n",
          "correct the file");
    } catch (IllegalArgumentException broken) {
      throw new BadInputException(
          "--policy " + policy, "must be JSON, but is " + broken.getMessage(), "mend it");
    }
  }

  private static String table(Reconciliation decided) {
    StringBuilder out = new StringBuilder();
    TextTable table = new TextTable("", 24, 11, 16, 16, 0);
    table.row("field", "outcome", "crm", "portal", "because");
    for (FieldDecision decision : decided.decisions()) {
      String conflict = decision.isConflict() ? "; both sides had changed" : "";
      table.row(
          decision.field(),
          decision.outcome(),
          shown(decision.crm()),
          shown(decision.portal()),
          decision.because() + " (" + decision.rule() + ")" + conflict);
    }
    table.print(out);
    return out.toString();
  }

  private static String shown(Optional<FieldValue> value) {
    return value.map(FieldValue::shown).orElse("");
  }

  private static String json(Reconciliation decided) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode decisions = root.putArray("decisions");
    for (FieldDecision decision : decided.decisions()) {
      ObjectNode node =
          decisions
              .addObject()
              .put("field", decision.field().name())
              .put("outcome", decision.outcome().name())
              .put("rule", decision.rule())
              .put("because", decision.because())
              .put("conflict", decision.isConflict());
      decision.crm().ifPresent(value -> node.put("crm", value.shown()));
      decision.portal().ifPresent(value -> node.put("portal", value.shown()));
      decision.base().ifPresent(value -> node.put("base", value.shown()));
    }
    return root.toPrettyString() + "\n";
  }
}
