package dev.cosell.cli;

import dev.cosell.cli.report.CompReport;
import dev.cosell.cli.report.DealNote;
import dev.cosell.comp.CommissionJournal;
import dev.cosell.comp.CompLedger;
import dev.cosell.comp.CompPeriod;
import dev.cosell.comp.CompPlan;
import dev.cosell.comp.CompPlans;
import dev.cosell.comp.CompRun;
import dev.cosell.comp.CompStatement;
import dev.cosell.comp.CreditExport;
import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.comp.NeutralityBreach;
import dev.cosell.comp.NeutralityCheck;
import dev.cosell.comp.Payee;
import dev.cosell.policy.InvalidPolicyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The folder of {@code cosell comp}: the ledger, from run to run, and what is made of it. */
final class CompFolder {
  private static final String LEDGER = "ledger.json";
  private static final String PLANS = "plans.json";
  private static final String ACCOUNTS = "journal-accounts.json";

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

  /** The ledger as the last step left it. */
  CompLedger ledger() {
    Path file = folder.resolve(PLANS);
    if (!Files.exists(file)) {
      throw new BadInputException(
          "--out " + folder, "must be a folder that cosell comp has written", "check the path");
    }
    return ledger(read(file, CompPlans::fromJson, "run cosell comp with all versions of the plan"));
  }

  private static CompLedger read(Path file, CompPlans plans) {
    return read(
        file,
        text -> CompLedger.fromJson(text, plans),
        "give all versions of the plan, or another --out");
  }

  /**
   * A file of the folder.
   *
   * @throws BadInputException if it cannot be read, with everything that is wrong with it
   */
  static <T> T read(Path file, Function<String, T> parse, String remedy) {
    try {
      return parse.apply(CrmExport.text("--out", file));
    } catch (InvalidPolicyException broken) {
      throw new BadInputException(
          broken.problems().stream().map(each -> file + ": " + each + "; " + remedy).toList());
    }
  }

  /** The id of a run: that of the last one if it is equal, or one that nothing else has. */
  static String freeId(CompLedger ledger, CompRun run, String wanted) {
    Optional<RunPosted> last = last(ledger).filter(each -> each.run().equals(run));
    if (last.isPresent()) {
      return last.get().id();
    }
    Set<String> taken = new HashSet<>();
    ledger.entries().forEach(each -> taken.add(each.key()));
    String id = wanted;
    for (int number = 2; taken.contains(id); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /** Whether no run was posted after one. */
  static boolean isLast(CompLedger ledger, String run) {
    return last(ledger).filter(each -> each.id().equals(run)).isPresent();
  }

  private static Optional<RunPosted> last(CompLedger ledger) {
    List<RunPosted> runs = ledger.runs();
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /** What the journal's accounts are called; what was stated last, from run to run. */
  CommissionJournal.Accounts accounts() {
    Path file = folder.resolve(ACCOUNTS);
    return Files.exists(file)
        ? read(
            file,
            JournalAccounts::fromJson,
            "correct it, or state the accounts anew with --journal-accounts of cosell comp")
        : JournalAccounts.STANDARD;
  }

  /** Keeps what the journal's accounts are called, for this run and later steps. */
  void keep(CommissionJournal.Accounts accounts) {
    out.write(ACCOUNTS, JournalAccounts.toJson(accounts));
  }

  /** Writes what came of a run, and then what is made of the ledger. */
  void write(
      CompLedger ledger, String id, CompRun run, List<DealNote> notes, NeutralityCheck neutrality) {
    CommissionJournal.Accounts accounts = accounts();
    out.write("findings.csv", findings(notes));
    out.write("neutrality.csv", neutrality(neutrality));
    out.write("report.html", CompReport.render(id, run, notes, neutrality, pages(ledger)));
    write(ledger, accounts);
  }

  /**
   * Writes what is made of a ledger, and the ledger at the end: if it does not come to that, the
   * step was not taken, and taking it again writes the same files.
   */
  void write(CompLedger ledger) {
    write(ledger, accounts());
  }

  private void write(CompLedger ledger, CommissionJournal.Accounts accounts) {
    out.write(PLANS, ledger.plans().toJson());
    out.write("lines.csv", CreditExport.toCsv(ledger, ledger.lines()));
    out.write("journal.csv", CommissionJournal.of(ledger, accounts).toCsv());
    List<CompPeriod> periods = periods(ledger);
    for (Payee payee : payees(ledger)) {
      periods.forEach(each -> statement(ledger, payee, each));
    }
    out.write(LEDGER, ledger.toJson());
  }

  /** Everybody whom the plan is for, or who has a line, in order. */
  private static SortedSet<Payee> payees(CompLedger ledger) {
    SortedSet<Payee> payees = new TreeSet<>();
    for (CompPlan version : ledger.plans().versions()) {
      version.participants().forEach(each -> payees.add(each.payee()));
    }
    ledger.lines().forEach(line -> payees.add(line.payee()));
    return payees;
  }

  /** The pay periods from the first with a line to the last; what is not paid is carried on. */
  private static List<CompPeriod> periods(CompLedger ledger) {
    SortedSet<CompPeriod> having = new TreeSet<>();
    ledger.lines().forEach(line -> having.add(line.period()));
    return having.isEmpty()
        ? List.of()
        : Stream.iterate(
                having.first(), each -> each.compareTo(having.last()) <= 0, CompPeriod::next)
            .toList();
  }

  /** Each payee's statements, by period. */
  private static SortedMap<Payee, SortedMap<String, String>> pages(CompLedger ledger) {
    SortedMap<Payee, SortedMap<String, String>> pages = new TreeMap<>();
    for (Payee payee : payees(ledger)) {
      SortedMap<String, String> of = new TreeMap<>();
      periods(ledger).forEach(each -> of.put(each.toString(), name(payee, each) + ".html"));
      pages.put(payee, of);
    }
    return pages;
  }

  private void statement(CompLedger ledger, Payee payee, CompPeriod period) {
    CompStatement statement = CompStatement.of(ledger, payee, period);
    String name = name(payee, period);
    out.write(name + ".txt", statement.toText());
    out.write(name + ".json", statement.toJson());
    out.write(name + ".csv", statement.toCsv());
    out.write(name + ".html", statement.toHtml());
  }

  private static String name(Payee payee, CompPeriod period) {
    return "statements/" + fileName(payee.id()) + "/" + period;
  }

  /** An id as a name for a folder: other characters by their number, so that no two ids meet. */
  static String fileName(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints()
        .forEach(
            each -> {
              boolean isPlain =
                  each < 0x80 && (Character.isLetterOrDigit(each) || each == '-' || each == ' ');
              name.append(
                  isPlain ? Character.toString(each) : "_" + Integer.toHexString(each) + "_");
            });
    return name.toString();
  }

  private static String findings(List<DealNote> notes) {
    StringBuilder csv = new StringBuilder("deal_id,finding,detail\n");
    for (DealNote each : notes) {
      csv.append(
          CsvLine.of(
              CsvLine.foreign(each.deal().value()), each.kind(), CsvLine.foreign(each.detail())));
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
