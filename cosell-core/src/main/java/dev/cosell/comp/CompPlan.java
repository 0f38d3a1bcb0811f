package dev.cosell.comp;

import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.joda.money.CurrencyUnit;

/**
 * Who earns what credit for a deal, signed by alliances and by sales before deals close.
 *
 * <p>A deal's primary pool is its whole credited value; a {@link SplitRule} divides it between
 * roles, to the cent. {@link OverlayPool}s hold credit beside it, by {@link CreditRule}s and up to
 * a cap. What a condition asks for is checked when the plan is built, so that no deal can meet a
 * fact that nobody knows. The order of participants, pools and rules does not matter: ranks decide.
 *
 * <p>The JSON form, in which {@code effectiveUntil}, {@code offices}, {@code reviewBy}, {@code
 * rounding}, {@code fiscalYearStart}, {@code facts}, {@code timing} and {@code clawback} may be
 * missing:
 *
 * <pre>{@code
 * {"name": "ours", "version": 1, "effectiveFrom": "2031-01-01", "effectiveUntil": "2031-12-31",
 *  "signatories": [
 *    {"role": "VP Alliances", "signedOn": "2030-12-10"},
 *    {"role": "VP Sales", "signedOn": "2030-12-12"}],
 *  "reviewBy": "2031-04-01", "currency": "USD", "rounding": "HALF_EVEN", "fiscalYearStart": 1,
 *  "quotaPeriod": "QUARTER", "payPeriod": "MONTH",
 *  "facts": {"product": "TEXT"},
 *  "participants": [
 *    {"payee": "005S1", "role": "ACCOUNT_EXECUTIVE", "manager": "005M1", "quota": "250000.00"},
 *    {"payee": "005M1", "role": "MANAGER", "quota": "1000000.00"},
 *    {"payee": "005A1", "role": "ALLIANCE_MANAGER"}],
 *  "splits": [
 *    {"id": "sourced", "rank": 1, "when": {"fact": "attribution", "in": ["SOURCED"]},
 *     "shares": {"ACCOUNT_EXECUTIVE": "70", "ALLIANCE_MANAGER": "30"}},
 *    {"id": "else", "rank": 2, "shares": {"ACCOUNT_EXECUTIVE": "100"}}],
 *  "pools": [
 *    {"id": "roll-up", "kind": "QUOTA_RETIREMENT", "cap": "300"},
 *    {"id": "bonus", "kind": "INCREMENTAL_BOOKING", "cap": "5"}],
 *  "rules": [
 *    {"id": "team", "pool": "roll-up", "kind": "QUOTA_RETIREMENT", "rank": 1, "role": "MANAGER",
 *     "amount": {"share": "100", "of": "TEAM_PRIMARY"}},
 *    {"id": "support", "pool": "bonus", "kind": "INCREMENTAL_BOOKING", "rank": 1,
 *     "role": "ALLIANCE_MANAGER", "amount": {"flat": "500.00"}, "capPerPeriod": "5000.00",
 *     "when": {"all": [{"fact": "attribution", "in": ["SUPPORTED"]},
 *                      {"fact": "value", "atLeast": "100000.00"}]},
 *     "approvers": ["Chief Revenue Officer"]}],
 *  "timing": {"directDays": 30, "marketplaces": {"aws": {"fromDays": 45, "toDays": 60}}},
 *  "clawback": {"withinDays": 180, "attainment": "TAKEN_BACK"}}
 * }</pre>
 *
 * <p>An amount is {@code {"share": "10", "of": BASE}}, {@code {"times": "0.5", "of": BASE}}, {@code
 * {"flat": "500.00"}} or {@code {"tiers": [{"from": "100", "rate": "12"}]}}; a base is a {@link
 * CreditBase}; {@link Condition} has the forms of {@code when}.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface CompPlan extends WithCompPlan {
  /** The pool that is the deal itself. */
  String PRIMARY = "primary";

  /** {@return name, version, first day in force and the signatures} */
  PolicyHeader header();

  /** {@return the last day in force; empty if it holds until the next version does} */
  Optional<LocalDate> effectiveUntil();

  /** {@return who signs for which side, and whose office rules on disputes} */
  @Value.Default
  default Offices offices() {
    return Offices.standard();
  }

  /** {@return the day by which the two sides look at the plan again} */
  Optional<LocalDate> reviewBy();

  /** {@return the currency of all credit} */
  CurrencyUnit currency();

  /**
   * {@return how a share, a rate or a changed amount is rounded to the currency's minor unit; half
   * to even, if not set} Splits are not rounded: what is left over goes to the largest remainders.
   */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_EVEN;
  }

  /** {@return the month with which the company's fiscal year begins; 1, if not set} */
  @Value.Default
  default int fiscalYearStart() {
    return 1;
  }

  /** {@return the stretch of time that quotas are for} */
  CompPeriod.Length quotaPeriod();

  /** {@return the stretch of time that a statement is for} */
  CompPeriod.Length payPeriod();

  /** {@return the facts that deals state beside those that every plan knows} */
  Map<String, DealFact.Type> facts();

  /** {@return whom the plan is for} */
  List<Participant> participants();

  /** {@return how the primary pool is split; exactly one holds for every deal, by the ranks} */
  List<SplitRule> splits();

  /** {@return the pools beside the primary one} */
  List<OverlayPool> pools();

  /** {@return the rules of the overlay pools} */
  List<CreditRule> rules();

  /** {@return when credit is expected to become payable; the standard timing, if not set} */
  @Value.Default
  default PayTiming timing() {
    return PayTiming.standard();
  }

  /** {@return what a refund takes back; the standard terms, if not set} */
  @Value.Default
  default Clawback clawback() {
    return Clawback.standard();
  }

  /**
   * Checks the parts against each other.
   *
   * @throws InvalidPolicyException if a side has not signed, shares do not add up, ranks or ids
   *     repeat, or a rule asks for what is not there; lists everything that is wrong
   */
  @Value.Check
  default void check() {
    List<String> problems = new ArrayList<>();
    new PlanRules(PlanParts.of(this), (member, rule) -> problems.add(member + " " + rule)).check();
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }

  /** {@return which version it is} */
  @Value.Derived
  @Value.Auxiliary
  default PlanVersion version() {
    return new PlanVersion(header().name(), header().version());
  }

  /**
   * Begins a plan.
   *
   * @param header name, version, first day in force and the signatures
   * @param currency the currency of all credit
   * @return a builder; a plan has at least one split
   */
  static Builder of(PolicyHeader header, CurrencyUnit currency) {
    return new Builder().header(header).currency(currency);
  }

  /**
   * Shared quota credit: alliances and sales share the primary pool.
   *
   * <p>A sourced deal is split 70 to 30, an influenced one 85 to 15; any other is the seller's.
   *
   * <p>In every structure what sellers retire rolls up to their managers; support of a deal that
   * alliances did not bring earns 1 % from 100,000 on, and below that where it is approved case by
   * case; and a channel partner earns 10 % of a CPPO or a multiparty offer. The numbers are
   * inferred; a plan of one's own starts from {@link #toJson}.
   *
   * @param header name, version, first day in force and the signatures of both sides
   * @param currency the currency of all credit
   * @param participants whom the plan is for
   * @return the plan
   * @throws InvalidPolicyException if a side has not signed or the participants contradict each
   *     other; lists everything that is wrong
   */
  static CompPlan sharedQuotaCredit(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    return StandardPlans.sharedQuotaCredit(header, currency, participants);
  }

  /**
   * Alliance MBO with an influence multiplier: the deal is the seller's, and alliances have a quota
   * of their own.
   *
   * <p>A sourced deal counts once toward it, an influenced one half.
   *
   * <p>In every structure what sellers retire rolls up to their managers; support of a deal that
   * alliances did not bring earns 1 % from 100,000 on, and below that where it is approved case by
   * case; and a channel partner earns 10 % of a CPPO or a multiparty offer. The numbers are
   * inferred; a plan of one's own starts from {@link #toJson}.
   *
   * @param header name, version, first day in force and the signatures of both sides
   * @param currency the currency of all credit
   * @param participants whom the plan is for
   * @return the plan
   * @throws InvalidPolicyException if a side has not signed or the participants contradict each
   *     other; lists everything that is wrong
   */
  static CompPlan allianceMbo(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    return StandardPlans.allianceMbo(header, currency, participants);
  }

  /**
   * Dedicated alliance carve-out: the deal is the seller's, and alliances are paid from a pool
   * beside it.
   *
   * <p>A sourced deal earns 3 %, an influenced one 1 %.
   *
   * <p>In every structure what sellers retire rolls up to their managers; support of a deal that
   * alliances did not bring earns 1 % from 100,000 on, and below that where it is approved case by
   * case; and a channel partner earns 10 % of a CPPO or a multiparty offer. The numbers are
   * inferred; a plan of one's own starts from {@link #toJson}.
   *
   * @param header name, version, first day in force and the signatures of both sides
   * @param currency the currency of all credit
   * @param participants whom the plan is for
   * @return the plan
   * @throws InvalidPolicyException if a side has not signed or the participants contradict each
   *     other; lists everything that is wrong
   */
  static CompPlan allianceCarveOut(
      PolicyHeader header, CurrencyUnit currency, Collection<Participant> participants) {
    return StandardPlans.allianceCarveOut(header, currency, participants);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the plan
   * @throws InvalidPolicyException if the text breaks the form or a rule of the type; lists
   *     everything that is wrong
   */
  static CompPlan fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PlanReading reading = PlanReading.of(document);
    document.finish();
    return reading.plan();
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal plan.
   *
   * @return the text, indented
   */
  default String toJson() {
    return Json.writePretty(PlanWriting.write(this));
  }

  /** Builds a {@link CompPlan}. */
  final class Builder extends ImmutableCompPlan.Builder {
    Builder() {}
  }
}
