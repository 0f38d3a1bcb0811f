package dev.cosell.cli;

import picocli.CommandLine.Command;

/** {@code cosell comp dispute}. */
@Command(
    name = "dispute",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    subcommands = {
      DisputeFileCommand.class,
      DisputeEvidenceCommand.class,
      DisputeRuleCommand.class,
      DisputeWithdrawCommand.class,
      DisputeSettleCommand.class,
      DisputeListCommand.class
    },
    description = {
      "Leads disputes over credit: filed, with evidence as often as wanted, and ruled by a neutral"
          + " office, or withdrawn. What is upheld is settled in the ledger. Each dispute is a file"
          + " beside the ledger, to which steps are only added.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  cosell comp dispute list --out comp",
      "",
      "Exit codes: 0 done; 2 the step is refused, or an option or a file cannot be worked with."
    })
final class CompDisputeCommand {}
