package dev.cosell.alias;

import dev.cosell.account.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All decisions about aliases that were ever made: nothing is changed or taken out, only added.
 *
 * <p>What is in force follows from the decisions alone, by when they were decided and not by when
 * they were added; the natural order of {@link AliasDecision} says which of two is the later one.
 *
 * <ul>
 *   <li>A decision takes the place of an earlier one about the same subject and account.
 *   <li>A subject names one account: a decision of a kind that {@linkplain
 *       AliasKind#isSameAccount() names the account itself} also takes the place of an earlier one
 *       that names another. Parents, subsidiaries and accounts that are ruled out may be many.
 *   <li>{@code REVOKED} takes the place of an earlier decision and puts nothing there. What that
 *       one had replaced does not come back: it is in force again once somebody decides so again.
 *   <li>A decision about an account that was merged away is one about the account that survives.
 *       Where a merge brings decisions together that do not agree, the latest stands.
 * </ul>
 *
 * <p>Adding copies the ledger; many decisions are better added at once. The JSON form:
 *
 * <pre>{@code
 * {"format": 1,
 *  "entries": [
 *    {"kind": "DBA", "name": "Acme Labs", "country": "US", "domain": "acme.example",
 *     "account": "001A", "decidedBy": "alliance operations",
 *     "decidedAt": "2031-01-15T10:00:00Z", "evidence": "imprint of acme.example"},
 *    {"kind": "MERGE", "mergedAccount": "001A", "account": "001B", "decidedBy": "crm admin",
 *     "decidedAt": "2031-02-01T09:00:00Z", "evidence": "merged in the CRM"}]}
 * }</pre>
 *
 * <p>In the place of {@code name}, which {@code country} and {@code domain} may narrow, an entry
 * has a {@code portalCustomer} such as {@code aws~C1}, a {@code duns}, a {@code registrationNumber}
 * with its {@code country}, or a {@code mergedAccount}.
 */
public final class AliasLedger {
  private static final AliasLedger EMPTY = new AliasLedger(Set.of());

  private final List<AliasDecision> entries;
  private final Merges merges;

  AliasLedger(Set<AliasDecision> entries) {
    this.entries = List.copyOf(entries);
    Set<String> circles = Merges.circles(this.entries);
    if (!circles.isEmpty()) {
      throw new IllegalArgumentException(
          "decisions " + Merges.NO_CIRCLE + ", but had " + String.join(" and ", circles));
    }
    this.merges = Merges.of(this.entries);
  }

  /**
   * The ledger before anything was decided.
   *
   * @return a ledger without entries
   */
  public static AliasLedger empty() {
    return EMPTY;
  }

  /**
   * A ledger of decisions.
   *
   * @param decisions the decisions
   * @return a ledger with the decisions as entries, in this order
   * @throws IllegalArgumentException as {@link #append(Collection)} says
   */
  public static AliasLedger of(AliasDecision... decisions) {
    return EMPTY.append(decisions);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the ledger
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form or merges accounts
   *     in a circle; lists everything that is wrong
   */
  public static AliasLedger fromJson(String json) {
    return AliasJson.read(json);
  }

  /**
   * The JSON form, with the entries in the order of the ledger; {@link #fromJson} reads an equal
   * ledger.
   *
   * @return the text, indented
   */
  public String toJson() {
    return AliasJson.write(entries);
  }

  /**
   * Adds decisions at the end.
   *
   * @param decisions the decisions; one that the ledger has already is left out
   * @return the longer ledger
   * @throws IllegalArgumentException as {@link #append(Collection)} says
   */
  public AliasLedger append(AliasDecision... decisions) {
    return append(Arrays.asList(decisions));
  }

  /**
   * Adds decisions at the end.
   *
   * @param decisions the decisions; one that the ledger has already is left out
   * @return the longer ledger
   * @throws IllegalArgumentException if at some instant accounts would be merged in a circle; names
   *     the accounts
   */
  public AliasLedger append(Collection<AliasDecision> decisions) {
    Set<AliasDecision> all = new LinkedHashSet<>(entries);
    return all.addAll(decisions) ? new AliasLedger(all) : this;
  }

  /**
   * Adds what another ledger has and this one lacks.
   *
   * @param other a ledger, such as that of another system
   * @return a ledger with the entries of both, this one's first; what is in force does not depend
   *     on which comes first
   * @throws IllegalArgumentException if the two together merge accounts in a circle at some
   *     instant; names the accounts
   */
  public AliasLedger union(AliasLedger other) {
    return append(other.entries);
  }

  /**
   * How far the ledger has grown.
   *
   * @return the number of entries
   */
  public int version() {
    return entries.size();
  }

  /**
   * Everything that was ever decided.
   *
   * @return the decisions in the order in which they were added, each once
   */
  public List<AliasDecision> entries() {
    return entries;
  }

  /**
   * The ledger of an earlier time.
   *
   * @param time the time
   * @return a ledger with the entries that were decided by then, that instant included, whenever
   *     they were added
   */
  public AliasLedger asOf(Instant time) {
    return empty()
        .append(entries.stream().filter(entry -> !entry.decidedAt().isAfter(time)).toList());
  }

  /**
   * The account that is left of an account.
   *
   * @param account an account, known to the ledger or not
   * @return what it was merged into, merge after merge; the account itself if it was not merged
   */
  public AccountId accountOf(AccountId account) {
    return merges.survivor(account);
  }

  /**
   * The decisions that are in force, where subjects that are not equal are not the same.
   *
   * @return the decisions, merges included, in the order of subject and account
   */
  public List<StandingAlias> inForce() {
    return inForce(Function.identity());
  }

  /**
   * The decisions that are in force for somebody to whom several subjects are one, such as all
   * spellings of a name: the rules then hold across these.
   *
   * @param key what equal subjects have in common, such as the normalised name; not asked about
   *     merged accounts
   * @return the decisions, merges included, in the order of subject and account
   */
  public List<StandingAlias> inForce(Function<? super AliasSubject, ?> key) {
    return InForce.of(entries, key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AliasLedger that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The version. */
  @Override
  public String toString() {
    return "AliasLedger[version " + version() + "]";
  }
}
