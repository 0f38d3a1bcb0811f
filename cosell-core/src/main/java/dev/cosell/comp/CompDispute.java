package dev.cosell.comp;

import dev.cosell.comp.DisputeEntry.EvidenceShown;
import dev.cosell.comp.DisputeEntry.Filed;
import dev.cosell.comp.DisputeEntry.Outcome;
import dev.cosell.comp.DisputeEntry.Ruled;
import dev.cosell.internal.JsonReader;
import dev.cosell.internal.StepRules;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.StepAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispute over credit, as the log of its steps: nothing is changed or taken out, only added.
 *
 * <pre>{@code
 * filed -> evidence, as often as wanted -> ruled: upheld or rejected
 * }</pre>
 *
 * <p>The plan's version that was in force when the deal was won rules, whatever was signed since,
 * and somebody of one of its neutral offices applies it. What is upheld becomes an adjustment by
 * {@link CompLedger#settle}. A step that breaks a rule is refused, with all problems at once;
 * filing and evidence are refused late, a late ruling is taken.
 *
 * <p>The JSON form is {@code {"format": 1, "terms": {...}, "entries": [...]}}, the steps in their
 * order.
 */
public final class CompDispute {
  private final CompPlan plan;
  private final DisputeTerms terms;
  private final Filed filed;
  private final List<DisputeEntry> entries;

  CompDispute(CompPlan plan, DisputeTerms terms, Filed filed, List<DisputeEntry> entries) {
    this.plan = plan;
    this.terms = terms;
    this.filed = filed;
    this.entries = List.copyOf(entries);
  }

  /**
   * Disputes credit.
   *
   * @param filed who disputes what, when and why
   * @param plans all versions of the plan
   * @param terms how many days each step may take
   * @return the dispute; refused if no version was in force when the deal was won, or it is too
   *     late
   */
  public static StepAnswer<CompDispute> file(Filed filed, CompPlans plans, DisputeTerms terms) {
    return StepRules.answer(
        problems -> new DisputeRules(problems).file(filed, plans, terms),
        () ->
            new CompDispute(
                plans.inForceOn(filed.wonOn()).orElseThrow(), terms, filed, List.of(filed)));
  }

  /**
   * Takes the next step.
   *
   * @param entry the step
   * @return the dispute with the step, or why it was refused
   */
  public StepAnswer<CompDispute> append(DisputeEntry entry) {
    return StepRules.answer(
        problems -> new DisputeRules(problems).check(this, entry), () -> with(entry));
  }

  CompDispute with(DisputeEntry entry) {
    List<DisputeEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new CompDispute(plan, terms, filed, more);
  }

  /**
   * The plan by which it is ruled.
   *
   * @return the version that was in force when the deal was won
   */
  public CompPlan plan() {
    return plan;
  }

  /**
   * How many days each step may take.
   *
   * @return the terms
   */
  public DisputeTerms terms() {
    return terms;
  }

  /**
   * What is disputed.
   *
   * @return the first step
   */
  public Filed filed() {
    return filed;
  }

  /**
   * All steps.
   *
   * @return the steps in their order
   */
  public List<DisputeEntry> entries() {
    return entries;
  }

  DisputeEntry last() {
    return entries.get(entries.size() - 1);
  }

  /**
   * All evidence.
   *
   * @return the ids, in the order in which they were shown
   */
  public List<String> evidence() {
    return entries.stream()
        .filter(EvidenceShown.class::isInstance)
        .flatMap(each -> ((EvidenceShown) each).evidence().stream())
        .distinct()
        .toList();
  }

  /**
   * The ruling.
   *
   * @return the ruling; empty if there is none
   */
  public Optional<Ruled> ruling() {
    return Optional.of(last()).filter(Ruled.class::isInstance).map(Ruled.class::cast);
  }

  /**
   * Where it stands after all its steps.
   *
   * @return the state
   */
  public DisputeState state() {
    return switch (last().kind()) {
      case FILED -> DisputeState.FILED;
      case EVIDENCE -> DisputeState.EVIDENCED;
      case RULED ->
          ruling().orElseThrow().outcome() == Outcome.UPHELD
              ? DisputeState.UPHELD
              : DisputeState.REJECTED;
      case WITHDRAWN -> DisputeState.WITHDRAWN;
    };
  }

  /**
   * By when evidence has to be shown.
   *
   * @return the last day
   */
  public LocalDate lastDayForEvidence() {
    return filed.on().plusDays(terms.proveWithinDays());
  }

  /**
   * By when it has to be ruled.
   *
   * @return the last day; empty if it has ended
   */
  public Optional<LocalDate> lastDayForRuling() {
    boolean isOpen = state() == DisputeState.FILED || state() == DisputeState.EVIDENCED;
    return isOpen
        ? Optional.of(lastDayForEvidence().plusDays(terms.ruleWithinDays()))
        : Optional.empty();
  }

  /** What was won, as an adjustment of the ledger; empty unless it was upheld. */
  Optional<Adjustment> adjustment(LocalDate recordedOn) {
    return ruling()
        .flatMap(
            ruled ->
                ruled
                    .credit()
                    .map(
                        credit ->
                            Adjustment.of("dispute " + filed.id(), filed.payee(), credit.amount())
                                .recordedOn(recordedOn)
                                .concerns(filed.wonOn())
                                .deal(filed.deal())
                                .kind(credit.kind())
                                .by(ruled.by())
                                .reason("dispute " + filed.id() + " was upheld by " + ruled.plan())
                                .reference("ruling of " + ruled.on())
                                .dispute(filed.id())
                                .build()));
  }

  /**
   * Reads the JSON form and takes every step anew.
   *
   * @param json the text
   * @param plans all versions of the plan
   * @return the dispute
   * @throws InvalidPolicyException if the text breaks the form, or a step a rule; lists everything
   *     that is wrong up to the first step that does
   */
  public static CompDispute fromJson(String json, CompPlans plans) {
    return DisputeJson.read(JsonReader.of(json), plans);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal dispute.
   *
   * @return the text, indented
   */
  public String toJson() {
    return DisputeJson.write(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompDispute that
        && plan.equals(that.plan)
        && terms.equals(that.terms)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The id, the version and the state; nobody and no reason. */
  @Override
  public String toString() {
    return "CompDispute[" + filed.id() + ", " + plan.version() + ", " + state() + "]";
  }
}
