package dev.cosell.comp;

import dev.cosell.comp.LedgerEntry.Adjusted;
import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerEntry.PeriodClosed;
import dev.cosell.comp.LedgerEntry.RunApproved;
import dev.cosell.comp.LedgerEntry.RunPosted;
import dev.cosell.internal.LogEntries;
import dev.cosell.internal.StepRules;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.OfficeHolder;
import dev.cosell.policy.StepAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was credited, approved, closed, adjusted and paid: nothing is changed or taken out, only
 * added.
 *
 * <pre>{@code
 * CompLedger ledger = CompLedger.of(plans).post(run, "2031-01", LocalDate.parse("2031-02-01")).orThrow();
 * }</pre>
 *
 * <p>A run is compared, claim by claim, with the line that stands for the claim. Where the amount,
 * the kind, the rule or the plan's version differs, that line is reversed and a new one written;
 * where nothing differs, nothing is. So after a run each claim that it covers adds up to what the
 * run gives it, and a deal that is changed and changed back nets to what it was. A line lands in
 * the pay period of the day on which the deal was won, and if that is closed, in the first one that
 * is open. Runs do not touch adjustments.
 *
 * <p>There are two times: the period that a line is for, and the day on which it was written;
 * {@link #asKnownOn} gives the ledger of an earlier day. A step that breaks a rule is refused, with
 * all problems at once; one that was taken already changes nothing. Immutable.
 *
 * <p>The JSON form is {@code {"format": 1, "entries": [...]}}; it holds all runs in full.
 */
public final class CompLedger {
  private static final LogEntries<LedgerEntry> EMPTY = LogEntries.empty(LedgerEntry::key);

  private final CompPlans plans;
  private final LogEntries<LedgerEntry> entries;
  private final LedgerIndex index;

  private CompLedger(CompPlans plans, LogEntries<LedgerEntry> entries, LedgerIndex index) {
    this.plans = plans;
    this.entries = entries;
    this.index = index;
  }

  /**
   * A ledger without entries.
   *
   * @param plans all versions of the plan; its pay periods, its currency and its neutral offices
   *     hold here
   * @return the ledger
   */
  public static CompLedger of(CompPlans plans) {
    return new CompLedger(plans, EMPTY, new LedgerIndex());
  }

  /**
   * The same entries under more versions of the plan.
   *
   * @param more all versions, with those that the ledger has
   * @return the ledger
   */
  public CompLedger under(CompPlans more) {
    return new CompLedger(more, entries, index);
  }

  /**
   * Posts a run that covers all deals.
   *
   * @param run the run
   * @param id what the run is called; a run that was posted under this id already changes nothing
   * @param recordedOn the day of the posting, not before the day that the run is of
   * @return the ledger with what the run changes, or why it was refused
   */
  public StepAnswer<CompLedger> post(CompRun run, String id, LocalDate recordedOn) {
    return post(new RunPosted(id, recordedOn, Optional.empty(), run, List.of()));
  }

  /**
   * Posts a run that covers the deals that were won from a day on; credit of earlier deals stays as
   * it is.
   *
   * @param run the run
   * @param id what the run is called; a run that was posted under this id already changes nothing
   * @param recordedOn the day of the posting, not before the day that the run is of
   * @param since the first day of the deals, which is that of a quota period
   * @return the ledger with what the run changes, or why it was refused
   */
  public StepAnswer<CompLedger> post(
      CompRun run, String id, LocalDate recordedOn, LocalDate since) {
    return post(new RunPosted(id, recordedOn, Optional.of(since), run, List.of()));
  }

  private StepAnswer<CompLedger> post(RunPosted posting) {
    boolean isPosted =
        index
            .entry(posting.id())
            .filter(RunPosted.class::isInstance)
            .map(RunPosted.class::cast)
            .filter(
                before ->
                    before.run().equals(posting.run()) && before.since().equals(posting.since()))
            .isPresent();
    if (isPosted) {
      return new StepAnswer<>(Optional.of(this), List.of());
    }
    return take(
        new RunPosted(
            posting.id(),
            posting.recordedOn(),
            posting.since(),
            posting.run(),
            RunDelta.lines(index, plans, posting)));
  }

  /**
   * Approves a run, so that its lines may be paid and its periods closed.
   *
   * @param run the run's id
   * @param recordedOn the day
   * @param by who approves: of a neutral office of the plan, and not somebody whom the run credits
   * @return the ledger with the approval, or why it was refused
   */
  public StepAnswer<CompLedger> approve(String run, LocalDate recordedOn, OfficeHolder by) {
    return take(new RunApproved(run, recordedOn, by));
  }

  /**
   * Closes the first pay period that is open.
   *
   * @param period the period; every run that has lines in it is approved
   * @param recordedOn the day, not before the period's last
   * @param by who closes it, of a neutral office of the plan
   * @return the ledger with the period closed, or why it was refused
   */
  public StepAnswer<CompLedger> close(CompPeriod period, LocalDate recordedOn, OfficeHolder by) {
    return take(new PeriodClosed(period, recordedOn, by));
  }

  /**
   * Gives or takes credit by hand.
   *
   * @param adjustment what was decided, by a neutral office of the plan
   * @return the ledger with the adjustment, or why it was refused
   */
  public StepAnswer<CompLedger> adjust(Adjustment adjustment) {
    return take(
        new Adjusted(adjustment, index.openFor(plans.payPeriod(adjustment.concerns()))),
        index
            .entry(adjustment.id())
            .filter(Adjusted.class::isInstance)
            .map(Adjusted.class::cast)
            .filter(before -> before.adjustment().equals(adjustment))
            .isPresent());
  }

  /**
   * Credits what a dispute has won.
   *
   * @param dispute a dispute that was upheld
   * @param recordedOn the day
   * @return the ledger with an adjustment that points at the dispute, or why it was refused
   */
  public StepAnswer<CompLedger> settle(CompDispute dispute, LocalDate recordedOn) {
    Optional<Adjustment> won = dispute.adjustment(recordedOn);
    return won.isPresent()
        ? adjust(won.get())
        : new StepAnswer<>(
            Optional.empty(),
            List.of(
                "dispute must be UPHELD, but '"
                    + dispute.filed().id()
                    + "' is "
                    + dispute.state()
                    + "; there is nothing to credit"));
  }

  /**
   * Says that lines were paid.
   *
   * @param id what the payment is called, such as the id of the payroll
   * @param recordedOn the day
   * @param lines the lines' ids; each is {@link LineStatus#PAYABLE}, and for no payee they add up
   *     to less than zero
   * @return the ledger with the payment, or why it was refused
   */
  public StepAnswer<CompLedger> pay(String id, LocalDate recordedOn, Collection<String> lines) {
    return take(new LinesPaid(id, recordedOn, List.copyOf(lines)));
  }

  private StepAnswer<CompLedger> take(LedgerEntry entry) {
    return take(entry, index.entry(entry.key()).equals(Optional.of(entry)));
  }

  private StepAnswer<CompLedger> take(LedgerEntry entry, boolean isTaken) {
    return isTaken
        ? new StepAnswer<>(Optional.of(this), List.of())
        : StepRules.answer(
            problems -> new LedgerRules(plans, index, problems).check(entry),
            () -> with(entries.append(List.of(entry))));
  }

  private CompLedger with(LogEntries<LedgerEntry> other) {
    return new CompLedger(plans, other, LedgerIndex.of(other.all()));
  }

  /**
   * The ledger of an earlier day.
   *
   * @param day the day
   * @return a ledger of the entries that were written by then, that day included
   */
  public CompLedger asKnownOn(LocalDate day) {
    return with(
        EMPTY.append(
            entries.all().stream().filter(each -> !each.recordedOn().isAfter(day)).toList()));
  }

  /**
   * The plan by which the ledger is kept.
   *
   * @return all versions
   */
  public CompPlans plans() {
    return plans;
  }

  /**
   * Everything that was written.
   *
   * @return the entries in their order
   */
  public List<LedgerEntry> entries() {
    return entries.all();
  }

  /**
   * The runs.
   *
   * @return the runs in the order in which they were posted; {@link RunDiff} compares two
   */
  public List<RunPosted> runs() {
    return List.copyOf(index.runs());
  }

  /**
   * A run.
   *
   * @param id its id
   * @return the run
   */
  public Optional<CompRun> run(String id) {
    return index.runs().stream().filter(each -> each.id().equals(id)).findAny().map(RunPosted::run);
  }

  /**
   * The lines.
   *
   * @return all lines in the order in which they were written
   */
  public List<LedgerLine> lines() {
    return List.copyOf(index.lines());
  }

  /**
   * The lines of a payee.
   *
   * @param payee whose they are
   * @return the lines in the order in which they were written
   */
  public List<LedgerLine> lines(Payee payee) {
    return List.copyOf(index.lines(payee));
  }

  /**
   * Some lines.
   *
   * @param which for which it holds
   * @return the lines in the order in which they were written
   */
  public List<LedgerLine> lines(Predicate<LedgerLine> which) {
    return index.lines().stream().filter(which).toList();
  }

  /**
   * A line.
   *
   * @param id its id
   * @return the line
   */
  public Optional<LedgerLine> line(String id) {
    return index.line(id);
  }

  /**
   * How things stand with a line.
   *
   * @param line a line of this ledger
   * @return its status
   */
  public LineStatus status(LedgerLine line) {
    return index.status(line);
  }

  /**
   * What a payment may hold.
   *
   * @return the lines that are {@link LineStatus#PAYABLE}, but those of payees for whom they add up
   *     to less than zero; in the order in which they were written
   */
  public List<LedgerLine> payable() {
    List<LedgerLine> payable = lines(line -> index.status(line) == LineStatus.PAYABLE);
    Map<Payee, Money> sums = new HashMap<>();
    payable.forEach(line -> sums.merge(line.payee(), line.amount(), Money::plus));
    return payable.stream()
        .filter(line -> sums.getOrDefault(line.payee(), line.amount()).isPositiveOrZero())
        .toList();
  }

  /**
   * When a line is expected to become payable, by the last run that has its claim.
   *
   * @param line a line of this ledger
   * @return the expectation; empty for an adjustment, a reversal, and a line that was reversed
   */
  public Optional<PayExpectation> expectation(LedgerLine line) {
    return index.pay(line);
  }

  /**
   * With which payment a line was paid.
   *
   * @param line the line's id
   * @return the payment
   */
  public Optional<LinesPaid> payment(String line) {
    return index.payment(line);
  }

  /**
   * Which line takes a line back.
   *
   * @param line the line's id
   * @return the reversal's id
   */
  public Optional<String> reversedBy(String line) {
    return index.reversedBy(line);
  }

  /**
   * Who approved a run.
   *
   * @param run the run's id
   * @return the approval
   */
  public Optional<RunApproved> approval(String run) {
    return index.approval(run);
  }

  /**
   * Whether a pay period takes lines.
   *
   * @param period the period
   * @return whether neither it nor a later one was closed
   */
  public boolean isOpen(CompPeriod period) {
    return index.isOpen(period);
  }

  /**
   * The pay period that is closed next.
   *
   * @return the one after the last that was closed, or else the first that has a line; empty if
   *     there is neither
   */
  public Optional<CompPeriod> firstOpen() {
    return index.firstOpen();
  }

  /**
   * Reads the JSON form and takes every step anew.
   *
   * @param json the text
   * @param plans all versions of the plan
   * @return the ledger
   * @throws InvalidPolicyException if the text breaks the form, or an entry a rule; lists
   *     everything that is wrong up to the first entry that does
   */
  public static CompLedger fromJson(String json, CompPlans plans) {
    LogEntries<LedgerEntry> entries = EMPTY.read(json, LedgerJson::read);
    LedgerIndex index = new LedgerIndex();
    for (LedgerEntry entry : entries.all()) {
      List<String> problems = new ArrayList<>();
      new LedgerRules(
              plans,
              index,
              (member, rule) -> problems.add("entry '" + entry.key() + "': " + member + " " + rule))
          .check(entry);
      if (!problems.isEmpty()) {
        throw new InvalidPolicyException(problems);
      }
      index.add(entry);
    }
    return new CompLedger(plans, entries, index);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal ledger.
   *
   * @return the text, indented
   */
  public String toJson() {
    return entries.write(LedgerJson::write);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompLedger that
        && entries.equals(that.entries)
        && plans.equals(that.plans);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** How much there is; nothing personal. */
  @Override
  public String toString() {
    return "CompLedger[" + entries + ", " + index.lines().size() + " lines]";
  }
}
