package dev.cosell.stageone;

import dev.cosell.internal.JsonReader;
import dev.cosell.internal.StepRules;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.StepAnswer;
import dev.cosell.stageone.ContestDeadline.Step;
import dev.cosell.stageone.ContestEntry.Filed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispute over the registration of a deal, as the log of its steps: nothing is changed or taken
 * out, only added.
 *
 * <pre>{@code
 * filed -> assigned -> ruled -> final, once nobody appealed in time
 *                        \-> appealed -> assigned -> ruled -> final
 * }</pre>
 *
 * <p>The definition that was in force on the day of the registration rules, whatever was signed
 * since; so do its offices and its days. The adjudicator's office is one of its neutral ones. On
 * appeal somebody else rules; there is one appeal. A step that breaks a rule is refused, with all
 * problems at once.
 *
 * <p>The JSON form is {@code {"format": 1, "entries": [...]}}, the steps in their order.
 */
public final class Contest {
  private final StageOneDefinition definition;
  private final Filed filed;
  private final List<ContestEntry> entries;

  Contest(StageOneDefinition definition, Filed filed, List<ContestEntry> entries) {
    this.definition = definition;
    this.filed = filed;
    this.entries = List.copyOf(entries);
  }

  /**
   * Disputes a registration.
   *
   * @param filed who disputes which registration, when and why
   * @param definitions all versions of the definition
   * @return the contest; refused if no definition was in force on the day of the registration, or
   *     it is too late
   */
  public static StepAnswer<Contest> file(Filed filed, StageOneDefinitions definitions) {
    return StepRules.answer(
        problems -> new ContestRules(problems).file(filed, definitions),
        () ->
            new Contest(
                definitions.inForceOn(filed.registeredOn()).orElseThrow(), filed, List.of(filed)));
  }

  /**
   * Takes the next step.
   *
   * @param entry the step
   * @return the contest with the step, or why it was refused
   */
  public StepAnswer<Contest> append(ContestEntry entry) {
    return StepRules.answer(
        problems -> new ContestRules(problems).check(this, entry), () -> with(entry));
  }

  Contest with(ContestEntry entry) {
    List<ContestEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Contest(definition, filed, more);
  }

  /**
   * The definition by which the contest is ruled.
   *
   * @return the version that was in force on the day of the registration
   */
  public StageOneDefinition definition() {
    return definition;
  }

  /**
   * The deal.
   *
   * @return the deal whose registration is disputed
   */
  public OpportunityId deal() {
    return filed.deal();
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
  public List<ContestEntry> entries() {
    return entries;
  }

  /**
   * The last ruling.
   *
   * @return the ruling, on appeal if there was one; empty if there is none
   */
  public Optional<Ruling> ruling() {
    return entries.stream()
        .filter(Ruling.class::isInstance)
        .map(Ruling.class::cast)
        .reduce((earlier, later) -> later);
  }

  /**
   * Where the contest stands on a day, after all its steps.
   *
   * @param day the day
   * @return the state; a ruling is final on the day after the last one for an appeal
   */
  public ContestState stateOn(LocalDate day) {
    ContestState state = state();
    boolean isTooLate = deadline().filter(each -> each.isOverdueOn(day)).isPresent();
    return state == ContestState.RULED && isTooLate ? ContestState.FINAL : state;
  }

  /** Where the contest stands if no day passes. */
  ContestState state() {
    boolean isAppeal = entries.stream().anyMatch(ContestEntry.Appealed.class::isInstance);
    return switch (last().kind()) {
      case FILED -> ContestState.FILED;
      case ASSIGNED -> isAppeal ? ContestState.APPEAL_ASSIGNED : ContestState.ASSIGNED;
      case RULED -> isAppeal ? ContestState.FINAL : ContestState.RULED;
      case APPEALED -> ContestState.APPEALED;
      case WITHDRAWN -> ContestState.WITHDRAWN;
    };
  }

  ContestEntry last() {
    return entries.get(entries.size() - 1);
  }

  /**
   * The contest of an earlier day.
   *
   * @param day the day
   * @return the contest with the steps that were taken by then, that day included; empty if it was
   *     not filed yet
   */
  public Optional<Contest> asOf(LocalDate day) {
    List<ContestEntry> taken = entries.stream().filter(each -> !each.on().isAfter(day)).toList();
    return taken.isEmpty() ? Optional.empty() : Optional.of(new Contest(definition, filed, taken));
  }

  /**
   * By when the next step has to be taken.
   *
   * @return the deadline; empty if no step is left
   */
  public Optional<ContestDeadline> deadline() {
    ContestTerms terms = definition.contest();
    return switch (state()) {
      case FILED, APPEALED -> by(Step.ASSIGN, terms.assignWithinDays());
      case ASSIGNED, APPEAL_ASSIGNED -> by(Step.RULE, terms.ruleWithinDays());
      case RULED -> by(Step.APPEAL, terms.appealWithinDays());
      case FINAL, WITHDRAWN -> Optional.empty();
    };
  }

  private Optional<ContestDeadline> by(Step step, int days) {
    return Optional.of(new ContestDeadline(step, last().on().plusDays(days)));
  }

  /**
   * Reads the JSON form and takes every step anew.
   *
   * @param json the text
   * @param definitions all versions of the definition
   * @return the contest
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form, or a step a rule;
   *     lists everything that is wrong up to the first step that does
   */
  public static Contest fromJson(String json, StageOneDefinitions definitions) {
    JsonReader document = JsonReader.of(json);
    return new ContestReading(document, definitions).contest();
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal contest.
   *
   * @return the text, indented
   */
  public String toJson() {
    return ContestJson.write(entries);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Contest that
        && definition.equals(that.definition)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The deal, the version and the state; nobody and no reason. */
  @Override
  public String toString() {
    return "Contest[" + deal() + ", " + definition.version() + ", " + state() + "]";
  }
}
