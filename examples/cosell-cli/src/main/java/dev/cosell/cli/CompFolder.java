package dev.cosell.cli;

import dev.cosell.comp.CommissionJournal;
import dev.cosell.comp.CompFinding;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompPeriod;
import dev.cosell.comp.CompPlans;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.CompStatement;
import dev.cosell.comp.CreditExport;
import dev.cosell.comp.NeutralityBreach;
import dev.cosell.comp.NeutralityCheck;
import dev.cosell.comp.Payee;
import dev.cosell.policy.InvalidPolicyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folder of {@code cosell comp}: the ledger, from run to run, and what is made of it. */
final class CompFolder {
  private static final String LEDGER = "ledger.json";
  private static final String PLANS = "plans.json";
  private static final CommissionJournal.Accounts ACCOUNTS =
      new CommissionJournal.Accounts("commission-expense", "accrued-commissions", "payroll");

  private final Path folder;
  private final OutFolder out;

  CompFolder(Path folder) {
    this.folder = folder;
    this.out = new OutFolder(folder);
  }

  /** The ledger of earlier runs, under all versions of the plan; an empty one at first. */
  CompLedger ledger(CompPlans plans) {
    Path file = folder.resolve(LEDGER);
    return Files.exists(file) ? read(file, plans) : CompLedger.of(plans);
  }

  /** The ledger as the last run left it. */
  CompLedger ledger() {
    Path file = folder.resolve(PLANS);
    if (!Files.exists(file)) {
      throw new BadInputException(
          "--out " + folder, "must be a folder that cosell comp has written", "check the path");
    }
    return ledger(CompPlans.fromJson(CrmExport.text("--out", file)));
  }

  private static CompLedger read(Path file, CompPlans plans) {
    try {
      return CompLedger.fromJson(CrmExport.text("--out", file), plans);
    } catch (InvalidPolicyException broken) {
      throw new BadInputException(
          broken.problems().stream()
              .map(each -> file + ": " + each + "; give all versions of the plan, or another --out")
              .toList());
    }
  }

  /** The id of a run: that of an equal run, or one that no other has. */
  static String freeId(CompLedger ledger, CompRun run, String wanted) {
    String id = wanted;
    int number = 1;
    while (ledger.run(id).filter(before -> !before.equals(run)).isPresent()) {
      number++;
      id = wanted + "-" + number;
    }
    return id;
  }

  void write(CompPlans plans, CompLedger ledger, CompRun run, NeutralityCheck neutrality) {
    out.write(PLANS, plans.toJson());
    out.write(LEDGER, ledger.toJson());
    out.write("lines.csv", CreditExport.toCsv(ledger, ledger.lines()));
    out.write("journal.csv", CommissionJournal.of(ledger, ACCOUNTS).toCsv());
    out.write("findings.csv", findings(run.findings()));
    out.write("neutrality.csv", neutrality(neutrality));
    Map<Payee, Set<CompPeriod>> periods = new TreeMap<>();
    ledger
        .lines()
        .forEach(
            line ->
                periods.computeIfAbsent(line.payee(), payee -> new TreeSet<>()).add(line.period()));
    periods.forEach((payee, of) -> of.forEach(each -> statement(ledger, payee, each)));
  }

  private void statement(CompLedger ledger, Payee payee, CompPeriod period) {
    CompStatement statement = CompStatement.of(ledger, payee, period);
    String name = "statements/" + fileName(payee) + "/" + period;
    out.write(name + ".txt", statement.toText());
    out.write(name + ".json", statement.toJson());
    out.write(name + ".csv", statement.toCsv());
    out.write(name + ".html", statement.toHtml());
  }

  /** An id as a name for a folder: other characters by their number, so that no two meet. */
  private static String fileName(Payee payee) {
    StringBuilder name = new StringBuilder();
    payee
        .id()
        .codePoints()
        .forEach(
            each -> {
              boolean isPlain = Character.isLetterOrDigit(each) || each == '-' || each == ' ';
              name.append(isPlain ? Character.toString(each) : "_" + Integer.toHexString(each));
            });
    return name.toString();
  }

  private static String findings(List<CompFinding> findings) {
    StringBuilder csv = new StringBuilder("deal_id,finding,detail\n");
    for (CompFinding each : findings) {
      csv.append(
          CsvLine.of(
              CsvLine.foreign(each.deal().value()),
              each.kind().name(),
              CsvLine.foreign(each.detail())));
    }
    return csv.toString();
  }

  private static String neutrality(NeutralityCheck check) {
    StringBuilder csv =
        new StringBuilder("claim,marketplace,structure,direct,through_marketplace,rules\n");
    for (NeutralityBreach each : check.breaches()) {
      csv.append(
          CsvLine.of(
              CsvLine.foreign(each.claim().toString()),
              each.via().cloud().id(),
              each.via().structure().name(),
              each.direct().getAmount().toPlainString(),
              each.marketplace().getAmount().toPlainString(),
              rules(each.directRule(), each.marketplaceRule())));
    }
    return csv.toString();
  }

  private static String rules(Optional<String> direct, Optional<String> marketplace) {
    return CsvLine.foreign(direct.orElse("-") + " | " + marketplace.orElse("-"));
  }
}
