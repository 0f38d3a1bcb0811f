package dev.cosell.inbound;

import dev.cosell.contact.CounterpartRole;
import dev.cosell.inbound.ReadinessItem.State;
import dev.cosell.internal.TextFile;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals of a cloud are urgent, how soon each is answered, and who is told otherwise.
 *
 * <p>Rules are tried in order and the first that takes a referral decides; a fact that a rule does
 * not name may have any value, and {@code UNKNOWN} is a value. Together they take every referral,
 * and each of them takes one. Hours are working hours of who answers, days are days of work, and no
 * referral waits for an answer longer than {@code answerAtMostHours}, which are hours of the clock.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
 *  "answerAtMostHours": 24, "nearDays": 30,
 *  "sourceRoles": {"PDM": ["PDM", "WWPSPDM"], "ACCOUNT_EXECUTIVE": ["AE"]},
 *  "rules": [
 *    {"id": "problem", "track": "URGENT", "answerWithinHours": 4, "callWithinDays": 1,
 *     "when": {"source": ["ACCOUNT_EXECUTIVE"], "situation": ["ACTIVE_PROBLEM"]},
 *     "why": "the account team brings a problem that is there"},
 *    {"id": "rest", "track": "STANDARD", "answerWithinHours": 8, "callWithinDays": 3,
 *     "why": "a call says whether there is more"}],
 *  "escalation": {"URGENT": [{"afterMinutes": 60, "to": "head of alliances"}]},
 *  "readiness": [{"id": "narrative", "what": "a technical story for the workload"}]}
 * }</pre>
 */
public final class TriagePolicy {
  private static final String STANDARD = "triage-standard.json";

  private final PolicyHeader header;
  private final int answerAtMostHours;
  private final int nearDays;
  private final Map<InboundSource, Set<String>> sourceRoles;
  private final List<TriageRule> rules;
  private final Map<Track, List<EscalationRule>> escalation;
  private final Map<String, String> readiness;

  TriagePolicy(
      PolicyHeader header,
      int answerAtMostHours,
      int nearDays,
      Map<InboundSource, Set<String>> sourceRoles,
      List<TriageRule> rules,
      Map<Track, List<EscalationRule>> escalation,
      Map<String, String> readiness) {
    this.header = header;
    this.answerAtMostHours = answerAtMostHours;
    this.nearDays = nearDays;
    this.sourceRoles = sourceRoles;
    this.rules = List.copyOf(rules);
    this.escalation = new EnumMap<>(escalation);
    this.readiness = readiness;
  }

  /**
   * Today's best practice: urgent is what the account team or customer success brings, with a
   * problem that is there and something of the cloud's own at stake; as long as that is not known
   * to be otherwise, too. All else is standard.
   *
   * @return the policy, version 1
   */
  public static TriagePolicy standard() {
    return fromJson(TextFile.read(TriagePolicy.class, STANDARD));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form, leaves a referral without a rule,
   *     has a rule that never decides or lets an answer take more than 24 hours; lists everything
   *     that is wrong
   */
  public static TriagePolicy fromJson(String json) {
    return TriageJson.read(json);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    return TriageJson.write(this);
  }

  /** {@return what the policy says of itself} */
  public PolicyHeader header() {
    return header;
  }

  /**
   * Which source a role at a cloud is.
   *
   * @param role the role, as the cloud writes it
   * @return the source under which the policy has it, without case; otherwise unknown
   */
  public InboundSource source(CounterpartRole role) {
    return sourceRoles.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(role.name()::equalsIgnoreCase))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(InboundSource.UNKNOWN);
  }

  /**
   * Decides on a referral without a look at what is ready.
   *
   * @param referral the referral
   * @param owners who answers: the owner, then the deputies in order; may be empty
   * @return the decision, in which nobody has said what is ready
   */
  public Triage triage(InboundReferral referral, List<InboundOwner> owners) {
    return triage(referral, owners, Map.of());
  }

  /**
   * Decides on a referral.
   *
   * <p>The first of the owners who is not away when work on it can begin is the one who answers,
   * and whose hours count. Where nobody is, the first one's hours count and the escalation begins
   * at once. Where it is not known when somebody works, every hour counts.
   *
   * @param referral the referral
   * @param owners who answers: the owner, then the deputies in order; may be empty
   * @param ready what is ready, by the ids of the policy's items; what is left out is unknown
   * @return the decision
   */
  public Triage triage(
      InboundReferral referral, List<InboundOwner> owners, Map<String, State> ready) {
    return new Triaging(this, referral, owners).decide(ready);
  }

  int answerAtMostHours() {
    return answerAtMostHours;
  }

  int nearDays() {
    return nearDays;
  }

  Map<InboundSource, Set<String>> sourceRoles() {
    return sourceRoles;
  }

  List<TriageRule> rules() {
    return rules;
  }

  List<EscalationRule> escalation(Track track) {
    return escalation.getOrDefault(track, List.of());
  }

  Map<String, String> readiness() {
    return readiness;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TriagePolicy that
        && header.equals(that.header)
        && answerAtMostHours == that.answerAtMostHours
        && nearDays == that.nearDays
        && sourceRoles.equals(that.sourceRoles)
        && rules.equals(that.rules)
        && escalation.equals(that.escalation)
        && readiness.equals(that.readiness);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        header, answerAtMostHours, nearDays, sourceRoles, rules, escalation, readiness);
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "TriagePolicy[" + header.name() + " v" + header.version() + "]";
  }
}
