package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import java.time.Instant;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * What somebody decided about a name or an id and an account, and why.
 *
 * <pre>{@code
 * AliasDecision decision =
 *     AliasDecision.of("Acme Labs", AliasKind.DBA, account)
 *         .decidedBy("alliance operations")
 *         .decidedAt(Instant.parse("2031-01-15T10:00:00Z"))
 *         .evidence("imprint of acme.example")
 *         .build();
 * }</pre>
 *
 * <p>The natural order is by {@link #decidedAt}; within an instant merged accounts come first, then
 * it is by kind, subject, account, who decided and evidence. It is a total order that agrees with
 * {@code equals}, and the greater of two decisions is the later one. Who decided and the evidence
 * may name people and are not printed.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public abstract class AliasDecision implements WithAliasDecision, Comparable<AliasDecision> {
  /** In words that follow the name of the member. */
  static final String NOT_ITSELF = "must not be the merged account itself";

  AliasDecision() {}

  /**
   * How the subject relates to the account.
   *
   * @return the kind: {@code MERGE} or {@code REVOKED} for a merged account, anything but {@code
   *     MERGE} for others
   */
  public abstract AliasKind kind();

  /**
   * What the decision is about.
   *
   * @return the name, the id or the merged account
   */
  public abstract AliasSubject subject();

  /**
   * The account that the decision relates the subject to.
   *
   * @return the account as it was called then; it may have been merged into another since
   */
  public abstract AccountId account();

  /**
   * Who decided.
   *
   * @return a role or the id of a user, not blank
   */
  @Value.Redacted
  public abstract String decidedBy();

  /**
   * When it was decided.
   *
   * @return the time
   */
  public abstract Instant decidedAt();

  /**
   * Why it was decided so.
   *
   * @return a text that is not blank
   */
  @Value.Redacted
  public abstract String evidence();

  @Value.Check
  void check() {
    SubjectForm.requireText("decidedBy", decidedBy());
    SubjectForm.requireText("evidence", evidence());
    if (!kind().fits(subject())) {
      throw new IllegalArgumentException("kind " + AliasKind.RULE + ", but was " + kind());
    }
    if (subject().equals(new MergedAccount(account()))) {
      throw new IllegalArgumentException("account " + NOT_ITSELF + ", but was '" + account() + "'");
    }
  }

  @Override
  public int compareTo(AliasDecision other) {
    return AliasOrder.DECISIONS.compare(this, other);
  }

  /**
   * Begins a decision about a name, wherever it is met.
   *
   * @param name the name as written, not blank
   * @param kind how the company of that name relates to the account
   * @param account the account
   * @return a builder that lacks who, when and why
   * @throws IllegalArgumentException if the name is blank
   */
  public static Builder of(String name, AliasKind kind, AccountId account) {
    return of(new Name(name), kind, account);
  }

  /**
   * Begins a decision.
   *
   * @param subject what it is about
   * @param kind how the subject relates to the account
   * @param account the account
   * @return a builder that lacks who, when and why
   */
  public static Builder of(AliasSubject subject, AliasKind kind, AccountId account) {
    return new Builder().subject(subject).kind(kind).account(account);
  }

  /**
   * Begins a decision that says that the CRM merged two accounts.
   *
   * @param from the account that is no more
   * @param into the account that survives
   * @return a builder that lacks who, when and why
   */
  public static Builder merge(AccountId from, AccountId into) {
    return of(new MergedAccount(from), AliasKind.MERGE, into);
  }

  /**
   * Begins a decision that takes back what was decided about a subject and an account.
   *
   * @param decision what no longer stands
   * @return a builder that lacks who, when and why
   */
  public static Builder revoke(AliasDecision decision) {
    return of(decision.subject(), AliasKind.REVOKED, decision.account());
  }

  /** Builds an {@link AliasDecision}. */
  public static final class Builder extends ImmutableAliasDecision.Builder {
    Builder() {}
  }
}
