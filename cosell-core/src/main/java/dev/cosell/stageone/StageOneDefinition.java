package dev.cosell.stageone;

import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a deal has to have before it is registered as alliance-sourced, signed by alliances and by
 * sales.
 *
 * <p>There is no unsigned definition: a text that lacks a signature of either side is refused, and
 * so is one that either side signed after the day from which it is to hold. The JSON form:
 *
 * <pre>{@code
 * {"name": "ours", "version": 2, "effectiveFrom": "2026-07-01", "effectiveUntil": "2027-06-30",
 *  "signatories": [
 *    {"role": "VP Alliances", "signedOn": "2026-06-20"},
 *    {"role": "VP Sales", "signedOn": "2026-06-24"}],
 *  "offices": {
 *    "alliances": ["VP Alliances"], "sales": ["VP Sales"], "neutral": ["Sales Ops", "RevOps"]},
 *  "conditions": [
 *    {"id": "contact", "kind": "NAMED_CONTACT"},
 *    {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 90},
 *    {"id": "reason", "kind": "DOCUMENTED_REASON", "minWords": 8},
 *    {"id": "close date", "kind": "STATED_FIELD", "field": "targetCloseDate"},
 *    {"id": "budget", "kind": "FURTHER_EVIDENCE", "evidence": "budget confirmed",
 *     "maxAgeDays": 180}],
 *  "contest": {"fileWithinDays": 30, "assignWithinDays": 2, "ruleWithinDays": 10,
 *              "appealWithinDays": 5}}
 * }</pre>
 *
 * <p>{@code effectiveUntil}, {@code offices} and {@code contest} may be missing; the latter two are
 * then the standard ones.
 *
 * @param header name, version, first day in force and the signatures
 * @param effectiveUntil the last day in force; empty if it holds until the next version does
 * @param offices who signs, and who may rule on a contest
 * @param conditions the conditions, each with an id of its own, in the order of the document
 * @param contest how long the steps of a contest may take
 */
public record StageOneDefinition(
    PolicyHeader header,
    Optional<LocalDate> effectiveUntil,
    Offices offices,
    List<StageOneCondition> conditions,
    ContestTerms contest) {
  /**
   * Checks what the type asks for.
   *
   * @param header as the type says
   * @param effectiveUntil as the type says
   * @param offices as the type says
   * @param conditions as the type says
   * @param contest as the type says
   * @throws InvalidPolicyException if a side has not signed, or not in time, if a condition that
   *     every definition holds is missing, or if the parts contradict each other; lists everything
   *     that is wrong
   */
  public StageOneDefinition {
    conditions = List.copyOf(conditions);
    List<String> problems = new ArrayList<>();
    new DefinitionRules((member, rule) -> problems.add(member + " " + rule))
        .check(header, effectiveUntil, offices, conditions);
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }

  /**
   * Today's best practice, as two people sign it: a named contact, an engagement of the cloud's
   * field in the last 90 days, and a reason of eight different words.
   *
   * @param effectiveFrom the first day in force
   * @param alliances the signature of alliances
   * @param sales the signature of sales
   * @return the definition, version 1, without an end
   * @throws InvalidPolicyException if a signature is not one of {@link Offices#standard} or later
   *     than the first day
   */
  public static StageOneDefinition standard(
      LocalDate effectiveFrom, Signatory alliances, Signatory sales) {
    return new StageOneDefinition(
        new PolicyHeader("standard", 1, effectiveFrom, List.of(alliances, sales)),
        Optional.empty(),
        Offices.standard(),
        List.of(
            new StageOneCondition.NamedContact("contact"),
            new StageOneCondition.FieldEngagement("engagement", 90),
            new StageOneCondition.DocumentedReason("reason", 8)),
        ContestTerms.standard());
  }

  /**
   * Which version it is.
   *
   * @return name and version
   */
  public DefinitionVersion version() {
    return DefinitionVersion.of(header);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the definition
   * @throws InvalidPolicyException if the text breaks the form or a rule of the type; lists
   *     everything that is wrong
   */
  public static StageOneDefinition fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    DefinitionJson read = DefinitionJson.read(document);
    document.finish();
    return read.definition();
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal definition.
   *
   * @return the text, indented
   */
  public String toJson() {
    return DefinitionJson.text(this);
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "StageOneDefinition[" + version() + "]";
  }
}
