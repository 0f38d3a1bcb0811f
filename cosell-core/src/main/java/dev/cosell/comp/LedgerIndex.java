package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerEntry.PeriodClosed;
import dev.cosell.comp.LedgerEntry.RunApproved;
import dev.cosell.comp.LedgerEntry.RunPosted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What follows from a ledger's entries, kept while they are added one after the other. */
final class LedgerIndex {
  /**
   * A claim's line that no reversal has taken back, and the credit for which it was written.
   *
   * @param line the line
   * @param credit the credit
   */
  record Standing(LedgerLine line, CreditLine credit) {}

  private final Map<String, LedgerEntry> entries = new HashMap<>();
  private final Map<String, LedgerLine> lines = new LinkedHashMap<>();
  private final Map<Payee, List<LedgerLine>> byPayee = new HashMap<>();
  private final Map<String, String> runOf = new HashMap<>();
  private final Map<String, String> reversedBy = new HashMap<>();
  private final Map<String, LinesPaid> payments = new HashMap<>();
  private final Map<ClaimId, Standing> standing = new TreeMap<>();
  private final Map<ClaimId, PayExpectation> pay = new HashMap<>();
  private final Set<ClaimId> known = new HashSet<>();
  private final List<RunPosted> runs = new ArrayList<>();
  private Optional<CompPeriod> lastClosed = Optional.empty();
  private Optional<LocalDate> lastDay = Optional.empty();

  static LedgerIndex of(Collection<LedgerEntry> entries) {
    LedgerIndex index = new LedgerIndex();
    entries.forEach(index::add);
    return index;
  }

  void add(LedgerEntry entry) {
    entries.put(entry.key(), entry);
    lastDay = Optional.of(entry.recordedOn());
    for (LedgerLine line : entry.lines()) {
      lines.put(line.id(), line);
      byPayee.computeIfAbsent(line.payee(), payee -> new ArrayList<>()).add(line);
    }
    if (entry instanceof RunPosted posted) {
      add(posted);
    } else if (entry instanceof PeriodClosed closed) {
      lastClosed = Optional.of(closed.period());
    } else if (entry instanceof LinesPaid payment) {
      payment.paid().forEach(line -> payments.put(line, payment));
    }
  }

  private void add(RunPosted posted) {
    runs.add(posted);
    Map<ClaimId, CreditLine> credit = RunDiff.byClaim(posted.run());
    credit.forEach((claim, line) -> pay.put(claim, line.basis().pay()));
    for (LedgerLine line : posted.lines()) {
      runOf.put(line.id(), posted.id());
      ClaimId claim = line.claim().orElseThrow();
      known.add(claim);
      if (line.reverses().isPresent()) {
        reversedBy.put(line.reverses().get(), line.id());
        standing.remove(claim);
      } else {
        Optional.ofNullable(credit.get(claim))
            .ifPresent(each -> standing.put(claim, new Standing(line, each)));
      }
    }
  }

  Optional<LedgerEntry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  Collection<LedgerLine> lines() {
    return lines.values();
  }

  List<LedgerLine> lines(Payee payee) {
    return byPayee.getOrDefault(payee, List.of());
  }

  Optional<LedgerLine> line(String id) {
    return Optional.ofNullable(lines.get(id));
  }

  Map<ClaimId, Standing> standing() {
    return standing;
  }

  boolean isKnown(ClaimId claim) {
    return known.contains(claim);
  }

  List<RunPosted> runs() {
    return runs;
  }

  Optional<RunPosted> lastRun() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  Optional<RunApproved> approval(String run) {
    return entry("approval/" + run).map(RunApproved.class::cast);
  }

  Optional<String> reversedBy(String line) {
    return Optional.ofNullable(reversedBy.get(line));
  }

  Optional<LinesPaid> payment(String line) {
    return Optional.ofNullable(payments.get(line));
  }

  Optional<LocalDate> lastDay() {
    return lastDay;
  }

  /** The first period that is open; empty while none was closed and none has a line. */
  Optional<CompPeriod> firstOpen() {
    return lastClosed
        .map(CompPeriod::next)
        .or(() -> lines.values().stream().map(LedgerLine::period).min(CompPeriod::compareTo));
  }

  /** Where a line of a period is written. */
  CompPeriod openFor(CompPeriod own) {
    return lastClosed.map(CompPeriod::next).filter(first -> first.compareTo(own) > 0).orElse(own);
  }

  boolean isOpen(CompPeriod period) {
    return openFor(period).equals(period);
  }

  /** What the last run expects of the line's claim; empty for an adjustment and a reversal. */
  Optional<PayExpectation> pay(LedgerLine line) {
    return line.reverses().isPresent() || isReversed(line)
        ? Optional.empty()
        : line.claim().map(pay::get);
  }

  private boolean isReversed(LedgerLine line) {
    return reversedBy.containsKey(line.id());
  }

  LineStatus status(LedgerLine line) {
    if (payments.containsKey(line.id())) {
      return LineStatus.PAID;
    }
    boolean isMoney = line.kind() == CreditKind.INCREMENTAL_BOOKING;
    boolean wasPaid = line.reverses().filter(payments::containsKey).isPresent();
    if (isMoney && (isReversed(line) || (line.reverses().isPresent() && !wasPaid))) {
      return LineStatus.REVERSED;
    }
    boolean isApproved =
        Optional.ofNullable(runOf.get(line.id())).flatMap(this::approval).isPresent();
    if (line.claim().isPresent() && !isApproved) {
      return LineStatus.AWAITS_APPROVAL;
    }
    if (!isMoney) {
      return LineStatus.CREDITED;
    }
    return pay(line).map(LedgerIndex::status).orElse(LineStatus.PAYABLE);
  }

  private static LineStatus status(PayExpectation pay) {
    return switch (pay.state()) {
      case AWAITS_BILLING -> LineStatus.AWAITS_BILLING;
      case EXPECTED -> LineStatus.EXPECTED;
      case PAYABLE -> LineStatus.PAYABLE;
      case HELD -> LineStatus.HELD;
    };
  }
}
